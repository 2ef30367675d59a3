package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.generation.SqlFile;

/** Whether sums of areas are kept apart. */
enum SumPlace implements SqlFile.Fragment {
  WHOLE("null"),
  AREA("area");

  private final String column;

  SumPlace(String column) {
    this.column = column;
  }

  @Override
  public String sql() {
    return column;
  }
}
