package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.analysis.place.AreaChange;
import se.lagesbild.warehouse.analysis.place.AreaChanges;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.disclosure.PlaceRules;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.PlacesReader;
import se.lagesbild.warehouse.query.Selection;

/** Answers how many events each area had in a period, and how that compares with a year before. */
final class PlacesAnswer {
  private static final int YEARS = 4;
  private static final double NINE_IN_TEN = 0.9;

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Disclosure disclosure;

  PlacesAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.lags = lags;
    this.disclosure = disclosure;
  }

  Answered<PlaceResult.Places> answer(
      Question.Places question, Indicator indicator, Calendar calendar) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    DateRange period = around(question.within(), calendar);
    DateRange earlier = yearBefore(period, calendar);
    disclosure.requireSum(Part.SMALLER, Optional.of(period));
    disclosure.requireSum(Part.SMALLER, Optional.of(earlier));
    List<DateRange> periods = periods(calendar, period, earlier);
    DateRange days = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    Selection selection = Selection.of(installation, indicator, question.slice(), days);
    List<Area> areas = areas(question.slice());
    AreaTable table =
        AreaTable.of(PlacesReader.read(lease, selection, periods), areas, periods, disclosure);
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    Comparison comparison = new Comparison(period, earlier, table, reading, indicator, question);
    Count now = table.all(period);
    PlaceResult.Places result =
        new PlaceResult.Places(
            period,
            earlier,
            figures(comparison, areas),
            table.placed(period, reading),
            table.placed(earlier, reading),
            table.unplaced(period, reading),
            disclosure.places().permitsMap(now.number() - now.unplaced()),
            steps(table, periods, reading),
            table.greatest(),
            highRate(table, areas, periods));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.of(period)),
        disclosure.publishShare(now.unplaced(), now.number()));
  }

  /** What the areas are compared by. */
  private record Comparison(
      DateRange period,
      DateRange earlier,
      AreaTable table,
      Reading reading,
      Indicator indicator,
      Question.Places question) {}

  private static DateRange around(LocalDate day, Calendar calendar) {
    LocalDate start = calendar.startOf(day);
    return new DateRange(start, calendar.next(start));
  }

  /** The period in which the middle of this one lay a year before. */
  private static DateRange yearBefore(DateRange period, Calendar calendar) {
    long half = ChronoUnit.DAYS.between(period.from(), period.to()) / 2;
    return around(period.from().minusYears(1).plusDays(half), calendar);
  }

  private List<DateRange> periods(Calendar calendar, DateRange period, DateRange earlier) {
    LocalDate today = lease.meta().origin().today();
    LocalDate from =
        Stream.of(today.minusYears(YEARS), earlier.from()).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        Stream.of(today.plusDays(1), period.to()).max(LocalDate::compareTo).orElseThrow();
    return calendar.periods(new DateRange(from, to));
  }

  private List<Area> areas(Slice slice) {
    return installation.areas().stream()
        .filter(
            area ->
                slice.municipalities().isEmpty()
                    ? installation.keeps(area.municipality())
                    : slice.municipalities().contains(area.municipality()))
        .filter(area -> slice.areas().isEmpty() || slice.areas().contains(area.id()))
        .toList();
  }

  private List<AreaFigure> figures(Comparison comparison, List<Area> areas) {
    double now = exposure(comparison, comparison.period());
    double before = exposure(comparison, comparison.earlier());
    List<AreaChanges.Pair> pairs =
        areas.stream()
            .map(
                area ->
                    new AreaChanges.Pair(
                        comparison.table().exact(comparison.period(), area.id()).number(),
                        now,
                        comparison.table().exact(comparison.earlier(), area.id()).number(),
                        before))
            .toList();
    List<AreaChange> changes = AreaChanges.of(pairs, comparison.table().history(this::isPast));
    List<AreaFigure> figures = new ArrayList<>();
    for (int at = 0; at < areas.size(); at++) {
      figures.add(figure(areas.get(at), comparison, changes.get(at)));
    }
    return List.copyOf(figures);
  }

  private boolean isPast(DateRange period) {
    return !period.to().isAfter(lease.meta().origin().today());
  }

  private AreaFigure figure(Area area, Comparison comparison, AreaChange change) {
    Result.Cell cell =
        comparison.table().cell(comparison.period(), area.id(), comparison.reading());
    Result.Cell earlier =
        comparison.table().cell(comparison.earlier(), area.id(), comparison.reading());
    OptionalInt inhabitants = inhabitants(area, comparison.period());
    boolean rated = PlaceNumbers.isRated(cell) && inhabitants.isPresent();
    boolean told = disclosure.isExact() && cell.value() != null;
    double thousands = inhabitants.orElse(0) / 1000.0;
    // How many times as many says little of so few; the two numbers say it.
    boolean compared =
        told
            && !Double.isNaN(change.times())
            && PlaceNumbers.isRated(cell)
            && PlaceNumbers.isRated(earlier);
    return new AreaFigure(
        area.id(),
        PlaceNumbers.same(area.title()),
        cell,
        earlier,
        told ? PlaceNumbers.spread(change.likely(), 1) : null,
        inhabitants.isPresent() ? inhabitants.getAsInt() : null,
        rated ? cell.value() / thousands : null,
        rated && told ? PlaceNumbers.spread(change.likely(), thousands) : null,
        compared ? change.times() : null,
        compared ? PlaceNumbers.spread(change.timesLikely(), 1) : null,
        PlaceNumbers.verdict(change.verdict()),
        share(comparison, comparison.period(), area),
        share(comparison, comparison.earlier(), area),
        PlaceNumbers.verdict(change.share()));
  }

  private @Nullable Double share(Comparison comparison, DateRange period, Area area) {
    if (comparison.reading().status(period) != Result.CellStatus.EXACT) {
      return null;
    }
    Count all = comparison.table().all(period);
    long placed = all.number() - all.unplaced();
    return placed < PlaceNumbers.FEWEST_OF_A_SHARE
        ? null
        : disclosure.publishShare(comparison.table().exact(period, area.id()).number(), placed);
  }

  /** Days times the part that is registered by now; 0 where the period cannot be compared. */
  private double exposure(Comparison comparison, DateRange period) {
    if (comparison.reading().status(period) != Result.CellStatus.EXACT || !isPast(period)) {
      return 0;
    }
    double ripe =
        Telling.of(
                sources.told(),
                comparison.indicator(),
                comparison.question().slice().municipalities())
            .map(telling -> lags.ripeness(comparison.indicator(), telling, period).share())
            .orElse(0.0);
    return ripe < PeriodFold.LEAST_RIPE
        ? 0
        : ripe * ChronoUnit.DAYS.between(period.from(), period.to());
  }

  private OptionalInt inhabitants(Area area, DateRange period) {
    OptionalInt found = installation.inhabitants().inArea(area, period.to().minusDays(1));
    return found.isPresent() && found.getAsInt() > 0 ? found : OptionalInt.empty();
  }

  private static List<Result.Step> steps(
      AreaTable table, List<DateRange> periods, Reading reading) {
    return periods.stream()
        .map(period -> new Result.Step(period, table.whole(period, reading), null))
        .toList();
  }

  /** One extreme area or period must not make all others alike on a map. */
  private double highRate(AreaTable table, List<Area> areas, List<DateRange> periods) {
    DateRange newest = periods.get(periods.size() - 1);
    double[] rates =
        areas.stream()
            .filter(area -> inhabitants(area, newest).isPresent())
            .flatMapToDouble(
                area ->
                    table
                        .published(area.id())
                        .filter(number -> number >= PlaceRules.FEWEST_OF_A_RATE)
                        .map(number -> number * 1000 / inhabitants(area, newest).getAsInt()))
            .sorted()
            .toArray();
    return rates.length == 0 ? 0 : rates[(int) Math.ceil(NINE_IN_TEN * rates.length) - 1];
  }
}
