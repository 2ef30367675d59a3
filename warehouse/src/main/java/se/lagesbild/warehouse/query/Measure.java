package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.generation.SqlFile;

/** The columns of the daily counts that a quantity is summed from. */
enum Measure implements SqlFile.Fragment {
  REPORTS("reports"),
  CRIMES("crimes"),
  REPORT_LOT("report_lot"),
  EVENT_LOT("event_lot");

  private final String column;

  Measure(String column) {
    this.column = column;
  }

  static Measure of(Indicator.Quantity quantity) {
    return switch (quantity) {
      case REPORTS -> REPORTS;
      case CRIMES -> CRIMES;
      case SUMS, ESTIMATES -> throw noEvents();
    };
  }

  static Measure lotOf(Indicator.Quantity quantity) {
    return switch (quantity) {
      case REPORTS -> REPORT_LOT;
      case CRIMES -> EVENT_LOT;
      case SUMS, ESTIMATES -> throw noEvents();
    };
  }

  private static IllegalArgumentException noEvents() {
    return new IllegalArgumentException("sums and estimates have no events to count");
  }

  @Override
  public String sql() {
    return column;
  }
}
