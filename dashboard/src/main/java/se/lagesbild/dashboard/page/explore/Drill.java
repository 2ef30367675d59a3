package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.gate.Question;

/**
 * The ways from what is shown to a closer look and back: a part by itself, a period in the next
 * finer steps, the longer period around. All are plain addresses; none leads to single events.
 */
final class Drill {
  private final Exploration exploration;
  private final Query query;
  private final String path;
  private final Visit visit;

  /**
   * From a state.
   *
   * @param query of the state as it is
   * @param path of the page
   */
  Drill(Exploration exploration, Query query, String path, Visit visit) {
    this.exploration = exploration;
    this.query = query;
    this.path = path;
    this.visit = visit;
  }

  /**
   * Where the closer looks lead.
   *
   * @param name of the finer steps, {@code per vecka}; empty where there are none
   * @param periods an address per period; none where there are no finer steps
   * @param parts an address per line of a split, empty for one that cannot be asked for
   */
  record Closer(String name, List<String> periods, List<String> parts) {}

  Closer closer() {
    Optional<Grain> finer = finer();
    List<String> periods =
        finer.stream()
            .flatMap(
                grain ->
                    exploration.answer().result().periods().stream()
                        .map(period -> zoomed(grain, period).href(path)))
            .toList();
    return new Closer(finer.map(this::per).orElse(""), periods, parts());
  }

  private List<String> parts() {
    ExploreState state = exploration.state();
    return state.split().stream()
        .flatMap(
            dimension ->
                exploration.answer().result().lines().stream()
                    .map(
                        line ->
                            state.canAskFor(line.key())
                                ? query
                                    .with("split", List.of())
                                    .with(ExploreState.name(dimension), line.key())
                                    .href(path)
                                : ""))
        .toList();
  }

  /** Steps that the reader may see and the indicator has. */
  private Optional<Grain> finer() {
    ExploreState state = exploration.state();
    if (state.shown() == ExploreState.Shown.TIMES) {
      return Optional.empty();
    }
    return Arrays.stream(Grain.values())
        .filter(grain -> grain.periodsPerYear() > state.grain().periodsPerYear())
        .min(Comparator.comparingDouble(Grain::periodsPerYear))
        .filter(finer -> visit.gate().permits(asked(state, finer), visit.viewer()));
  }

  private static Question.Series asked(ExploreState state, Grain finer) {
    return new Question.Series(
        state.indicator().id(), finer, state.split(), Optional.empty(), state.slice());
  }

  /** The ways back, where the reader looks at a period of his own choice. */
  List<Layout.Link> back() {
    ExploreState state = exploration.state();
    if (state.span() != Span.CUSTOM) {
      return List.of();
    }
    List<Layout.Link> back = new ArrayList<>();
    up().ifPresent(back::add);
    Query whole =
        query
            .with("period", Span.EVERYTHING.parameter())
            .with("from", List.of())
            .with("to", List.of());
    back.add(
        new Layout.Link(
            visit.words().text("drill.whole"),
            whole.with("grain", atLeastMonths(state.grain()).id()).href(path),
            false));
    return back;
  }

  /** Days and weeks of many years are no overview. */
  private static Calendar atLeastMonths(Calendar grain) {
    return grain.periodsPerYear() > Grain.MONTH.periodsPerYear() ? Grain.MONTH : grain;
  }

  /** The next coarser steps, of the longer period that holds the one shown. */
  private Optional<Layout.Link> up() {
    ExploreState state = exploration.state();
    List<Grain> around =
        Arrays.stream(Grain.values())
            .filter(grain -> grain.periodsPerYear() < state.grain().periodsPerYear())
            .toList();
    if (state.from().isEmpty() || state.to().isEmpty() || around.size() < 2) {
      return Optional.empty();
    }
    Grain coarser = around.get(0);
    Grain longer = around.get(1);
    // By its middle, so that the days of a week at the turn of a month belong to one of them.
    long days = state.from().get().until(state.to().get(), ChronoUnit.DAYS);
    LocalDate from = longer.startOf(state.from().get().plusDays(days / 2));
    DateRange period = new DateRange(from, longer.next(from));
    if (days >= ChronoUnit.DAYS.between(period.from(), period.to())) {
      return Optional.empty();
    }
    Words words = visit.words();
    return Optional.of(
        new Layout.Link(
            words.text("drill.up", words.dates().period(longer, period), per(coarser)),
            zoomed(coarser, period).href(path),
            false));
  }

  private Query zoomed(Grain grain, DateRange period) {
    return query
        .with("grain", grain.id())
        .with("period", Span.CUSTOM.parameter())
        .with("from", period.from().toString())
        .with("to", period.to().minusDays(1).toString());
  }

  private String per(Grain grain) {
    return visit.words().text("explore.per." + grain.name());
  }
}
