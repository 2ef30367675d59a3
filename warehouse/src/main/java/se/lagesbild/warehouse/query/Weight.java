package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.generation.SqlFile;

/** What a single event adds to the count of an indicator. */
enum Weight implements SqlFile.Fragment {
  /** One for the row that its report is counted on. */
  REPORTS("cast(is_report_head as integer)"),
  CRIMES("coalesce(crimes, 0)");

  private final String expression;

  Weight(String expression) {
    this.expression = expression;
  }

  static Weight of(Indicator.Quantity quantity) {
    return switch (quantity) {
      case REPORTS -> REPORTS;
      case CRIMES -> CRIMES;
      case SUMS, ESTIMATES ->
          throw new IllegalArgumentException("sums and estimates have no events to count");
    };
  }

  @Override
  public String sql() {
    return expression;
  }
}
