package se.lagesbild.dashboard.page.explore;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Grain;

/** How far back the reader looks. */
enum Span {
  THREE_MONTHS("3m", Period.ofMonths(3)),
  ONE_YEAR("1y", Period.ofYears(1)),
  THREE_YEARS("3y", Period.ofYears(3)),
  FIVE_YEARS("5y", Period.ofYears(5)),
  EVERYTHING("all", null),
  /** From one given day to another. */
  CUSTOM("custom", null);

  private final String parameter;
  private final @Nullable Period length;

  Span(String parameter, @Nullable Period length) {
    this.parameter = parameter;
    this.length = length;
  }

  /** As written in the address. */
  String parameter() {
    return parameter;
  }

  /** How long it is back from the last known day; empty when that is not what limits it. */
  Optional<Period> length() {
    return Optional.ofNullable(length);
  }

  /** What makes a readable chart of the steps. */
  static Span usual(Calendar grain) {
    double steps = grain.periodsPerYear();
    if (steps > Grain.WEEK.periodsPerYear()) {
      return THREE_MONTHS;
    }
    if (steps > Grain.MONTH.periodsPerYear()) {
      return ONE_YEAR;
    }
    if (steps > Grain.QUARTER.periodsPerYear()) {
      return THREE_YEARS;
    }
    return steps > Grain.YEAR.periodsPerYear() ? FIVE_YEARS : EVERYTHING;
  }

  static Map<String, Span> byParameter() {
    Map<String, Span> all = new LinkedHashMap<>();
    for (Span span : values()) {
      all.put(span.parameter, span);
    }
    return all;
  }
}
