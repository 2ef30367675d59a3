package se.lagesbild.warehouse.command.statistics;

import java.util.List;

/** Methods for trend, season, level and relations in time. */
final class SeriesMethods {
  static final List<Method> ALL = List.of();

  private SeriesMethods() {}
}
