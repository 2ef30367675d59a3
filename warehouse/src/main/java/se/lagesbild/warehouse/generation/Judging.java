package se.lagesbild.warehouse.generation;

import java.sql.SQLException;
import java.util.List;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.TableData;
import se.lagesbild.warehouse.schema.WatchTable;

/** Judges the facts of a generation that is being built. */
@FunctionalInterface
public interface Judging {
  /** The tables where nothing was judged. */
  List<TableData> NO_JUDGEMENTS = List.of(SignalTable.of(List.of()), WatchTable.empty());

  /** Judges nothing. */
  Judging NOTHING = session -> NO_JUDGEMENTS;

  /**
   * The tables {@code signal} and {@code watch}, from nothing but the facts: no clock is read.
   *
   * @param session on the generation, whose facts and references are there; a statement that fails
   *     does them no harm
   */
  List<TableData> of(Session session) throws SQLException;
}
