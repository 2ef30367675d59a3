package se.lagesbild.dashboard.page.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.RefusedContract;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.gate.Result;

/**
 * The title in words. It says the verdict on the newest number, or where none was asked for two
 * numbers, and leaves the judging to the reader.
 */
final class Finding {
  private final Exploration exploration;
  private final Members members;
  private final List<RefusedContract> refused;
  private final ShownWords shown;
  private final Words words;

  Finding(Exploration exploration, Members members, Visit visit) {
    this.exploration = exploration;
    this.members = members;
    this.refused = RefusedContract.of(exploration.state().indicator(), visit);
    this.shown =
        new ShownWords(exploration, members, visit.gate().installation().name(), visit.words());
    this.words = visit.words();
  }

  /** The indicator's sources of which nothing is known, as their contracts cannot be used. */
  List<RefusedContract> refused() {
    return refused;
  }

  /** What is shown. */
  ShownWords shown() {
    return shown;
  }

  /** The language spoken. */
  Words words() {
    return words;
  }

  /**
   * {@code Skadegörelse: fler än vanligt i oktober 2026, 34 anmälningar, vanligt 18–29}, or {@code
   * Skadegörelse: 34 anmälningar i oktober 2026, 29 samma månad året före}.
   */
  String title() {
    String subject = shown.subject();
    if (!exploration.holdsNumbers()) {
      return unread(subject).orElseGet(() -> words.text("explore.finding.empty", subject));
    }
    Optional<Told> told = told(subject);
    if (told.isPresent()) {
      return compared(told.get()).or(told.get()::withBefore).orElse(told.get().text());
    }
    if (isApart()) {
      return words.text("explore.finding.apart", subject);
    }
    if (isSilent()) {
      return words.text("explore.finding.silent", subject);
    }
    return unread(subject)
        .orElseGet(
            () -> words.stepwise("explore.finding.none.", exploration.state().grain(), subject));
  }

  /** The title up to what a comparison shows, where it goes on with that; else all of it. */
  String lead() {
    return exploration.holdsNumbers()
        ? told(shown.subject())
            .filter(told -> compared(told).isPresent())
            .map(Told::text)
            .orElseGet(this::title)
        : title();
  }

  /**
   * What a title says of the newest number.
   *
   * @param text in words
   * @param endsWith the period whose number it ends with, or empty where it ends otherwise
   * @param before the number of the like period before, or empty where a verdict is told instead
   */
  private record Told(String text, Optional<DateRange> endsWith, Optional<String> before) {
    Optional<String> withBefore() {
      return before.map(number -> text + ", " + number);
    }
  }

  private Optional<Told> told(String subject) {
    Optional<String> verdict = exploration.judged().flatMap(judged -> verdict(subject, judged));
    if (verdict.isPresent()) {
      Optional<DateRange> endsWith = exploration.judged().flatMap(this::endsWithItsNumber);
      return Optional.of(new Told(verdict.get(), endsWith, Optional.empty()));
    }
    return isApart()
        ? Optional.empty()
        : exploration
            .comparison()
            .map(
                newest ->
                    new Told(newest(subject, newest), Optional.of(newest.period()), before()));
  }

  /** {@code Skadegörelse: 34 anmälningar i oktober 2026}. */
  private String newest(String subject, Exploration.Comparison comparison) {
    String counted = amount(comparison.cell());
    return words.text(
        "explore.finding",
        subject,
        exploration.preliminary().isEarly(comparison.period())
            ? words.text("explore.sofar", counted)
            : counted,
        in(comparison.period()));
  }

  /** Whether all of it came, and no number is told. */
  private boolean isSilent() {
    return exploration.answer().result().total().cells().stream()
        .allMatch(cell -> cell.status() == Result.CellStatus.NO_NUMBERS);
  }

  /** Whether numbers of several places would have to be added that cannot be. */
  private boolean isApart() {
    return exploration.answer().result().total().cells().stream()
        .anyMatch(cell -> cell.status() == Result.CellStatus.NOT_ADDED);
  }

  /** That a contract cannot be used, which may be why nothing is told; empty where all can. */
  private Optional<String> unread(String subject) {
    return RefusedContract.verdict(refused, words)
        .map(verdict -> words.text("explore.finding.unread", subject, verdict));
  }

  /** A title with what a comparison shows; empty where nothing is compared. */
  private Optional<String> compared(Told told) {
    return exploration.state().shown().isOfTheSeries()
        ? ContrastWords.behind(told.text(), told.endsWith(), exploration, members, this)
        : Optional.empty();
  }

  /** The period judged, where the title ends with its number and what is usual for it. */
  private Optional<DateRange> endsWithItsNumber(Exploration.Judged found) {
    Result.Assessed judged = found.assessed();
    boolean ends =
        judged.usual() != null
            && !Spreads.isTogether(judged)
            && since(found).isEmpty()
            && judged.artefact().isEmpty()
            && !found.isWeak();
    return ends ? Optional.of(judged.period()) : Optional.empty();
  }

  /** {@code 29 samma månad året före}; empty where that is not known. */
  Optional<String> before() {
    return exploration
        .comparison()
        .flatMap(comparison -> comparison.earlier().map(cell -> before(comparison.period(), cell)));
  }

  private String before(DateRange period, Result.Cell cell) {
    ExploreState state = exploration.state();
    String said = words.stepwise("explore.before.", state.grain(), earlier(cell));
    boolean changed =
        Likeness.before(state.grain(), period)
            .map(like -> new DateRange(like.from(), period.to()))
            .filter(days -> !members.breaks(state.indicator(), state.slice(), days).isEmpty())
            .isPresent();
    return changed ? words.text("explore.before.changed", said) : said;
  }

  /** The same of each part that has its panel, and which of them were not judged. */
  List<String> parts() {
    Result.Series series = exploration.answer().result();
    Arrangement arrangement = Arrangement.of(series);
    if (series.split().isEmpty() || !arrangement.hasRoomForTheUsual()) {
      return List.of();
    }
    return arrangement.drawn().stream()
        .filter(line -> !line.key().isEmpty())
        .map(line -> part(words.of(line.title()), exploration.verdicts().get(line.key())))
        .toList();
  }

  /** Where nothing can be told of a part, the reason stands after it. */
  private String part(String title, Exploration.@Nullable Judged judged) {
    Optional<Exploration.Judged> known = Optional.ofNullable(judged);
    Optional<Result.Assessed> assessed = known.map(Exploration.Judged::assessed);
    Optional<String> verdict = known.flatMap(told -> verdict(title, told));
    String unknown = words.text("judged.not.part", title, words.of(Result.Verdict.CANNOT_TELL));
    String reason =
        assessed.flatMap(Result.Assessed::words).map(text -> " " + words.of(text)).orElse("");
    return verdict.map(told -> told + ".").orElse(unknown + "." + reason);
  }

  /** Empty where neither a word nor a range is known. */
  private Optional<String> verdict(String subject, Exploration.Judged found) {
    Result.Assessed judged = found.assessed();
    boolean told = judged.verdict() != Result.Verdict.CANNOT_TELL;
    Result.Spread usual = judged.usual();
    if (usual == null || (judged.cell().value() == null && !judged.cell().isInterval())) {
      return told
          ? Optional.of(
              words.text(
                  "explore.finding.word", subject, words.of(judged.verdict()), in(judged.period())))
          : unused(subject, judged);
    }
    boolean early = judged.whenRipe() != null;
    String counted = amount(judged.cell());
    String amount = early ? words.text("explore.sofar", counted) : counted;
    String spread = Spreads.of(usual, words);
    String range = early ? words.text("explore.early", spread) : spread;
    if (told) {
      String word = words.of(judged.verdict());
      String finding =
          sum(judged)
              .filter(sum -> Spreads.isTogether(judged))
              .map(sum -> words.text("explore.finding.together", subject, word, sum))
              .orElseGet(
                  () ->
                      words.text(
                          "explore.finding.told",
                          subject,
                          word,
                          in(judged.period()),
                          amount,
                          spread));
      String dated =
          since(found).map(time -> words.text("explore.since", finding, time)).orElse(finding);
      if (judged.artefact().isPresent()) {
        return Optional.of(words.text("explore.explained", dated));
      }
      return Optional.of(found.isWeak() ? words.text("explore.weak", dated) : dated);
    }
    return Optional.of(
        words.text(
            Spreads.isWithin(judged) ? "explore.finding.within" : "explore.finding.unsure",
            subject,
            amount,
            in(judged.period()),
            range));
  }

  /** That nothing can be registered any more as what is shown, and what is used instead. */
  private Optional<String> unused(String subject, Result.Assessed judged) {
    return members
        .inUse(exploration.state())
        .outside(judged.period())
        .map(
            reason ->
                words.text(
                    "explore.finding.unused",
                    subject,
                    words.of(judged.verdict()),
                    withoutStop(words.of(reason))));
  }

  private static String withoutStop(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  /** {@code aug–okt 2026, 63 mot väntade 41,5}; empty where one period bears the word. */
  private Optional<String> sum(Result.Assessed judged) {
    return judged
        .together()
        .map(
            last ->
                words.text(
                    "explore.together",
                    window(judged, last.periods()),
                    words.numbers().whole(Math.round(last.observed())),
                    words.numbers().number(Math.round(last.expected() * 10) / 10.0)));
  }

  /** The last periods, in words. */
  private String window(Result.Assessed judged, int periods) {
    List<Result.Step> history = judged.history();
    DateRange first = history.get(history.size() - periods).period();
    DateRange days = new DateRange(first.from(), judged.period().to());
    String said =
        exploration.state().grain() instanceof Grain grain
            ? words.dates().periods(grain, days)
            : words.dates().range(days);
    return said.replace(' ', Numbers.NO_BREAK_SPACE);
  }

  /** Since when, where the level last changed the way that the verdict says. */
  private Optional<String> since(Exploration.Judged found) {
    Result.Assessed judged = found.assessed();
    boolean more = judged.verdict() == Result.Verdict.MORE;
    boolean fewer = judged.verdict() == Result.Verdict.FEWER;
    Calendar grain = found.byMonth().isPresent() ? Grain.MONTH : exploration.state().grain();
    return found.byMonth().orElse(judged.turns()).stream()
        .reduce((older, newer) -> newer)
        .filter(turn -> turn.higher() ? more : fewer)
        .map(turn -> since(grain, turn).replace(' ', Numbers.NO_BREAK_SPACE));
  }

  /** {@code april 2026}, or {@code mar–jun 2026} where it may have been any of these. */
  private String since(Calendar calendar, Result.Turn turn) {
    return calendar instanceof Grain grain
        ? words.dates().periods(grain, turn.likely())
        : words.dates().range(turn.likely());
  }

  /** {@code i oktober 2026}. */
  String in(DateRange period) {
    Calendar grain = exploration.state().grain();
    return words.stepwise(
        "explore.in.",
        grain,
        words.dates().period(grain, period).replace(' ', Numbers.NO_BREAK_SPACE));
  }

  /** {@code 7 anmälningar}. */
  String amount(Result.Cell cell) {
    String unit = words.of(exploration.answer().subject().orElseThrow().unit());
    if (isNone(cell)) {
      return words.text("explore.amount.none", unit);
    }
    // The installation names the unit in the plural only, and one of it is said without it.
    boolean one = cell.value() != null && cell.value() == 1;
    return one ? number(cell) : number(cell) + Numbers.NO_BREAK_SPACE + unit;
  }

  /** {@code 4}, without its unit. */
  String earlier(Result.Cell cell) {
    return isNone(cell) ? words.text("explore.before.none") : number(cell);
  }

  private static boolean isNone(Result.Cell cell) {
    return !cell.isInterval() && (cell.value() == null || cell.value() == 0);
  }

  private String number(Result.Cell cell) {
    String number = Amounts.of(cell, words);
    return cell.status() == Result.CellStatus.ROUNDED
        ? words.text("explore.about", number)
        : number;
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
