package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.HarmWeights;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Indicator.Quantity;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.DistinctPlacesReader;
import se.lagesbild.warehouse.query.DistinctPlacesReader.Places;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SeriesReader;
import se.lagesbild.warehouse.query.SeriesReader.ExactSeries;
import se.lagesbild.warehouse.statistics.harm.Harm;
import se.lagesbild.warehouse.statistics.harm.HarmIndex;

/**
 * Answers how many reports, crimes and places there are, how much harm and how much per inhabitant.
 * Reports, crimes and places are rounded as any count; harm and rate are worked out from rounded
 * numbers that whoever asks could ask for one by one, so that they tell nothing more.
 */
final class MeasuresAnswer {
  private static final Text ONLY_SUMS =
      new Text(
          "Källan skickar bara summor; de räknas inte på flera sätt.",
          "The source sends only sums; they are not counted in several ways.");
  private static final Text NO_CRIMES =
      new Text("Källan anger inga brott.", "The source does not tell of crimes.");
  private static final Text NO_PLACES =
      new Text("Källan anger inga adresser.", "The source does not tell of addresses.");
  private static final Text NO_WEIGHTS =
      new Text(
          "Installationen har inga vikter för skada.", "The installation has no weights of harm.");
  private static final Text TOO_FINE =
      new Text(
          "Det räknas på antalen per kategori, som i öppna siffror visas per kvartal eller längre.",
          "It is counted by category, which open figures show by quarter or longer.");
  private static final Text NO_PEOPLE =
      new Text(
          "Invånarantalet är inte känt för urvalet.",
          "The number of inhabitants is not known of the selection.");
  private static final Text PLACES = new Text("platser", "places");
  private static final Text DAYS = new Text("skadedagar", "harm days");
  private static final Text PER_1000 = new Text("per 1 000 invånare", "per 1,000 inhabitants");

  /** One crime holds more than half of two alike, which says nothing. */
  private static final int FEWEST_CRIMES = 3;

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  MeasuresAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  /**
   * The exact numbers.
   *
   * @param reports by period
   * @param crimes by period and category, whatever these are
   * @param places by period
   * @param statuses how the numbers of each period are to be read
   */
  private record Exact(
      ExactSeries reports,
      ExactSeries crimes,
      List<Places> places,
      List<Result.CellStatus> statuses) {

    Exact counting(ExactSeries others) {
      return new Exact(reports, others, places, statuses);
    }

    List<DateRange> periods() {
      return reports.periods();
    }
  }

  Answered<Result.Measures> answer(Question.Measures question, Indicator indicator) {
    if (!indicator.quantity().isOfEvents()) {
      throw new UnanswerableException(ONLY_SUMS);
    }
    disclosure.requireSeries(
        question.grain(),
        Parts.of(question.slice(), Optional.empty()),
        Optional.of(question.period()));
    Exact exact = read(question, indicator);
    HarmWeights weights = HarmWeights.last(installation.harmWeights());
    Count all = sum(indicator.quantity() == Quantity.REPORTS ? exact.reports() : exact.crimes());
    long elsewhere = exact.places().stream().mapToLong(Places::elsewhere).sum();
    Result.Measures result =
        new Result.Measures(
            question.grain(),
            exact.periods(),
            measures(question, indicator, exact, weights),
            weights.version(),
            weights.areForDemonstration(),
            disclosure.publishShare(elsewhere, all.number()));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(question.period())),
        disclosure.publishShare(all.unplaced(), all.number()));
  }

  private Exact read(Question.Measures question, Indicator indicator) {
    Selection selection =
        Selection.of(installation, indicator, question.slice(), question.period());
    ExactSeries reports =
        SeriesReader.read(
            lease, selection.counting(Quantity.REPORTS), question.grain(), Optional.empty());
    ExactSeries crimes =
        SeriesReader.read(
            lease,
            selection.counting(Quantity.CRIMES),
            question.grain(),
            Optional.of(Dimension.CATEGORY));
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    return new Exact(
        reports,
        crimes,
        DistinctPlacesReader.read(lease, selection, question.grain()),
        reading.statuses(reports.periods(), question.period()));
  }

  private static Count sum(ExactSeries series) {
    return series.lines().values().stream().flatMap(List::stream).reduce(Count.NONE, Count::plus);
  }

  private List<Measured> measures(
      Question.Measures question, Indicator indicator, Exact exact, HarmWeights weights) {
    boolean ofReports = indicator.quantity() == Quantity.REPORTS;
    List<Result.Cell> reports = totals(exact.reports(), exact.statuses());
    // What the indicator counts is told as it is when it is asked for alone.
    ExactSeries crimes = ofReports ? ofCrimes(exact.crimes(), indicator) : exact.crimes();
    List<Result.Cell> counted = totals(crimes, exact.statuses());
    List<Result.Cell> own = ofReports ? reports : counted;
    Text unit = Subjects.unit(installation, indicator.counting(Quantity.REPORTS));
    boolean part = crimes.lines().size() < exact.crimes().lines().size();
    Optional<Text> reason =
        ofReports && isNothing(counted) && !isNothing(reports)
            ? Optional.of(NO_CRIMES)
            : Optional.of(TOO_FINE).filter(text -> part && !permitsParts(question));
    return List.of(
        Measured.of(Measured.Kind.REPORTS, unit, ofReports, reports),
        reason
            .map(why -> Measured.untold(Measured.Kind.CRIMES, Subjects.CRIMES, why))
            .orElse(Measured.of(Measured.Kind.CRIMES, Subjects.CRIMES, !ofReports, counted)),
        places(exact, ofReports ? exact.reports() : crimes),
        reason
            .map(why -> Measured.untold(Measured.Kind.HARM, DAYS, why))
            .orElseGet(() -> harm(question, exact.counting(crimes), weights)),
        rate(question, exact.periods(), own));
  }

  private boolean permitsParts(Question.Measures question) {
    return disclosure.permitsSeries(question.grain(), Part.SMALLER);
  }

  /** Without what sources tell of as one that is no crime: a fault, a worry, a fire. */
  private ExactSeries ofCrimes(ExactSeries counted, Indicator indicator) {
    boolean unknown = Subjects.holdsCrimes(installation, indicator);
    Map<String, List<Count>> lines = new TreeMap<>(counted.lines());
    lines
        .keySet()
        .removeIf(
            id ->
                !installation
                    .findCategory(id)
                    .map(category -> category.kind() == Category.Kind.CRIME)
                    .orElse(unknown));
    return new ExactSeries(counted.periods(), lines);
  }

  private List<Result.Cell> totals(ExactSeries series, List<Result.CellStatus> statuses) {
    return IntStream.range(0, series.periods().size())
        .mapToObj(
            at ->
                Columns.cell(
                    disclosure.publish(Columns.of(series.lines(), at)).total(),
                    statuses.get(at),
                    disclosure))
        .toList();
  }

  private static boolean isNothing(List<Result.Cell> cells) {
    return cells.stream().allMatch(cell -> cell.value() == null || cell.value() == 0);
  }

  /**
   * Rounded by the lot of what the indicator counts: as many places as events are rounded alike,
   * and fewer never to more, so that the two together tell no more than one. Fewer than may be told
   * are not shown, by what is published.
   */
  private Measured places(Exact exact, ExactSeries own) {
    List<Result.Cell> cells = new ArrayList<>();
    boolean known = sum(own).number() == 0;
    for (int at = 0; at < exact.periods().size(); at++) {
      int period = at;
      int lot =
          own.lines().values().stream()
              .map(counts -> counts.get(period))
              .reduce(Count.NONE, Count::plus)
              .lot();
      Count places = new Count(exact.places().get(at).places(), 0, lot);
      long published = disclosure.publish(Columns.of(List.of(places))).total();
      Result.CellStatus status = exact.statuses().get(at);
      known |= published > 0;
      cells.add(
          disclosure.places().permitsPlaces(published)
              ? Columns.cell(published, status, disclosure)
              : new Result.Cell(null, hidden(status)));
    }
    return known
        ? Measured.of(Measured.Kind.PLACES, PLACES, false, cells)
        : Measured.untold(Measured.Kind.PLACES, PLACES, NO_PLACES);
  }

  private static Result.CellStatus hidden(Result.CellStatus status) {
    return status == Result.CellStatus.NOT_DELIVERED ? status : Result.CellStatus.SUPPRESSED;
  }

  private Measured harm(Question.Measures question, Exact exact, HarmWeights weights) {
    if (weights.days().isEmpty()) {
      return Measured.untold(Measured.Kind.HARM, DAYS, NO_WEIGHTS);
    }
    if (!permitsParts(question)) {
      return Measured.untold(Measured.Kind.HARM, DAYS, TOO_FINE);
    }
    List<String> categories = List.copyOf(exact.crimes().lines().keySet());
    List<Column.Published> published =
        IntStream.range(0, exact.periods().size())
            .mapToObj(at -> disclosure.publish(Columns.of(exact.crimes().lines(), at)))
            .toList();
    Set<String> unweighed =
        categories.stream()
            .filter(category -> !weights.weigh(Set.of(category)))
            .filter(
                category ->
                    published.stream()
                        .anyMatch(each -> each.members().get(categories.indexOf(category)) > 0))
            .collect(Collectors.toSet());
    Optional<Text> without =
        unweighed.isEmpty() ? Optional.empty() : Optional.of(without(unweighed));
    return !categories.isEmpty() && unweighed.size() == categories.size()
        ? Measured.untold(Measured.Kind.HARM, DAYS, without.orElseThrow())
        : harm(new Weighed(published, categories, weights), exact.statuses(), without);
  }

  /** Crimes as they are published, by period and category, with what a crime of each weighs. */
  private record Weighed(
      List<Column.Published> published, List<String> categories, HarmWeights weights) {
    double[] days() {
      return categories.stream().mapToDouble(id -> weights.days().getOrDefault(id, 0.0)).toArray();
    }

    double[] crimes(int at) {
      return published.get(at).members().stream().mapToDouble(Long::doubleValue).toArray();
    }
  }

  private Text without(Set<String> categories) {
    Titles titles = new Titles(installation);
    List<Text> named =
        categories.stream().sorted().map(id -> titles.of(Dimension.CATEGORY, id)).toList();
    return new Text(
        "Kategorier utan vikt räknas inte med: %s."
            .formatted(named.stream().map(Text::sv).collect(Collectors.joining(", "))),
        "Categories without a weight are left out: %s."
            .formatted(named.stream().map(Text::en).collect(Collectors.joining(", "))));
  }

  private Measured harm(Weighed weighed, List<Result.CellStatus> statuses, Optional<Text> without) {
    double[] days = weighed.days();
    boolean any = Arrays.stream(days).anyMatch(weight -> weight > 0);
    List<Result.Cell> cells = new ArrayList<>();
    Set<Integer> ofOne = new HashSet<>();
    for (int at = 0; at < statuses.size(); at++) {
      Optional<Harm> harm =
          any
              ? Optional.of(HarmIndex.withDefaults().measure(weighed.crimes(at), days))
              : Optional.empty();
      cells.add(Columns.cell(harm.map(Harm::harm).orElse(0.0), statuses.get(at), disclosure));
      if (disclosure.isExact() && harm.filter(MeasuresAnswer::isOfOne).isPresent()) {
        ofOne.add(at);
      }
    }
    return new Measured(Measured.Kind.HARM, DAYS, false, cells, ofOne, without);
  }

  private static boolean isOfOne(Harm harm) {
    return harm.crimes() >= FEWEST_CRIMES && harm.isDecidedByOne();
  }

  private Measured rate(
      Question.Measures question, List<DateRange> periods, List<Result.Cell> own) {
    Residents residents = Residents.of(installation, question.slice());
    List<Result.Cell> cells = new ArrayList<>();
    boolean known = false;
    for (int at = 0; at < periods.size(); at++) {
      Result.Cell cell = own.get(at);
      OptionalInt people = residents.on(periods.get(at).to().minusDays(1));
      known |= people.isPresent();
      boolean told = people.isPresent() && PlaceNumbers.isRated(cell);
      cells.add(
          new Result.Cell(
              told && cell.value() != null ? 1000 * cell.value() / people.getAsInt() : null,
              cell.status()));
    }
    return known
        ? Measured.of(Measured.Kind.RATE, PER_1000, false, cells)
        : Measured.untold(Measured.Kind.RATE, PER_1000, NO_PEOPLE);
  }
}
