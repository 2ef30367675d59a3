package se.lagesbild.warehouse.terminal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes a result row by row, without holding it in memory. */
public interface ResultWriter {
  /** Writes all rows. */
  void write(ResultSet result) throws SQLException;
}
