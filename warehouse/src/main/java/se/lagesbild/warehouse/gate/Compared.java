package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.analysis.cause.Circumstances;
import se.lagesbild.warehouse.analysis.cause.CodeChange;
import se.lagesbild.warehouse.analysis.cause.Periods;
import se.lagesbild.warehouse.analysis.cause.Variation;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.HarmWeights;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.query.DividedReader;
import se.lagesbild.warehouse.query.Lots;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** Periods of an indicator that are compared, with what is known of how they were told of. */
final class Compared {
  private static final int WEEKS_OF_HISTORY = 104;
  private static final double LEAST_TOLD = 0.9;

  private final Installation installation;
  private final Indicator indicator;
  private final Question.Explained question;
  private final Sources sources;
  private final SourceLags lags;

  Compared(
      Installation installation,
      Indicator indicator,
      Question.Explained question,
      Sources sources,
      SourceLags lags) {
    this.installation = installation;
    this.indicator = indicator;
    this.question = question;
    this.sources = sources;
    this.lags = lags;
  }

  Indicator indicator() {
    return indicator;
  }

  /** From the first day of all to the last. */
  DateRange days() {
    return question.days();
  }

  Selection selection(DateRange days) {
    return Selection.of(installation, indicator, question.slice(), days);
  }

  /** What is to be read, within parts whose places are named by their keys. */
  DividedReader.Wanted wanted(List<Narrowing> narrowed, Lots lots) {
    List<DividedReader.Lag> usual =
        indicator.filter().sources().stream()
            .flatMap(
                source ->
                    lags.usual(source).stream()
                        .map(lag -> new DividedReader.Lag(source, lag.days(), lag.from())))
            .toList();
    List<LocalDate> untold = new ArrayList<>(untold(question.period()));
    question.earlier().forEach(period -> untold.addAll(untold(period)));
    return new DividedReader.Wanted(
        selection(days()), question.period(), question.earlier(), narrowed, untold, usual, lots);
  }

  /** Days of a period that not every source tells of. */
  private SortedSet<LocalDate> untold(DateRange period) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String source : indicator.filter().sources()) {
      List<ToldDays> told = sources.told().of(source, question.slice().municipalities());
      List<DateRange> gaps =
          told.isEmpty()
              ? List.of(period)
              : told.stream().flatMap(part -> part.untold(period).stream()).toList();
      gaps.forEach(gap -> gap.from().datesUntil(gap.to()).forEach(days::add));
    }
    return days;
  }

  /**
   * What is known beside the events.
   *
   * @param counted the indicator by day, for a selection
   */
  Circumstances circumstances(Function<Selection, List<Day>> counted) {
    Selection selection = selection(days());
    List<DateRange> periods = new ArrayList<>(question.earlier());
    periods.add(question.period());
    return new Circumstances(
        Periods.of(
            extent(question.period()), question.earlier().stream().map(this::extent).toList()),
        variation(counted),
        CodeChange.of(installation, indicator, selection.categories(), periods),
        people(),
        byArea(),
        HarmWeights.last(installation.harmWeights()).days());
  }

  /**
   * Whether an earlier period can be put beside the later one: of several, one that is not told of
   * but for a few days, or of which too little is registered, is no measure of what is usual.
   */
  EarlierPeriod.Use use(DateRange period) {
    Periods.Extent extent = extent(period);
    if (extent.toldDays() < LEAST_TOLD * extent.days()) {
      return EarlierPeriod.Use.NOT_DELIVERED;
    }
    return extent.ripeness() < PeriodFold.LEAST_RIPE
        ? EarlierPeriod.Use.UNRIPE
        : EarlierPeriod.Use.COUNTED;
  }

  private Periods.Extent extent(DateRange period) {
    double days = ChronoUnit.DAYS.between(period.from(), period.to());
    // Days that nobody has told of yet are left out, and not taken for unregistered as well.
    double ripe =
        Telling.of(sources.told(), indicator, question.slice().municipalities())
            .flatMap(
                telling ->
                    period
                        .overlap(telling.days())
                        .map(told -> lags.ripeness(indicator, telling, told).share()))
            .orElse(0.0);
    return new Periods.Extent(days, days - untold(period).size(), ripe);
  }

  private Variation variation(Function<Selection, List<Day>> counted) {
    LocalDate end = question.period().to();
    int history =
        (int) Math.max(WEEKS_OF_HISTORY, ChronoUnit.WEEKS.between(question.days().from(), end));
    LocalDate from = end.minusWeeks(history);
    Map<Long, Long> byWeek =
        counted.apply(selection(new DateRange(from, end))).stream()
            .collect(
                Collectors.groupingBy(
                    day -> ChronoUnit.WEEKS.between(from, day.day()),
                    Collectors.summingLong(Day::counted)));
    double[] weeks = new double[history];
    for (int week = 0; week < weeks.length; week++) {
      DateRange days = new DateRange(from.plusWeeks(week), from.plusWeeks(week + 1L));
      weeks[week] = untold(days).isEmpty() ? byWeek.getOrDefault((long) week, 0L) : Double.NaN;
    }
    return Variation.of(weeks);
  }

  /**
   * None where one of several whole municipalities has no area with inhabitants: a rate by area
   * would leave it out.
   */
  private Map<String, Circumstances.People> byArea() {
    Map<String, Circumstances.People> byArea = new HashMap<>();
    Set<String> divided = new HashSet<>();
    for (Area area : areas()) {
      people(day -> installation.inhabitants().inArea(area, day))
          .ifPresent(
              people -> {
                byArea.put(area.id(), people);
                divided.add(area.municipality());
              });
    }
    boolean whole = members(Facet.AREA, question.slice().areas()).isEmpty();
    return whole && !divided.containsAll(municipalities()) ? Map.of() : byArea;
  }

  private List<Area> areas() {
    List<String> wanted = members(Facet.AREA, question.slice().areas());
    return installation.areas().stream()
        .filter(area -> municipalities().contains(area.municipality()))
        .filter(area -> wanted.isEmpty() || wanted.contains(area.id()))
        .toList();
  }

  private List<String> municipalities() {
    List<String> wanted = question.slice().municipalities();
    return wanted.isEmpty() ? List.copyOf(installation.municipalities()) : wanted;
  }

  /** What a facet is narrowed to: the last step, else what the slice says. */
  private List<String> members(Facet facet, List<String> sliced) {
    return question.narrowed().stream()
        .filter(step -> step.by() == facet)
        .map(Narrowing::member)
        .reduce((first, second) -> second)
        .map(List::of)
        .orElse(sliced);
  }

  /** Of the part asked for. */
  private Optional<Circumstances.People> people() {
    Residents residents =
        new Residents(
            installation, municipalities(), members(Facet.AREA, question.slice().areas()));
    return people(residents::on);
  }

  private Optional<Circumstances.People> people(Function<LocalDate, OptionalInt> inhabitants) {
    OptionalInt later = inhabitants.apply(question.period().to().minusDays(1));
    double before =
        question.earlier().stream()
            .mapToInt(period -> inhabitants.apply(period.to().minusDays(1)).orElse(0))
            .average()
            .orElse(0);
    return later.orElse(0) > 0 && before > 0
        ? Optional.of(new Circumstances.People(later.getAsInt(), before))
        : Optional.empty();
  }
}
