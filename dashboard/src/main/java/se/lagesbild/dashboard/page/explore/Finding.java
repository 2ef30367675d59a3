package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.RefusedContract;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/**
 * Title and subtitle in words. The title says the verdict on the newest number, or where none was
 * asked for two numbers, and leaves the judging to the reader.
 */
final class Finding {
  /** What stands after the place in a title. */
  private static final List<Dimension> NARROWED =
      List.of(
          Dimension.CATEGORY,
          Dimension.CODE,
          Dimension.PLACE_TYPE,
          Dimension.WEEKDAY,
          Dimension.PART_OF_DAY,
          Dimension.ORGANISATION);

  private final Exploration exploration;
  private final Members members;
  private final List<RefusedContract> refused;
  private final String installation;
  private final Words words;

  Finding(Exploration exploration, Members members, Visit visit) {
    this.exploration = exploration;
    this.members = members;
    this.refused = RefusedContract.of(exploration.state().indicator(), visit);
    this.installation = visit.gate().installation().name();
    this.words = visit.words();
  }

  /** The indicator's sources of which nothing is known, as their contracts cannot be used. */
  List<RefusedContract> refused() {
    return refused;
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
    String subject = subject();
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
    return unread(subject)
        .orElseGet(
            () -> words.stepwise("explore.finding.none.", exploration.state().grain(), subject));
  }

  /** The title up to what a comparison shows, where it goes on with that; else all of it. */
  String lead() {
    return exploration.holdsNumbers()
        ? told(subject())
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
    boolean shown = exploration.state().shown().isOfTheSeries();
    return shown
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

  /** {@code Anmälningar per månad · Fagersta · nov 2023–okt 2026}. */
  String subtitle() {
    Answer.Subject subject = exploration.answer().subject().orElseThrow();
    String unit = capital(words.of(subject.unit()));
    String grain =
        words.stepwise(
            "explore.per.",
            exploration.state().grain(),
            words.calendar(exploration.state().grain()));
    String split =
        exploration
            .state()
            .split()
            .map(dimension -> words.text("explore.by." + dimension.name()))
            .orElse("");
    String date = words.of(subject.dateBasis());
    boolean surveyed = exploration.state().indicator().quantity() == Indicator.Quantity.ESTIMATES;
    String basis = date.isEmpty() ? "" : words.text("explore.basis", date);
    String shown = exploration.holdsNumbers() ? " · " + period() : "";
    String what =
        date.isEmpty() && !surveyed
            ? words.text("explore.level", unit, grain)
            : unit + " " + grain + split + basis;
    return what + " · " + place() + shown;
  }

  /** The days shown. */
  String period() {
    if (!exploration.holdsNumbers()) {
      return words.text("explore.period.none");
    }
    return words.dates().range(days());
  }

  /** The same where there are any. */
  DateRange days() {
    List<DateRange> periods = exploration.answer().result().periods();
    return new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
  }

  /** The areas shown, or the whole installation. */
  String place() {
    String areas = named(Dimension.AREA);
    String municipalities = named(Dimension.MUNICIPALITY);
    String whole = municipalities.isEmpty() ? installation : municipalities;
    return areas.isEmpty() ? whole : areas;
  }

  /** Everything filtered by, in words; for files. */
  String filters() {
    List<String> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      String names = named(dimension);
      if (!names.isEmpty()) {
        filters.add(words.of(dimension) + ": " + names);
      }
    }
    exploration
        .state()
        .against()
        .ifPresent(
            against ->
                filters.add(
                    words.text(
                        "compare.chip",
                        Besides.title(
                            against,
                            exploration.state().grain(),
                            members,
                            exploration.state().indicator(),
                            words))));
    exploration
        .state()
        .background()
        .ifPresent(other -> filters.add(Background.label(other, words)));
    return filters.isEmpty() ? words.text("explore.filters.none") : String.join("; ", filters);
  }

  /** What is counted, where, and limited to what: all that is filtered by. */
  String subject() {
    String narrowed =
        NARROWED.stream()
            .flatMap(dimension -> narrowed(dimension).stream())
            .collect(Collectors.joining(", "));
    return narrowed.isEmpty()
        ? placed()
        : words.text("explore.subject.narrowed", placed(), narrowed);
  }

  /** {@code cykelstöld}, {@code kod 0807}, {@code 3 koder}; empty where all of them count. */
  private Optional<String> narrowed(Dimension dimension) {
    List<String> chosen = exploration.state().chosen(dimension);
    return switch (chosen.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(only(dimension, chosen.get(0)));
      default -> Optional.of(words.text("explore.narrowed." + dimension.name(), chosen.size()));
    };
  }

  private String only(Dimension dimension, String member) {
    boolean known = !member.equals(Slice.UNPLACED);
    if (dimension == Dimension.CODE && known) {
      return words.text("explore.narrowed.code", member);
    }
    String name = named(dimension);
    return dimension == Dimension.ORGANISATION
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private String placed() {
    String title = exploration.answer().subject().map(s -> words.of(s.title())).orElse("");
    List<String> areas = exploration.state().chosen(Dimension.AREA);
    List<String> municipalities = exploration.state().chosen(Dimension.MUNICIPALITY);
    if (areas.isEmpty() && municipalities.size() == 1) {
      return words.text("explore.subject.area", title, named(Dimension.MUNICIPALITY));
    }
    if (areas.isEmpty() && municipalities.size() > 1) {
      return words.text("explore.subject.municipalities", title, municipalities.size());
    }
    if (areas.isEmpty()) {
      return title;
    }
    if (areas.size() > 1) {
      return words.text("explore.subject.areas", title, areas.size());
    }
    return areas.get(0).equals(Slice.UNPLACED)
        ? words.text("explore.subject.unplaced", title)
        : words.text("explore.subject.area", title, named(Dimension.AREA));
  }

  private String named(Dimension dimension) {
    List<String> chosen = exploration.state().chosen(dimension);
    return members.of(dimension, exploration.state().indicator(), words).stream()
        .filter(member -> chosen.contains(member.id()))
        .map(Members.Member::title)
        .collect(Collectors.joining(", "));
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
