package se.lagesbild.dashboard.page.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param indicator what is followed
 * @param span how the later period was chosen: the id of a calendar for its newest that has ended,
 *     or {@value #CUSTOM}
 * @param period the later period
 * @param against how the earlier periods were chosen
 * @param earlier the earlier periods, the oldest first
 * @param slice which part of the indicator, as other pages know it
 * @param steps into parts that were named, the first first
 */
record CauseState(
    Indicator indicator,
    String span,
    DateRange period,
    Against against,
    List<DateRange> earlier,
    Slice slice,
    List<Narrowing> steps) {
  static final String CUSTOM = "custom";
  private static final Against USUAL = Against.YEARS;
  private static final int MOST_STEPS = 5;

  private static final Set<Facet> OF_REGISTRATION =
      EnumSet.of(Facet.LATENESS, Facet.REPORT, Facet.RETOLD);

  private static final Map<Facet, Dimension> SLICED =
      Map.of(
          Facet.AREA, Dimension.AREA,
          Facet.CATEGORY, Dimension.CATEGORY,
          Facet.ORGANISATION, Dimension.ORGANISATION);

  private static final char BETWEEN = ':';

  /**
   * Reads the state from an address.
   *
   * @param today the day of the generation
   * @throws BadQueryException if a value is unknown or the periods overlap
   */
  static CauseState parse(Query query, Installation installation, LocalDate today) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    indicators(installation).forEach(each -> indicators.put(each.id(), each));
    Spans spans = new Spans(installation, today);
    String span =
        query
            .choice("period", spans.names())
            .orElse(query.day("from").isPresent() ? CUSTOM : spans.usual());
    DateRange usual = spans.newest(span);
    DateRange period = span.equals(CUSTOM) ? days(query, "from", "to", usual) : usual;
    Against against = query.choice("against", Against.byParameter()).orElse(USUAL);
    List<DateRange> earlier =
        against == Against.OWN
            ? List.of(days(query, "earlier-from", "earlier-to", Against.YEAR.of(period).get(0)))
            : against.of(period);
    if (newest(earlier).to().isAfter(period.from())) {
      throw new BadQueryException("error.query.apart");
    }
    Indicator indicator =
        query.choice("indicator", indicators).orElseGet(() -> usual(installation));
    return new CauseState(
        indicator,
        span,
        period,
        against,
        earlier,
        slice(query, installation),
        steps(query, installation, indicator));
  }

  /** Those whose events can be told apart. */
  static List<Indicator> indicators(Installation installation) {
    return installation.indicators().stream()
        .filter(indicator -> CauseAddress.isOf(installation, indicator))
        .toList();
  }

  /** The first that is told beside inhabitants, as those that tell of the whole are. */
  private static Indicator usual(Installation installation) {
    List<Indicator> all = indicators(installation);
    return all.stream()
        .filter(indicator -> indicator.denominator() != null)
        .findFirst()
        .orElseGet(() -> all.get(0));
  }

  private static DateRange days(Query query, String first, String last, DateRange usual) {
    LocalDate from = query.day(first).orElse(usual.from());
    LocalDate to = query.day(last).orElse(usual.to().minusDays(1));
    if (to.isBefore(from)) {
      throw new BadQueryException("error.query.order", from, to);
    }
    return new DateRange(from, to.plusDays(1));
  }

  private static Slice slice(Query query, Installation installation) {
    return new Slice(
        MunicipalityChoice.sliced(query, installation),
        query.choices("area", areas(installation)),
        query.choices("category", installation.categories().stream().map(Category::id).toList()),
        query.choices(
            "organisation", installation.organisations().stream().map(Organisation::id).toList()));
  }

  /** The municipalities as they stand in an address. */
  List<String> municipalities(Query base) {
    return MunicipalityChoice.written(slice.municipalities(), base);
  }

  private static List<String> areas(Installation installation) {
    List<String> areas = new ArrayList<>(installation.areas().stream().map(Area::id).toList());
    areas.add(Slice.UNPLACED);
    return areas;
  }

  private static List<Narrowing> steps(
      Query query, Installation installation, Indicator indicator) {
    List<String> steps = query.many("step");
    if (steps.size() > MOST_STEPS) {
      throw new BadQueryException("error.query.steps", MOST_STEPS);
    }
    return steps.stream().map(value -> existing(value, installation, indicator)).toList();
  }

  private static Narrowing existing(String value, Installation installation, Indicator indicator) {
    Narrowing step = step(value);
    if (!step.isOf(installation, indicator)) {
      throw new BadQueryException("error.query.step", Query.echo(value));
    }
    return step;
  }

  private static Narrowing step(String value) {
    int at = value.indexOf(BETWEEN);
    Optional<Facet> facet =
        List.of(Facet.values()).stream()
            .filter(each -> at > 0 && name(each).equals(value.substring(0, at)))
            .filter(each -> !OF_REGISTRATION.contains(each))
            .findFirst();
    if (facet.isEmpty() || at + 1 == value.length()) {
      throw new BadQueryException("error.query.step", Query.echo(value));
    }
    return new Narrowing(facet.get(), value.substring(at + 1));
  }

  private static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /** A step as it stands in the address. */
  static String written(Narrowing step) {
    return name(step.by()) + BETWEEN + step.member();
  }

  /** Where only two periods can be held beside each other: the newest of the earlier ones. */
  DateRange newest() {
    return newest(earlier);
  }

  private static DateRange newest(List<DateRange> earlier) {
    return earlier.get(earlier.size() - 1);
  }

  Question.Explained question() {
    return new Question.Explained(indicator.id(), period, earlier, slice, steps);
  }

  /** What is asked for as pages of series know it; nothing where a step is too fine for them. */
  Optional<Slice> sliced() {
    Slice narrowed = slice;
    for (Narrowing step : steps) {
      Dimension dimension = SLICED.get(step.by());
      if (dimension == null) {
        return Optional.empty();
      }
      narrowed = narrowed.with(dimension, List.of(step.member()));
    }
    return Optional.of(narrowed);
  }

  /** The same with one step more. */
  CauseState within(Narrowing step) {
    List<Narrowing> more = new ArrayList<>(steps);
    more.add(step);
    return new CauseState(indicator, span, period, against, earlier, slice, more);
  }

  /** The same with only the first of the steps. */
  CauseState upTo(int first) {
    return new CauseState(
        indicator, span, period, against, earlier, slice, steps.subList(0, first));
  }

  /** The same over the months that end where it ends. */
  CauseState overMonths(int months) {
    DateRange longer = new DateRange(period.to().minusMonths(months), period.to());
    return new CauseState(indicator, CUSTOM, longer, USUAL, USUAL.of(longer), slice, steps);
  }

  /** Whether one more step can be taken. */
  boolean goesDeeper() {
    return steps.size() < MOST_STEPS;
  }

  /** The same state as an address; {@code base} gives language and generation. */
  Query query(Query base) {
    return Query.EMPTY
        .with("indicator", indicator.id())
        .with("period", span)
        .with("from", span.equals(CUSTOM) ? List.of(period.from().toString()) : List.of())
        .with("to", span.equals(CUSTOM) ? List.of(last(period)) : List.of())
        .with("against", against == USUAL ? List.of() : List.of(against.parameter()))
        .with(
            "earlier-from",
            against == Against.OWN ? List.of(newest().from().toString()) : List.of())
        .with("earlier-to", against == Against.OWN ? List.of(last(newest())) : List.of())
        .with(MunicipalityChoice.NAME, municipalities(base))
        .with("area", slice.areas())
        .with("category", slice.categories())
        .with("organisation", slice.organisations())
        .with("step", steps.stream().map(CauseState::written).toList())
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }

  static String last(DateRange range) {
    return range.to().minusDays(1).toString();
  }
}
