package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.generation.SqlFile;

/** The column of an event that says on which day it counts. */
enum DayColumn implements SqlFile.Fragment {
  DAY_OCCURRED("day_occurred"),
  DAY_REPORTED("day_reported");

  private final String column;

  DayColumn(String column) {
    this.column = column;
  }

  static DayColumn of(Indicator.DateBasis basis) {
    return basis == Indicator.DateBasis.OCCURRED ? DAY_OCCURRED : DAY_REPORTED;
  }

  @Override
  public String sql() {
    return column;
  }
}
