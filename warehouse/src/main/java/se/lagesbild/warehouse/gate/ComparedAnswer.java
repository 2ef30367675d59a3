package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Inhabitants;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;

/**
 * Answers what stands beside a series, and whether the two differ. Everything is worked out from
 * numbers that whoever asks could ask for one by one, as they would be published: a comparison
 * tells nothing more.
 */
final class ComparedAnswer {
  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Disclosure disclosure;

  ComparedAnswer(
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

  Answered<Result.Compared> answer(Question.Compared question, Indicator indicator) {
    ComparedSeries compared = read(question, question.grain(), indicator);
    // A few periods do not tell how much years vary; their quarters do.
    boolean finer =
        question.grain().periodsPerYear() < Grain.QUARTER.periodsPerYear()
            && Grain.QUARTER.isOfWhole(Askable.of(installation, indicator).finest());
    ComparedSeries steps = finer ? read(question, Grain.QUARTER, indicator) : compared;
    return new Answered<>(
        new Contrasts(compared, steps.dispersion(), disclosure).of(question.period()),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(question.period())),
        null);
  }

  private ComparedSeries read(Question.Compared question, Calendar grain, Indicator indicator) {
    List<Area> beside = beside(question);
    Slice slice = question.slice();
    Result.Series own = series(question, grain, indicator, slice);
    Result.Series other =
        beside.isEmpty()
            ? own
            : series(
                question,
                grain,
                indicator,
                slice.with(Dimension.AREA, beside.stream().map(Area::id).toList()));
    return new ComparedSeries(
        question.against(),
        own,
        other,
        ripeness(question, indicator),
        new ComparedSeries.People(
            Inhabitants.of(installation.population()), named(slice.areas()), beside));
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
    return new SeriesAnswer(lease, installation, sources, disclosure)
        .answer(
            new Question.Series(indicator.id(), grain, Optional.empty(), Optional.of(days), slice),
            indicator)
        .result();
  }

  /** The areas that the series is held against; none where that is itself at another time. */
  private List<Area> beside(Question.Compared question) {
    return switch (question.against().kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> List.of();
      case AREAS -> some(named(question.against().areas()));
      case MUNICIPALITY -> around(some(named(question.slice().areas())));
    };
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
    LocalDate today = lease.meta().origin().today();
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
