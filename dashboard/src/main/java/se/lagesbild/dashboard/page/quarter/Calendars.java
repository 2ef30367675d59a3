package se.lagesbild.dashboard.page.quarter;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.PeriodKind;

/** Names ways to divide time. */
final class Calendars {
  private Calendars() {}

  static String name(Calendar calendar, Words words) {
    if (calendar instanceof PeriodKind kind) {
      return words.of(kind.title());
    }
    return words.of((Grain) calendar);
  }
}
