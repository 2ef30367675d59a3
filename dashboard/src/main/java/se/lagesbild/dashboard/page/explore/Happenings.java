package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * What happened in the days of a series, numbered as its flags in the chart are.
 *
 * @param all in the order of time
 * @param periods of the series, from first to last
 * @param parts what each panel of the chart concerns; none where there is one panel for all
 * @param add where a further one is told
 */
record Happenings(List<Happening> all, List<DateRange> periods, List<Part> parts, String add) {

  /**
   * What a panel shows.
   *
   * @param area its area, or empty where it is no part of the whole by area
   * @param broken days on which the registration of what it shows changed
   */
  record Part(Optional<String> area, Set<LocalDate> broken) {

    private boolean isConcernedBy(Happening happening) {
      List<String> areas = happening.content().areas();
      boolean placed = area.isEmpty() || areas.isEmpty() || areas.contains(area.get());
      return placed
          && (!happening.isOfRegistration() || broken.contains(happening.content().first()));
    }
  }

  static Happenings of(Exploration exploration, Annotations annotations, Visit visit) {
    ExploreState state = exploration.state();
    String add =
        visit
            .request()
            .language()
            .with("indicator", state.indicator().id())
            .with("area", state.slice().areas())
            .href(Happening.PATH);
    if (!exploration.holdsNumbers()) {
      return new Happenings(List.of(), List.of(), List.of(), add);
    }
    Members members = new Members(visit.gate().installation());
    List<DateRange> periods = exploration.answer().result().periods();
    DateRange days = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    Happening.Shown shown =
        new Happening.Shown(days, state.indicator().id(), state.slice().areas());
    Question.Backdrop backdrop =
        new Question.Backdrop(state.indicator().id(), state.grain(), days, state.slice());
    Stream<Happening> known =
        visit.answer(backdrop).result().periods().stream()
            .map(period -> Happening.told(period, List.of(state.indicator().id()), visit));
    Stream<Happening> told = Happening.of(annotations.list(), shown, visit).stream();
    Stream<Happening> broken =
        Happening.broken(
            members.breaks(state.indicator(), state.slice(), days), state.indicator().id(), visit)
            .stream();
    Stream<Happening> all = Stream.of(told, known, broken).flatMap(each -> each);
    return new Happenings(Happening.inOrder(all), periods, parts(exploration, days, members), add);
  }

  private static List<Part> parts(Exploration exploration, DateRange days, Members members) {
    ExploreState state = exploration.state();
    Arrangement arrangement = Arrangement.of(exploration.answer().result());
    return state.split().isEmpty() || arrangement.together()
        ? List.of()
        : arrangement.drawn().stream().map(line -> part(state, line, days, members)).toList();
  }

  private static Part part(ExploreState state, Result.Line line, DateRange days, Members members) {
    Dimension by = state.split().orElseThrow();
    return new Part(
        by == Dimension.AREA ? Optional.of(line.key()) : Optional.empty(),
        members
            .breaks(state.indicator(), state.slice().with(by, List.of(line.key())), days)
            .stream()
            .map(SeriesBreak::day)
            .collect(Collectors.toSet()));
  }

  /** On which days registration changed, and what that does to the numbers; empty where never. */
  Optional<String> broken(Words words) {
    return broken(
        words,
        happening ->
            words.text(
                "happening.break.flag",
                words.dates().date(happening.content().first()),
                happening.number()));
  }

  /** The same of a sheet, which has no flags. */
  Optional<String> brokenInASheet(Words words) {
    return broken(words, happening -> words.dates().date(happening.content().first()));
  }

  private Optional<String> broken(Words words, Function<Happening, String> told) {
    String days =
        all.stream()
            .filter(Happening::isOfRegistration)
            .map(told)
            .collect(Collectors.joining(", "));
    return days.isEmpty() ? Optional.empty() : Optional.of(words.text("note.break", days));
  }

  /** Each in a sentence with its number, for a file. */
  List<String> sentences(Words words) {
    return all.stream()
        .map(happening -> happening.number() + ". " + happening.sentence(words))
        .toList();
  }

  /** The flags, each over the periods in which it happened. */
  List<ChartData.Flag> flags() {
    List<ChartData.Flag> flags = new ArrayList<>();
    for (Happening happening : all) {
      int[] during =
          IntStream.range(0, periods.size()).filter(at -> meets(happening, at)).toArray();
      if (during.length > 0) {
        flags.add(
            new ChartData.Flag(
                happening.number(),
                during[0],
                during[during.length - 1],
                !happening.content().first().isBefore(periods.get(0).from()),
                happening.content().title(),
                panels(happening)));
      }
    }
    return flags;
  }

  /** The panels that it concerns, or null for all. */
  private @Nullable List<Integer> panels(Happening happening) {
    List<Integer> panels =
        IntStream.range(0, parts.size())
            .filter(at -> parts.get(at).isConcernedBy(happening))
            .boxed()
            .toList();
    return panels.size() == parts.size() ? null : panels;
  }

  /** The numbers of what happened in each period, as its row in the table says them. */
  List<String> marks(Words words) {
    return IntStream.range(0, periods.size())
        .mapToObj(
            at -> {
              String numbers =
                  during(at)
                      .map(happening -> String.valueOf(happening.number()))
                      .collect(Collectors.joining(", "));
              return numbers.isEmpty() ? "" : words.text("happening.mark", numbers);
            })
        .toList();
  }

  /** What happened in one period, as a field of a file. */
  String told(int at, Words words) {
    return during(at)
        .map(happening -> happening.sentence(words))
        .collect(Collectors.joining(" | "));
  }

  private Stream<Happening> during(int at) {
    return all.stream().filter(happening -> meets(happening, at));
  }

  private boolean meets(Happening happening, int at) {
    Optional<DateRange> common = Happening.days(happening.content()).overlap(periods.get(at));
    return common.isPresent();
  }
}
