/**
 * The names everything agrees on: the folders of an installation, the tables and columns of the
 * lake, the states of the ledger. In: nothing. Out: constants and value types. Imports the JDK
 * only.
 */
@NullMarked
package se.lagesbild.warehouse.schema;

import org.jspecify.annotations.NullMarked;
