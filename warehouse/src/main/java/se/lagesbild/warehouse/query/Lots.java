package se.lagesbild.warehouse.query;

import se.lagesbild.warehouse.generation.SqlFile;

/** Whether lots are drawn: whoever sees exact numbers needs none, and ids are long to read. */
public enum Lots implements SqlFile.Fragment {
  DRAWN("event_lot"),
  NONE("0");

  private final String expression;

  Lots(String expression) {
    this.expression = expression;
  }

  @Override
  public String sql() {
    return expression;
  }
}
