package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.BackdropReader;
import se.lagesbild.warehouse.query.BackdropReader.Told;
import se.lagesbild.warehouse.query.Selection;

/**
 * Answers which known periods concern a series, from the sources that hold nothing but context.
 * Outward only what is open tells of them.
 *
 * <p>A period about some categories concerns a series that counts only those, one in an area a
 * series that is limited to it, and none concerns steps of which it is less than half. What
 * concerns everything, as a school break does, comes back each year: longer steps than a fortnight
 * have it in their season.
 */
final class BackdropAnswer {
  private static final double DAYS_A_YEAR = 365.25;
  private static final double FORTNIGHT = 15;

  /** Longer periods, such as a term, say nothing of a step. */
  private static final long LONGEST_DAYS = 92;

  private final Installation installation;
  private final Disclosure disclosure;
  private final BiFunction<List<String>, List<String>, List<Told>> read;

  /**
   * From a generation.
   *
   * @param read what is told of some municipalities by some sources
   */
  BackdropAnswer(
      Installation installation,
      Disclosure disclosure,
      BiFunction<List<String>, List<String>, List<Told>> read) {
    this.installation = installation;
    this.disclosure = disclosure;
    this.read = read;
  }

  Answered<Result.Backdrop> answer(Question.Backdrop question, Indicator indicator) {
    List<String> sources =
        BackdropReader.sources(installation).stream()
            .filter(source -> disclosure.isExact() || source.secrecy().equals("open"))
            .map(SourceContract::id)
            .toList();
    Selection selection =
        Selection.of(installation, indicator, question.slice(), question.period());
    List<Told> told =
        sources.isEmpty() ? List.of() : read.apply(selection.municipalities(), sources);
    double step = DAYS_A_YEAR / question.grain().periodsPerYear();
    return new Answered<>(
        new Result.Backdrop(
            periods(
                told.stream()
                    .filter(period -> period.days().overlap(question.period()).isPresent())
                    .filter(period -> concerns(period, selection.categories(), step))
                    .filter(period -> isWithin(period, question.slice().areas())))),
        Optional.of(indicator),
        List.of(),
        null);
  }

  private boolean concerns(Told period, List<String> categories, double step) {
    long days = period.days().to().toEpochDay() - period.days().from().toEpochDay();
    List<String> about = code(period).map(OffenceCode::about).orElse(List.of());
    boolean matches =
        about.isEmpty()
            ? step <= FORTNIGHT
            : !categories.isEmpty() && about.containsAll(categories);
    return matches && days <= LONGEST_DAYS && 2 * days >= step;
  }

  private static boolean isWithin(Told period, List<String> areas) {
    return period.area() == null || areas.contains(period.area());
  }

  private Optional<OffenceCode> code(Told period) {
    return installation.findSource(period.source()).stream()
        .flatMap(source -> source.codes().stream())
        .filter(code -> code.code().equals(period.code()))
        .findFirst();
  }

  /** The same in several areas is told of once. */
  private List<Result.Known> periods(Stream<Told> told) {
    Map<Told, List<String>> areas = new LinkedHashMap<>();
    told.forEach(
        period ->
            areas
                .computeIfAbsent(
                    new Told(period.source(), period.code(), null, period.days()),
                    first -> new ArrayList<>())
                .add(Objects.requireNonNullElse(period.area(), "")));
    List<Result.Known> periods = new ArrayList<>();
    areas.forEach(
        (period, where) -> {
          Optional<OffenceCode> code = code(period);
          periods.add(
              new Result.Known(
                  period.days(),
                  installation.findSource(period.source()).orElseThrow().title(),
                  code.map(OffenceCode::title).orElse(period.code()),
                  where.contains("") ? List.of() : where,
                  code.isPresent() && !code.get().about().isEmpty()));
        });
    return periods;
  }
}
