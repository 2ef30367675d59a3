package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.SumFold;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SentWeeks;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;

/**
 * Answers what stands beside a series, and whether the two differ. Everything is worked out from
 * numbers that whoever asks could ask for one by one, as they would be published: a comparison
 * tells nothing more.
 */
final class ComparedAnswer {
  private static final Text NO_COUNTS =
      new Text(
          "Källan skickar mått med osäkerhet, inte antal, och de jämförs inte som antal; ta bort jämförelsen.",
          "The source sends measures with their uncertainty, not counts, and they are not compared as counts; remove the comparison.");

  private static final double DAYS_OF_A_WEEK = 7;

  private final SeriesAnswer series;
  private final LocalDate today;
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Disclosure disclosure;

  /**
   * From a generation.
   *
   * @param series tells what is compared
   * @param today the day that the generation is made for
   */
  ComparedAnswer(
      SeriesAnswer series,
      LocalDate today,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Disclosure disclosure) {
    this.series = series;
    this.today = today;
    this.installation = installation;
    this.sources = sources;
    this.lags = lags;
    this.disclosure = disclosure;
  }

  Answered<Result.Compared> answer(Question.Compared question, Indicator indicator) {
    if (indicator.quantity() == Indicator.Quantity.ESTIMATES) {
      throw new UnanswerableException(NO_COUNTS);
    }
    ComparedSeries compared = read(question, question.grain(), indicator);
    // A few periods do not tell how much years vary; their quarters do.
    boolean finer =
        question.grain().periodsPerYear() < Grain.QUARTER.periodsPerYear()
            && Grain.QUARTER.isOfWhole(Askable.of(installation, indicator).finest());
    ComparedSeries steps = finer ? read(question, Grain.QUARTER, indicator) : compared;
    return new Answered<>(
        new Contrasts(
                compared,
                areCounts(indicator),
                members(question, indicator),
                steps.dispersion(),
                disclosure)
            .of(question.period()),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(question.period())),
        null);
  }

  private ComparedSeries read(Question.Compared question, Calendar grain, Indicator indicator) {
    Place own = place(question, question.slice());
    Place beside = beside(question, indicator, own);
    Result.Series series = series(question, grain, indicator, question.slice());
    return new ComparedSeries(
        question.against(),
        series,
        beside.equals(own) ? series : series(question, grain, indicator, beside.slice()),
        new ComparedSeries.Extent(ripeness(question, indicator), days(indicator)),
        new ComparedSeries.People(own.people(), beside.people()));
  }

  /** Whether chance makes the numbers vary in a way that is known. */
  private boolean areCounts(Indicator indicator) {
    return indicator.quantity() != Indicator.Quantity.SUMS
        || SumFold.areCounts(installation, indicator);
  }

  /** How many days the number of a period is of; sums that are sent by week are of whole weeks. */
  private ToDoubleFunction<DateRange> days(Indicator indicator) {
    return SentWeeks.areSent(installation, indicator)
        ? period -> DAYS_OF_A_WEEK * SentWeeks.in(period)
        : period -> ChronoUnit.DAYS.between(period.from(), period.to());
  }

  /** A part of the indicator with those who live there. */
  private record Place(Slice slice, Residents people) {}

  private Place place(Question.Compared question, Slice slice) {
    boolean peers = question.against().kind() == Against.Kind.PEERS;
    return new Place(
        slice,
        new Residents(
            installation,
            peers ? slice.municipalities() : List.of(),
            peers ? List.of() : slice.areas()));
  }

  /** The municipalities of a group one by one, each as it is published. */
  private List<PeerSeries> members(Question.Compared question, Indicator indicator) {
    if (question.against().kind() != Against.Kind.PEERS) {
      return List.of();
    }
    return peers(question, indicator).stream()
        .map(
            code -> {
              Slice slice = question.slice().with(Dimension.MUNICIPALITY, List.of(code));
              return new PeerSeries(
                  code,
                  installation.municipalityName(code),
                  series(question, question.grain(), indicator, slice),
                  place(question, slice).people());
            })
        .toList();
  }

  /** The whole series up to the last day asked for, as it is published. */
  private Result.Series series(
      Question.Compared question, Calendar grain, Indicator indicator, Slice slice) {
    LocalDate asked = question.period().from();
    LocalDate first =
        sources.known(indicator).map(DateRange::from).filter(asked::isAfter).orElse(asked);
    LocalDate last = question.period().to();
    DateRange days =
        new DateRange(
            grain.startOf(first),
            grain.equals(question.grain()) ? last : grain.next(grain.startOf(last.minusDays(1))));
    return series
        .answer(
            new Question.Series(indicator.id(), grain, Optional.empty(), Optional.of(days), slice),
            indicator)
        .result();
  }

  /** What the series is held against; the same place where that is itself at another time. */
  private Place beside(Question.Compared question, Indicator indicator, Place own) {
    Slice slice = question.slice();
    return switch (question.against().kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> own;
      case AREAS -> of(question, some(named(question.against().ids())));
      case MUNICIPALITY -> of(question, around(some(named(slice.areas()))));
      case PEERS -> place(question, slice.with(Dimension.MUNICIPALITY, peers(question, indicator)));
    };
  }

  private Place of(Question.Compared question, List<Area> areas) {
    List<String> ids = areas.stream().map(Area::id).toList();
    return place(question, question.slice().with(Dimension.AREA, ids));
  }

  /**
   * The other municipalities of the group of which every source has delivered; all where none is,
   * so that nothing is told of them.
   */
  private List<String> peers(Question.Compared question, Indicator indicator) {
    List<String> chosen = question.slice().municipalities();
    if (chosen.size() != 1 || !question.slice().areas().isEmpty()) {
      throw new IllegalArgumentException("only one whole municipality is compared with a group");
    }
    List<String> kept =
        question.against().ids().stream()
            .flatMap(id -> installation.findPeers(id).stream())
            .flatMap(group -> installation.besides(group, chosen.get(0), indicator).stream())
            .toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("there is no municipality to compare with");
    }
    List<String> told = kept.stream().filter(code -> isToldOf(code, indicator)).toList();
    return told.isEmpty() ? kept : told;
  }

  private boolean isToldOf(String municipality, Indicator indicator) {
    return sources.together(indicator.filter().sources(), List.of(municipality)).sources().stream()
        .noneMatch(List::isEmpty);
  }

  private static List<Area> some(List<Area> areas) {
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("there is no area to compare with, or none to compare");
    }
    return areas;
  }

  private List<Area> named(List<String> ids) {
    return ids.stream().flatMap(id -> installation.findArea(id).stream()).toList();
  }

  /** All areas of the municipalities that some areas lie in. */
  private List<Area> around(List<Area> areas) {
    Set<String> municipalities = areas.stream().map(Area::municipality).collect(Collectors.toSet());
    return installation.areas().stream()
        .filter(area -> municipalities.contains(area.municipality()))
        .toList();
  }

  private ToDoubleFunction<DateRange> ripeness(Question.Compared question, Indicator indicator) {
    Optional<Telling> telling =
        Telling.of(sources.told(), indicator, question.slice().municipalities());
    boolean sums = indicator.quantity() == Indicator.Quantity.SUMS;
    return period -> {
      if (period.to().isAfter(today)) {
        return 0;
      }
      return sums
          ? 1
          : telling.map(told -> lags.ripeness(indicator, told, period).share()).orElse(0.0);
    };
  }
}
