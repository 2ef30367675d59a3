package se.lagesbild.warehouse.command.statistics;

import java.util.List;

/** Methods for rates, comparisons and composition. */
final class RateMethods {
  static final List<Method> ALL = List.of();

  private RateMethods() {}
}
