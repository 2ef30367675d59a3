package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.cause.Explainer;
import se.lagesbild.warehouse.analysis.cause.Explanation;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.CauseRules;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.DividedReader;
import se.lagesbild.warehouse.query.Lots;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** Answers where the difference of an indicator between a period and earlier ones lies. */
final class ExplainedAnswer {
  private static final Text APART =
      new Text(
          "Välj två perioder som inte går in i varandra, den tidigare först.",
          "Choose two periods that do not overlap, the earlier one first.");
  private static final Text TOO_FINE =
      new Text(
          "Öppna siffror delas inte upp så fint; ta bort uppdelningen.",
          "Open figures are not divided as finely; remove the part.");
  private static final Text SINGLE_ACTS =
      new Text(
          "En enda plats visas bara som helhet och efter kategori, koder för våld i nära relation bara i totaler och inget av färre än fem händelser; ta bort det sista steget.",
          "A single place is shown only as a whole and by category, codes of violence in close relations only in totals, and nothing of fewer than five events; take back the last step.");
  private static final Text NO_SUCH_PART =
      new Text(
          "Det finns ingen sådan del av indikatorn; ta bort steget.",
          "There is no such part of the indicator; take back the step.");
  private static final Text NO_SUCH_PLACE =
      new Text("Det finns ingen sådan plats.", "There is no such place.");

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Function<Selection, List<Day>> days;
  private final Disclosure disclosure;

  ExplainedAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Function<Selection, List<Day>> days,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.lags = lags;
    this.days = days;
    this.disclosure = disclosure;
  }

  Answered<CauseResult.Explained> answer(Question.Explained question, Indicator indicator) {
    require(question, indicator);
    List<EarlierPeriod.Use> uses = uses(question, indicator);
    Question.Explained counted = question.beside(counted(question, uses));
    Compared compared = new Compared(installation, indicator, counted, sources, lags);
    Lots lots = disclosure.isExact() ? Lots.NONE : Lots.DRAWN;
    TellableParts tellable = TellableParts.within(installation, indicator, question.narrowed());
    Divided divided =
        tellable.of(DividedReader.read(lease, compared.wanted(keyed(question, compared), lots)));
    requireTold(question, divided);
    Explanation explanation = Explainer.explain(divided, compared.circumstances(days));
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    CauseResult.Explained told =
        new ToldExplanation(installation, disclosure, divided, reading)
            .tell(question, uses, explanation);
    List<String> municipalities = question.slice().municipalities();
    return new Answered<>(
        told,
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), municipalities, Optional.of(compared.days())),
        PublishedCounts.unplacedShare(divided, disclosure));
  }

  /** Of one period all is told that there is; of several none is counted that is not told of. */
  private List<EarlierPeriod.Use> uses(Question.Explained question, Indicator indicator) {
    Compared asked = new Compared(installation, indicator, question, sources, lags);
    List<EarlierPeriod.Use> uses =
        new ArrayList<>(question.earlier().stream().map(asked::use).toList());
    if (!uses.contains(EarlierPeriod.Use.COUNTED)) {
      uses.set(uses.size() - 1, EarlierPeriod.Use.COUNTED);
    }
    return List.copyOf(uses);
  }

  private static List<DateRange> counted(
      Question.Explained question, List<EarlierPeriod.Use> uses) {
    return IntStream.range(0, uses.size())
        .filter(at -> uses.get(at) == EarlierPeriod.Use.COUNTED)
        .mapToObj(question.earlier()::get)
        .toList();
  }

  private void require(Question.Explained question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    List<DateRange> periods = new ArrayList<>(question.earlier());
    periods.add(question.period());
    for (int at = 0; at < periods.size(); at++) {
      if (at > 0) {
        requireApart(periods.get(at), periods.get(at - 1));
      }
      disclosure.requireSum(Part.SMALLER, Optional.of(periods.get(at)));
    }
    List<Narrowing> steps = question.narrowed();
    for (int at = 0; at < steps.size(); at++) {
      requireStep(steps.get(at), steps.subList(0, at), indicator);
    }
  }

  private void requireStep(Narrowing step, List<Narrowing> before, Indicator indicator) {
    if (!disclosure.causes().permits(step.by())) {
      throw new DisclosureException(TOO_FINE);
    }
    if (!step.isOf(installation, indicator)) {
      throw new UnanswerableException(NO_SUCH_PART);
    }
    if (!TellableParts.within(installation, indicator, before).permits(step)) {
      throw new DisclosureException(SINGLE_ACTS);
    }
  }

  /** Within a place few events are single acts, however they were asked for. */
  private static void requireTold(Question.Explained question, Divided divided) {
    boolean place = question.narrowed().stream().anyMatch(step -> step.by() == Facet.PLACE);
    long events = divided.whole().stream().mapToLong(Divided.Cell::counted).sum();
    if (place && !CauseRules.isPlaceTold(events)) {
      throw new DisclosureException(SINGLE_ACTS);
    }
  }

  /**
   * Passes for two periods that lie apart, the earlier one first.
   *
   * @throws UnanswerableException for others
   */
  static void requireApart(DateRange period, DateRange earlier) {
    if (period.from().isBefore(earlier.to())
        || !earlier.from().isBefore(earlier.to())
        || !period.from().isBefore(period.to())) {
      throw new UnanswerableException(APART);
    }
  }

  /** The steps with the keys of places in the stead of their ranks, which depend on the steps. */
  private List<Narrowing> keyed(Question.Explained question, Compared compared) {
    List<Narrowing> keyed = new ArrayList<>();
    for (Narrowing step : question.narrowed()) {
      keyed.add(step.by() == Facet.PLACE ? placed(step, compared, keyed) : step);
    }
    return keyed;
  }

  private Narrowing placed(Narrowing step, Compared compared, List<Narrowing> before) {
    List<String> ranked =
        PlaceRanks.of(
                TellableParts.within(installation, compared.indicator(), before)
                    .of(DividedReader.read(lease, compared.wanted(List.copyOf(before), Lots.NONE))))
            .keys();
    int rank = step.member().matches("[1-9]\\d{0,5}") ? Integer.parseInt(step.member()) : 0;
    if (rank < 1 || rank > ranked.size()) {
      throw new UnanswerableException(NO_SUCH_PLACE);
    }
    return new Narrowing(Facet.PLACE, ranked.get(rank - 1));
  }
}
