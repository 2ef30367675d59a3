package se.lagesbild.dashboard.page.explore;

import java.util.List;
import se.lagesbild.dashboard.export.Cell;

/** Other numbers of the periods shown, in columns of their own of table and file. */
sealed interface Alongside permits Background, Besides {

  /** Headers of the columns of the table. */
  List<String> columns();

  /** The cells of a period in the table, one for each column. */
  List<SeriesTable.Cell> cells(int at);

  /** The fields of a period in a file: what it is, number, least, greatest, fitted, note. */
  List<Cell> record(int at);
}
