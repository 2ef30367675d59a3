/**
 * How every command speaks: Swedish help, one sentence for wrong use (exit code 2), the product's
 * version, letters that come out right whatever the shell's charset. In: the object that describes
 * a module's commands. Out: a picocli command line. Imports picocli only. {@code sample-data} knows
 * no other module and has these few lines as well; a test there keeps them alike.
 */
@NullMarked
package se.lagesbild.warehouse.terminal;

import org.jspecify.annotations.NullMarked;
