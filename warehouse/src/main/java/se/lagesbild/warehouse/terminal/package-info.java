/**
 * How every command speaks: Swedish help, one sentence for wrong use (exit code 2), the product's
 * version, the option that names the installation, rows as a table, CSV or JSON, letters that come
 * out right whatever the shell's charset. In: the object that describes a module's commands;
 * results of queries. Out: a picocli command line; text. Imports no other room but {@code schema}.
 * {@code sample-data} knows no other module and has the types that speak as well; a test there
 * keeps them alike.
 */
@NullMarked
package se.lagesbild.warehouse.terminal;

import org.jspecify.annotations.NullMarked;
