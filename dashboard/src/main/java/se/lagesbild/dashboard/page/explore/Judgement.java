package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Amount;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.TrendWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * What can be said of the periods shown besides their numbers: for chart, table, file and prose.
 */
final class Judgement {
  private final Exploration.Judged judged;
  private final Result.Assessed assessed;
  private final List<SignalResult.Signal> signals;
  private final List<DateRange> periods;
  private final List<Result.Cell> cells;
  private final Map<LocalDate, Result.Step> steps = new HashMap<>();
  private final Words words;

  private Judgement(
      Exploration.Judged judged, List<DateRange> periods, List<Result.Cell> cells, Words words) {
    this.judged = judged;
    this.assessed = judged.assessed();
    this.signals = judged.signals();
    this.periods = periods;
    this.cells = cells;
    this.words = words;
    assessed.history().forEach(step -> steps.put(step.period().from(), step));
  }

  /** By the key of the line; none of lines that were not judged. */
  static Map<String, Judgement> all(Exploration exploration, Words words) {
    Result.Series series = exploration.answer().result();
    Map<String, Judgement> all = new HashMap<>();
    Stream.concat(Stream.of(series.total()), series.lines().stream())
        .filter(line -> exploration.verdicts().containsKey(line.key()))
        .forEach(
            line -> {
              Exploration.Judged judged = exploration.verdicts().get(line.key());
              all.put(line.key(), new Judgement(judged, series.periods(), line.cells(), words));
            });
    return all;
  }

  /** What is usual for a period shown, or null where that is not known. */
  Result.@Nullable Spread usual(int at) {
    Result.Step step = steps.get(periods.get(at).from());
    return step == null ? null : step.usual();
  }

  /** Whether more of a period shown will be registered, as far as that is known. */
  boolean isPreliminary(int at) {
    Result.Step step = steps.get(periods.get(at).from());
    return isTooEarly(at) || (step != null && step.whenRipe() != null);
  }

  /** Told of as a whole, and yet not far enough to be judged. */
  private boolean isTooEarly(int at) {
    return cells.get(at).status() == Result.CellStatus.EXACT
        && !periods.get(at).from().isBefore(assessed.period().to());
  }

  /** What is to be said of a period shown beside its number, in parts. */
  List<String> notes(int at) {
    List<String> notes = new ArrayList<>();
    boolean told = assessed.verdict() != Result.Verdict.CANNOT_TELL || assessed.usual() != null;
    if (told && at == index()) {
      notes.add(Spreads.verdict(assessed, words));
    }
    Result.Step step = steps.get(periods.get(at).from());
    if (isTooEarly(at)) {
      notes.add(words.text("judged.note.early"));
    } else if (step != null && step.whenRipe() != null) {
      notes.add(words.text("judged.note.ripe", Spreads.of(step.whenRipe(), words)));
    }
    if (at != index() && isOutside(at)) {
      notes.add(words.text("judged.note.outside"));
    }
    if (assessed.turns().stream().anyMatch(turn -> last(turn.likely()) == at)) {
      notes.add(words.text("judged.note.turn"));
    }
    for (SignalResult.Signal signal : signals) {
      if (last(signal.period()) == at) {
        notes.add(words.text("judged.note.signal", words.of(signal.verdict())));
      }
    }
    return notes;
  }

  /** {@code vanligt 18–29; fler än vanligt}; empty where nothing is known. */
  String beside(int at) {
    List<String> said = new ArrayList<>();
    if (usual(at) != null) {
      said.add(words.text("judged.usual", Spreads.of(usual(at), words)));
    }
    said.addAll(notes(at));
    return String.join("; ", said);
  }

  /**
   * Sentences that belong together.
   *
   * @param heading what they tell of
   * @param sentences at least one
   */
  record Group(String heading, List<String> sentences) {

    /** None where there is no sentence. */
    static Stream<Group> of(String heading, List<String> sentences) {
      return sentences.isEmpty() ? Stream.empty() : Stream.of(new Group(heading, sentences));
    }
  }

  /** How the newest period was judged. */
  List<Group> groups() {
    return Stream.of(
            group("judged.group.number", ofTheNumber()),
            group("judged.group.level", ofTheLevel()),
            group(
                "judged.group.next",
                assessed.next() == null ? List.of() : List.of(Spreads.next(assessed, words))),
            group("judged.group.night", ofTheNight()))
        .flatMap(groups -> groups)
        .toList();
  }

  private Stream<Group> group(String heading, List<String> sentences) {
    return Group.of(words.text(heading), sentences);
  }

  private List<String> ofTheNumber() {
    List<String> sentences = new ArrayList<>();
    assessed.artefact().map(words::of).ifPresent(sentences::add);
    assessed.words().map(words::of).ifPresent(sentences::add);
    if (judged.differs()) {
      sentences.add(chance());
    }
    return sentences;
  }

  private List<String> ofTheLevel() {
    List<String> sentences = new ArrayList<>();
    Result.Changed changed = assessed.changed();
    if (changed != null) {
      sentences.add(
          words.text(
              changed.leftOut() ? "judged.changed.left" : "judged.changed.kept",
              words.dates().date(changed.day())));
    }
    if (assessed.trend() != null) {
      sentences.add(
          words.text(
              judged.differs() ? "judged.trend.before" : "judged.trend",
              TrendWords.of(assessed, words)));
    }
    judged
        .byMonth()
        .orElse(assessed.turns())
        .forEach(turn -> sentences.add(words.of(turn.words())));
    if (judged.byMonth().filter(List::isEmpty).isPresent()) {
      sentences.add(words.text("judged.undated"));
    }
    return sentences;
  }

  private List<String> ofTheNight() {
    return signals.stream()
        .map(
            signal ->
                words.text(
                    signal.explained() ? "judged.signal.explained" : "judged.signal",
                    words.of(signal.verdict()),
                    words.dates().periods(signal.grain(), signal.period())))
        .toList();
  }

  /** Whether what is usual is told of any period shown. */
  boolean tellsTheUsual() {
    return IntStream.range(0, periods.size()).anyMatch(at -> usual(at) != null);
  }

  /** Whether more of any period shown will be registered. */
  boolean holdsPreliminary() {
    return IntStream.range(0, periods.size()).anyMatch(this::isPreliminary);
  }

  /** How often the like is said where nothing has changed, and whether the night would say it. */
  private String chance() {
    String alone = words.text("judged.chance", words.of(assessed.verdict()));
    if (judged.nightly() == 0) {
      return alone;
    }
    return alone
        + " "
        + words.text(judged.isWeak() ? "judged.chance.weaker" : "judged.chance.nightly");
  }

  /** What the signs in the chart mean, as far as there are any. */
  List<String> signs() {
    ChartData.Judged drawn = chart();
    List<String> signs = new ArrayList<>();
    if (!drawn.usual().isEmpty()) {
      signs.add(words.text("sign.usual"));
    }
    if (holdsPreliminary()) {
      signs.add(words.text(drawn.ripe().isEmpty() ? "sign.preliminary" : "sign.ripe"));
    }
    if (!drawn.next().isEmpty()) {
      signs.add(words.text(drawn.next().size() == 1 ? "sign.next" : "sign.next.lasting"));
    }
    if (!drawn.turns().isEmpty()) {
      signs.add(words.text("sign.turn"));
    }
    if (watched().findAny().isPresent()) {
      signs.add(words.text("sign.signal"));
    }
    if (outside().findAny().isPresent()) {
      signs.add(words.text("sign.outside"));
    }
    return signs;
  }

  /** The same for the drawing. */
  ChartData.Judged chart() {
    List<ChartData.Range> usual = new ArrayList<>();
    List<ChartData.Range> ripe = new ArrayList<>();
    for (int at = 0; at < periods.size(); at++) {
      Result.Step step = steps.get(periods.get(at).from());
      if (step != null) {
        add(at, step.usual(), usual);
        add(at, step.whenRipe(), ripe);
      }
    }
    return new ChartData.Judged(
        usual,
        ripe,
        next(),
        turns(),
        Stream.of(outside(), marks().stream(), watched()).flatMap(some -> some).toList());
  }

  /** At the usual level and, where the last periods differ, at theirs. */
  private List<ChartData.Foreseen> next() {
    Result.Spread usual = assessed.next();
    Result.Spread lasting = assessed.lasting();
    int coming = index() + 1;
    if (index() < 0 || coming >= periods.size() || usual == null) {
      return List.of();
    }
    return lasting == null
        ? List.of(foreseen(coming, usual, ""))
        : List.of(
            foreseen(coming, usual, words.text("judged.chart.next.usual")),
            foreseen(coming, lasting, words.text("judged.chart.next.lasting")));
  }

  private static ChartData.Foreseen foreseen(int at, Result.Spread spread, String label) {
    return new ChartData.Foreseen(at, spread.low(), spread.high(), label);
  }

  private static void add(int at, Result.@Nullable Spread spread, List<ChartData.Range> ranges) {
    if (spread != null) {
      ranges.add(new ChartData.Range(at, spread.low(), spread.high()));
    }
  }

  private List<ChartData.Stretch> turns() {
    return assessed.turns().stream()
        .filter(turn -> first(turn.likely()) >= 0 && last(turn.likely()) >= 0)
        .map(
            turn ->
                new ChartData.Stretch(
                    first(turn.likely()),
                    last(turn.likely()),
                    first(turn.first()),
                    words.text("judged.chart.turn")))
        .toList();
  }

  private List<ChartData.Mark> marks() {
    int at = index();
    Optional<Double> height =
        at < 0 ? Optional.empty() : Course.amount(cells.get(at)).map(Amount::middle);
    // Of estimates it is not told what is usual, so there is nothing to mark.
    if (height.isEmpty() || cells.get(at).status() == Result.CellStatus.ESTIMATED) {
      return List.of();
    }
    String sign = Course.mark(assessed).style();
    String word =
        Spreads.isTogether(assessed)
            ? words.of(assessed.verdict())
            : Spreads.verdict(assessed, words);
    return List.of(new ChartData.Mark(at, height.get(), sign, word));
  }

  /** Signs at the other periods that lie outside of their band, as some always do. */
  private Stream<ChartData.Mark> outside() {
    return IntStream.range(0, periods.size())
        .filter(at -> at != index() && isOutside(at))
        .mapToObj(at -> new ChartData.Mark(at, cells.get(at).value(), ChartData.OUTSIDE, ""));
  }

  /** Whether all of a period is known and lies outside of its band. */
  private boolean isOutside(int at) {
    Result.Spread usual = usual(at);
    Double value = cells.get(at).value();
    boolean whole = Course.isWhole(cells.get(at)) && !isPreliminary(at);
    return whole && usual != null && value != null && (value < usual.low() || value > usual.high());
  }

  /** What the night found of other periods than the one judged. */
  private Stream<ChartData.Mark> watched() {
    return signals.stream()
        .filter(signal -> last(signal.period()) >= 0 && last(signal.period()) != index())
        .filter(signal -> cells.get(last(signal.period())).value() != null)
        .map(
            signal -> {
              int at = last(signal.period());
              String sign = Course.mark(signal.verdict()).style();
              return new ChartData.Mark(
                  at, cells.get(at).value(), sign, words.of(signal.verdict()));
            });
  }

  /** Where the period judged is shown, or -1. */
  private int index() {
    return periods.indexOf(assessed.period());
  }

  private int first(DateRange days) {
    return at(days.from());
  }

  private int last(DateRange days) {
    return at(days.to().minusDays(1));
  }

  private int at(LocalDate day) {
    return IntStream.range(0, periods.size())
        .filter(at -> periods.get(at).contains(day))
        .findFirst()
        .orElse(-1);
  }
}
