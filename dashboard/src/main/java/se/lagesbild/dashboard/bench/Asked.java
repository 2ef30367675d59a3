package se.lagesbild.dashboard.bench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.bench.InventedGenerations;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;

/**
 * The questions that are timed. Up to number {@value #DIFFERENT} they differ in the months they
 * begin and end with, so that none has been answered before: neither to another number, nor to
 * another way of asking.
 */
final class Asked {
  private static final int BEGINNINGS = 29;
  private static final int ENDS = 4;

  /** So many cubes. Slices differ in what and where, too, and so for much longer. */
  static final int DIFFERENT = BEGINNINGS * ENDS;

  /** How the same is asked. */
  enum Way {
    SQL,
    GATE,
    FILE,
    PAGE
  }

  private final List<Indicator> indicators;
  private final List<String> areas;
  private final Indicator widest;

  private Asked(List<Indicator> indicators, List<String> areas, Indicator widest) {
    this.indicators = indicators;
    this.areas = areas;
    this.widest = widest;
  }

  /** Of an installation with areas, and with indicators that count events. */
  static Asked of(Installation installation) {
    List<Indicator> indicators =
        installation.indicators().stream()
            .filter(indicator -> indicator.quantity().isOfEvents())
            .toList();
    List<String> areas =
        installation.areas().stream()
            .filter(area -> installation.keeps(area.municipality()))
            .map(Area::id)
            .toList();
    Comparator<Indicator> byKinds =
        Comparator.comparingLong(indicator -> kinds(indicator, installation));
    return new Asked(indicators, areas, indicators.stream().max(byKinds).orElseThrow());
  }

  private static long kinds(Indicator indicator, Installation installation) {
    if (!indicator.filter().categories().isEmpty()) {
      return indicator.filter().categories().size();
    }
    return indicator.filter().sources().stream()
        .flatMap(source -> installation.findSource(source).stream())
        .flatMap(source -> source.codes().stream().map(OffenceCode::category))
        .distinct()
        .count();
  }

  /** One indicator in one area by month. */
  Question.Series slice(int number, Way way) {
    String area = areas.get(number % areas.size());
    return question(
        indicators.get(number % indicators.size()).id(),
        Optional.empty(),
        new Slice(List.of(), List.of(area), List.of(), List.of()),
        days(number, way));
  }

  /** Everything that the widest indicator counts, by month and category. */
  Question.Series cube(int number, Way way) {
    return question(widest.id(), Optional.of(Dimension.CATEGORY), Slice.ALL, days(number, way));
  }

  /**
   * Why everything that the widest indicator counts changed, in a quarter since the year before.
   */
  Question.Explained explained(int number) {
    LocalDate end = Grain.QUARTER.startOf(InventedGenerations.days().to()).minusMonths(3L * number);
    return new Question.Explained(
        widest.id(),
        new DateRange(end.minusMonths(3), end),
        new DateRange(end.minusMonths(15), end.minusMonths(12)),
        Slice.ALL,
        List.of());
  }

  /** An area to go into. */
  Narrowing area(int number) {
    return new Narrowing(Facet.AREA, areas.get(number % areas.size()));
  }

  private static Question.Series question(
      String indicator, Optional<Dimension> split, Slice slice, DateRange days) {
    return new Question.Series(indicator, Grain.MONTH, split, Optional.of(days), slice);
  }

  private static DateRange days(int number, Way way) {
    DateRange all = InventedGenerations.days();
    long later = 1 + number % BEGINNINGS;
    long earlier = 1 + way.ordinal() + (long) Way.values().length * (number / BEGINNINGS % ENDS);
    return new DateRange(
        Grain.MONTH.startOf(all.from()).plusMonths(later),
        Grain.MONTH.startOf(all.to()).minusMonths(earlier));
  }

  /** The address of the page that shows the answer to a question. */
  static String page(Question.Series question) {
    return "/utforska?" + state(question);
  }

  /** The address of the answer as a file. */
  static String file(Question.Series question) {
    return "/utforska.csv?" + state(question);
  }

  private static String state(Question.Series question) {
    DateRange days = question.period().orElseThrow();
    StringBuilder state =
        new StringBuilder("indicator=" + question.indicator() + "&grain=month")
            .append("&from=" + days.from() + "&to=" + days.to().minusDays(1));
    question.slice().areas().forEach(area -> state.append("&area=").append(area));
    question.split().ifPresent(split -> state.append("&split=category"));
    return state.toString();
  }
}
