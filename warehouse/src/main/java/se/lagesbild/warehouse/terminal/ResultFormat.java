package se.lagesbild.warehouse.terminal;

import java.io.PrintWriter;

/** How a command writes rows; the value of its option {@code --format}. */
public enum ResultFormat {
  /** For people. */
  TABLE,
  /** Comma-separated. */
  CSV,
  /** A list of objects. */
  JSON;

  /** Writes to {@code out}, which stays open. */
  public ResultWriter writer(PrintWriter out) {
    return switch (this) {
      case TABLE -> new TableFormat(out);
      case CSV -> new CsvFormat(out);
      case JSON -> new JsonFormat(out);
    };
  }
}
