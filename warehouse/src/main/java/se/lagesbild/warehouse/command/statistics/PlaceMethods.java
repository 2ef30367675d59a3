package se.lagesbild.warehouse.command.statistics;

import java.util.List;

/** Methods for concentration in place and time of day. */
final class PlaceMethods {
  static final List<Method> ALL = List.of();

  private PlaceMethods() {}
}
