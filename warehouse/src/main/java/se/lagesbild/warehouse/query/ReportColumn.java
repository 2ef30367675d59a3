package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.generation.SqlFile;

/** Whether crimes are kept apart by their reports; where reports are counted each is one. */
enum ReportColumn implements SqlFile.Fragment {
  REPORT_KEY("report_key"),
  NONE("cast(null as varchar)");

  private final String expression;

  ReportColumn(String expression) {
    this.expression = expression;
  }

  static ReportColumn of(Indicator.Quantity quantity) {
    return quantity == Indicator.Quantity.CRIMES ? REPORT_KEY : NONE;
  }

  @Override
  public String sql() {
    return expression;
  }
}
