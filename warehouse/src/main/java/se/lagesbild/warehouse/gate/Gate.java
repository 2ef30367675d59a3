package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Audience;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.GenerationMeta;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.OverloadedException;
import se.lagesbild.warehouse.generation.RunReceipts;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.query.BackdropReader;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.DaysReader;
import se.lagesbild.warehouse.query.DeliveryReader;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDeliveries;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SeriesReader;
import se.lagesbild.warehouse.query.SignalReader;
import se.lagesbild.warehouse.query.StatusReader;
import se.lagesbild.warehouse.query.StatusReader.ExactStatus;
import se.lagesbild.warehouse.query.WatchReader;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.schema.Home;

/** Answers questions from one generation, the same one until it is closed. */
public final class Gate implements AutoCloseable {
  private final Home home;
  private final Lease lease;
  private final LongFunction<Optional<Lease>> before;
  private final Installation installation;
  private final Memory memory;

  /**
   * On a generation.
   *
   * @param before the generation that was published before a number, to be closed by whoever asks
   */
  Gate(
      Home home,
      Lease lease,
      LongFunction<Optional<Lease>> before,
      Installation installation,
      Memory memory) {
    this.home = home;
    this.lease = lease;
    this.before = before;
    this.installation = installation;
    this.memory = memory;
  }

  /**
   * Answers {@code question} as finely as {@code viewer} may see.
   *
   * @throws UnknownIndicatorException if it names an indicator that is not defined
   * @throws DisclosureException if it asks for more than the viewer may see
   * @throws OverloadedException if too many others ask
   */
  public <R extends Result> Answer<R> answer(Question<R> question, Viewer viewer) {
    Disclosure disclosure = Disclosure.of(Audiences.of(viewer));
    Parts.by(question.slice(), question.split()).forEach(disclosure::require);
    Answered<?> answered = recalled(question, Audiences.of(viewer), disclosure);
    @SuppressWarnings("unchecked") // The kind of question decides the kind of result.
    R result = (R) answered.result();
    return new Answer<>(
        question,
        result,
        answered.subject().map(indicator -> Subjects.of(installation, indicator)),
        stamp(),
        answered.coverage(),
        Residents.haveAreas(installation, question.slice()) ? answered.unplacedShare() : null,
        new Answer.Disclosure(disclosure.method(), !disclosure.isExact()));
  }

  /**
   * Answers several questions, on all cores at once, in their order.
   *
   * @throws OverloadedException if too many others ask
   */
  public <R extends Result> List<Answer<R>> answerAll(
      List<? extends Question<R>> questions, Viewer viewer) {
    return questions.parallelStream().map(question -> answer(question, viewer)).toList();
  }

  /** Whether {@code viewer} may ask {@code question}, and its indicator can be asked so finely. */
  public boolean permits(Question.Series question, Viewer viewer) {
    Askable askable = Askable.of(installation, indicator(question.indicator()));
    Disclosure disclosure = Disclosure.of(Audiences.of(viewer));
    // What sources have counted or estimated themselves is never the whole of what is counted.
    Part part =
        indicator(question.indicator()).quantity().isOfEvents()
            ? Parts.of(question.slice(), question.split())
            : Part.SMALLER;
    return askable.permits(question.grain())
        && Parts.by(question.slice(), question.split()).allMatch(disclosure::permits)
        && disclosure.permitsSeries(question.grain(), part);
  }

  /** The configuration that goes with the generation. */
  public Installation installation() {
    return installation;
  }

  /** The generation's number; 0 before the first publication. */
  public long generation() {
    return lease.meta().number();
  }

  private record Asked(Question<?> question, Audience audience) {}

  private record Counted(Answered<?> answered) {}

  private Answered<?> recalled(Question<?> question, Audience audience, Disclosure disclosure) {
    return sinceTheRun(question, disclosure)
        .orElseGet(() -> remembered(question, audience, disclosure));
  }

  /** Answers to what the last run decides as well, which is not the generation's. */
  private Optional<Answered<?>> sinceTheRun(Question<?> question, Disclosure disclosure) {
    if (question instanceof Question.Status) {
      return Optional.of(status(disclosure));
    }
    if (question instanceof Question.Deliveries deliveries) {
      return Optional.of(deliveries(deliveries.source(), disclosure));
    }
    RunsAnswer runs = new RunsAnswer(home, sources(), disclosure);
    if (question instanceof Question.Receipts receipts) {
      return Optional.of(runs.answer(receipts));
    }
    return question instanceof Question.Runs ? Optional.of(runs.answer()) : Optional.empty();
  }

  private Answered<?> remembered(Question<?> question, Audience audience, Disclosure disclosure) {
    return memory
        .recall(
            key(new Asked(question, audience)),
            Counted.class,
            counted -> counted.answered().isSmall(),
            () -> new Counted(counted(question, disclosure)))
        .answered();
  }

  private Answered<?> counted(Question<?> question, Disclosure disclosure) {
    if (question instanceof Question.Series series) {
      Indicator indicator = indicator(series.indicator());
      return series(disclosure).answer(series, indicator);
    }
    if (question instanceof Question.Compared compared) {
      LocalDate today = lease.meta().origin().today();
      return new ComparedAnswer(
              series(disclosure), today, installation, sources(), lags(), disclosure)
          .answer(compared, indicator(compared.indicator()));
    }
    if (question instanceof Question.Unripe unripe) {
      return new UnripeAnswer(sources(), lags()).answer(unripe, indicator(unripe.indicator()));
    }
    if (question instanceof Question.Breakdown breakdown) {
      return new BreakdownAnswer(lease, installation, sources(), disclosure)
          .answer(breakdown, indicator(breakdown.indicator()));
    }
    if (question instanceof Question.Assessed assessed) {
      return assessed(disclosure)
          .answer(assessed, indicator(assessed.indicator()), calendar(assessed.calendar()));
    }
    if (question instanceof Question.Decomposed decomposed) {
      return new DecomposedAnswer(assessed(disclosure), sources(), disclosure)
          .answer(decomposed, indicator(decomposed.indicator()), calendar(decomposed.calendar()));
    }
    if (question instanceof Question.Measures measures) {
      return new MeasuresAnswer(lease, installation, sources(), disclosure)
          .answer(measures, indicator(measures.indicator()));
    }
    if (question instanceof Question.Lineage lineage) {
      return new LineageAnswer(lease, installation, sources(), disclosure)
          .answer(lineage, indicator(lineage.indicator()), source -> exact(source).deliveries());
    }
    if (question instanceof Question.Backdrop backdrop) {
      return new BackdropAnswer(installation, disclosure, this::backdrop)
          .answer(backdrop, indicator(backdrop.indicator()));
    }
    if (question instanceof Question.Times times) {
      return new TimesAnswer(lease, installation, sources(), disclosure)
          .answer(times, indicator(times.indicator()));
    }
    Optional<Answered<?>> placed = placed(question, disclosure);
    if (placed.isPresent()) {
      return placed.get();
    }
    if (question instanceof Question.Calibration) {
      return CalibrationAnswer.answer();
    }
    SignalsAnswer signals = new SignalsAnswer(installation, sources(), disclosure);
    return question instanceof Question.Signals
        ? signals.answer(SignalReader.read(lease))
        : changes(new ChangesAnswer(sources(), signals, disclosure));
  }

  private SeriesAnswer series(Disclosure disclosure) {
    return new SeriesAnswer(lease, installation, sources(), this::days, disclosure);
  }

  private AssessedAnswer assessed(Disclosure disclosure) {
    return new AssessedAnswer(lease, installation, sources(), lags(), this::days, disclosure);
  }

  private Optional<Answered<?>> placed(Question<?> question, Disclosure disclosure) {
    if (question instanceof Question.Places places) {
      return Optional.of(
          new PlacesAnswer(lease, installation, sources(), lags(), disclosure)
              .answer(places, indicator(places.indicator()), calendar(places.calendar())));
    }
    if (question instanceof Question.Outgrown outgrown) {
      return Optional.of(
          new OutgrownAnswer(installation, sources(), this::months, disclosure)
              .answer(outgrown, indicator(outgrown.indicator())));
    }
    if (question instanceof Question.Spots spots) {
      return Optional.of(
          new SpotsAnswer(ground(), installation, sources(), disclosure)
              .answer(spots, indicator(spots.indicator())));
    }
    if (question instanceof Question.Explained explained) {
      return Optional.of(
          new ExplainedAnswer(lease, installation, sources(), lags(), this::days, disclosure)
              .answer(explained, indicator(explained.indicator())));
    }
    if (question instanceof Question.Shifted shifted) {
      return Optional.of(
          new ShiftedAnswer(ground(), installation, sources(), disclosure)
              .answer(shifted, indicator(shifted.indicator())));
    }
    if (question instanceof Question.Companions companions) {
      return Optional.of(
          new CompanionsAnswer(lease, installation, sources(), lags(), this::days, disclosure)
              .answer(companions, indicator(companions.indicator())));
    }
    if (question instanceof Question.Evaluated evaluated) {
      return Optional.of(
          new EvaluatedAnswer(lease, installation, sources(), lags(), this::days, disclosure)
              .answer(evaluated, indicator(evaluated.indicator())));
    }
    if (question instanceof Question.Concentration concentration) {
      return Optional.of(
          new ConcentrationAnswer(ground(), installation, sources(), disclosure)
              .answer(concentration, indicator(concentration.indicator())));
    }
    return Optional.empty();
  }

  private Answered<SignalResult.Changes> changes(ChangesAnswer answer) {
    Optional<Lease> earlier = before.apply(lease.meta().number());
    try {
      return answer.answer(lease, earlier);
    } finally {
      earlier.ifPresent(Lease::close);
    }
  }

  private Answered<SourceResult.Status> status(Disclosure disclosure) {
    return new StatusAnswer(home, lease.meta(), installation, sources(), disclosure)
        .answer(exactStatus());
  }

  private ExactStatus exactStatus() {
    return memory.recall(
        key(ExactStatus.class), ExactStatus.class, any -> true, () -> StatusReader.read(lease));
  }

  private Answered<SourceResult.Deliveries> deliveries(String source, Disclosure disclosure) {
    if (!sources().ids().contains(source)) {
      throw new IllegalArgumentException("there is no source " + source);
    }
    LocalDate today =
        RunsAnswer.last(home).map(RunRecord::today).orElse(lease.meta().origin().today());
    return new DeliveriesAnswer(installation, sources(), disclosure)
        .answer(
            source,
            exact(source),
            ExpectedDeliveries.of(installation, exactStatus().received(), today),
            RunReceipts.of(home).runsOf(source));
  }

  private ExactDeliveries exact(String source) {
    record Delivered(String source) {}
    return memory.recall(
        key(new Delivered(source)),
        ExactDeliveries.class,
        any -> true,
        () -> DeliveryReader.read(lease, source));
  }

  private Sources sources() {
    return memory.recall(
        key(Sources.class), Sources.class, any -> true, () -> Sources.read(lease, installation));
  }

  private SourceLags lags() {
    return memory.recall(
        key(SourceLags.class),
        SourceLags.class,
        any -> true,
        () ->
            SourceLags.of(
                lease.read(
                    session -> WatchReader.firstTold(session, lease.meta().origin().today()))));
  }

  private record CountedDays(List<Day> days) {}

  private List<Day> days(Selection selection) {
    return memory
        .recall(
            key(selection),
            CountedDays.class,
            any -> true,
            () -> new CountedDays(lease.read(session -> DaysReader.read(session, selection))))
        .days();
  }

  private record CountedMonths(Selection all) {}

  private record ByArea(Map<LocalDate, Map<String, Count>> months) {}

  /** What was counted each month in each area, read once for all areas. */
  private Map<LocalDate, Map<String, Count>> months(Selection all) {
    return memory
        .recall(
            key(new CountedMonths(all)),
            ByArea.class,
            any -> true,
            () -> new ByArea(SeriesReader.counted(lease, all, Grain.MONTH, Dimension.AREA)))
        .months();
  }

  private record ToldPeriods(List<BackdropReader.Told> periods) {}

  /** Read once for all days and indicators: they differ in what concerns them only. */
  private List<BackdropReader.Told> backdrop(List<String> municipalities, List<String> sources) {
    record Asked(List<String> sources, List<String> municipalities) {}
    return memory
        .recall(
            key(new Asked(sources, municipalities)),
            ToldPeriods.class,
            any -> true,
            () -> new ToldPeriods(BackdropReader.read(lease, municipalities, sources)))
        .periods();
  }

  private Ground ground() {
    return new Ground(lease, memory, this::key);
  }

  private Calendar calendar(String id) {
    return installation
        .findCalendar(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no calendar " + id));
  }

  private Memory.Key key(Object what) {
    return new Memory.Key(lease.meta().number(), installation.sha256(), what);
  }

  private Indicator indicator(String id) {
    List<String> allowed = installation.indicators().stream().map(Indicator::id).toList();
    Optional<Indicator> found = installation.findIndicator(id);
    return found.orElseThrow(() -> new UnknownIndicatorException(id, allowed));
  }

  private Answer.Generation stamp() {
    GenerationMeta meta = lease.meta();
    return new Answer.Generation(meta.number(), meta.asOf(), meta.origin().today());
  }

  @Override
  public void close() {
    lease.close();
  }
}
