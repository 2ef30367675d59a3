package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.gate.Question;

/**
 * What happened in the days of a series, numbered as its flags in the chart are.
 *
 * @param all in the order of time
 * @param periods of the series, from first to last
 * @param add where a further one is told
 */
record Happenings(List<Happening> all, List<DateRange> periods, String add) {

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
      return new Happenings(List.of(), List.of(), add);
    }
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
        Happening.broken(breaks(state, days, visit), state.indicator().id(), visit).stream();
    Stream<Happening> all = Stream.of(told, known, broken).flatMap(each -> each);
    return new Happenings(Happening.inOrder(all), periods, add);
  }

  /** Those of which both sides are shown. */
  private static List<SeriesBreak> breaks(ExploreState state, DateRange days, Visit visit) {
    return SeriesBreaks.concerning(visit.gate().installation(), state.indicator(), state.slice())
        .stream()
        .filter(each -> each.day().isAfter(days.from()) && each.day().isBefore(days.to()))
        .toList();
  }

  /** On which days registration changed, and what that does to the numbers; empty where never. */
  Optional<String> broken(Words words) {
    String days =
        all.stream()
            .filter(happening -> happening.kind().equals(words.text("happening.break.kind")))
            .map(
                happening ->
                    words.text(
                        "happening.break.flag",
                        words.dates().date(happening.content().first()),
                        happening.number()))
            .collect(Collectors.joining(", "));
    return days.isEmpty() ? Optional.empty() : Optional.of(words.text("note.break", days));
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
                happening.content().title()));
      }
    }
    return flags;
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
