package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.gate.Against;
import se.lagesbild.warehouse.gate.Result;

/** Says what a comparison shows and how sure that is, and never why. */
final class ContrastWords {
  private final ExploreState state;
  private final Result.Compared compared;
  private final Against against;
  private final String title;
  private final Members members;
  private final Finding finding;
  private final Words words;

  private ContrastWords(
      ExploreState state, Result.Compared compared, Members members, Finding finding) {
    this.state = state;
    this.compared = compared;
    this.against = state.against().orElseThrow();
    this.members = members;
    this.finding = finding;
    this.words = finding.words();
    this.title = Besides.title(against, state.grain(), members, state.indicator(), words);
  }

  /** None where nothing is compared. */
  static List<String> of(Exploration exploration, Members members, Finding finding) {
    return told(exploration, members, finding).map(ContrastWords::sentences).orElse(List.of());
  }

  private static Optional<ContrastWords> told(
      Exploration exploration, Members members, Finding finding) {
    return exploration
        .beside()
        .map(compared -> new ContrastWords(exploration.state(), compared, members, finding));
  }

  /**
   * A title with what the comparison shows of the newest period behind it; empty where nothing can
   * be compared.
   *
   * @param told the title
   * @param period the period whose number it ends with, or empty where it ends with anything else
   */
  static Optional<String> behind(
      String told,
      Optional<DateRange> period,
      Exploration exploration,
      Members members,
      Finding finding) {
    return told(exploration, members, finding)
        .filter(words -> !words.compared.contrasts().isEmpty())
        .map(words -> words.behind(told, period));
  }

  private String behind(String told, Optional<DateRange> period) {
    Result.Contrast newest = compared.contrasts().get(0);
    String said = answer(told, period.filter(newest.period()::equals).isPresent(), newest);
    String judged =
        compared.perInhabitant() || !compared.counts()
            ? words.text("compare.title.judged", said, verdictOf(newest))
            : said;
    return changed(List.of(newest))
        .map(days -> words.text("compare.title.break", judged, days))
        .orElse(judged);
  }

  private String answer(String told, boolean isOfTheSame, Result.Contrast newest) {
    if (isOfTheSame) {
      return words.text(
          "compare.title.same", told, Besides.isOfPlaces(against) ? there(newest) : other(newest));
    }
    String when = Finding.capital(finding.in(newest.period()));
    if (against.kind() == Against.Kind.PEERS && compared.perInhabitant()) {
      return words.text(
          "compare.title",
          told,
          when,
          rated(newest.cell(), newest.rate(), newest.rateLikely()),
          words.text(
              "compare.in",
              rated(newest.beside(), newest.rateBeside(), newest.rateBesideLikely()),
              title));
    }
    return words.text("compare.title", told, when, first(newest), other(newest));
  }

  private List<String> sentences() {
    if (compared.contrasts().isEmpty()) {
      return List.of(words.text(isAdded() ? "compare.empty.added" : "compare.empty"));
    }
    List<String> sentences = new ArrayList<>();
    compared.contrasts().forEach(contrast -> sentences.add(sentence(contrast)));
    changed(compared.contrasts())
        .ifPresent(
            days ->
                sentences.add(
                    words.text("compare.break", days, said(breaks(compared.contrasts()), words))));
    sentences.add(words.text(note()));
    return sentences;
  }

  /** Whether it would take rates of several municipalities together to compare. */
  private boolean isAdded() {
    return compared.beside().stream()
        .anyMatch(beside -> beside.cell().status() == Result.CellStatus.NOT_ADDED);
  }

  /** Days on which registration changed between what is compared; empty where there are none. */
  private Optional<String> changed(List<Result.Contrast> contrasts) {
    return days(breaks(contrasts), words);
  }

  /** Other places are registered alike in the same days. */
  private List<SeriesBreak> breaks(List<Result.Contrast> contrasts) {
    return Besides.isOfPlaces(against)
        ? List.of()
        : contrasts.stream()
            .flatMap(
                contrast ->
                    members
                        .breaks(
                            state.indicator(),
                            state.slice(),
                            new DateRange(earliest(contrast), contrast.period().to()))
                        .stream())
            .distinct()
            .toList();
  }

  /** The first day of what a number is held against. */
  private LocalDate earliest(Result.Contrast contrast) {
    LocalDate from = contrast.period().from();
    DateRange first = new DateRange(from, state.grain().next(from));
    return state
        .grain()
        .yearsBefore(first, Math.max(1, contrast.years()))
        .map(DateRange::from)
        .orElse(from);
  }

  /** {@code 2025-01-01 och 2026-01-01}; empty where there is none. */
  static Optional<String> days(List<SeriesBreak> breaks, Words words) {
    return breaks.stream()
        .map(SeriesBreak::day)
        .distinct()
        .sorted()
        .map(words.dates()::date)
        .reduce((some, last) -> some + ", " + last);
  }

  /** What changed, in sentences. */
  static String said(List<SeriesBreak> breaks, Words words) {
    return breaks.stream()
        .map(change -> words.of(change.text()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String note() {
    if (!compared.counts()) {
      return "compare.note.measures";
    }
    return switch (against.kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> "compare.note.times";
      case AREAS, MUNICIPALITY -> "compare.note.areas";
      case PEERS -> "compare.note.peers";
    };
  }

  /** Each municipality of a group in one sentence, for those who do not see the table of them. */
  static Optional<String> ofPeers(Exploration exploration, Finding finding, Words words) {
    return PeersView.of(exploration, finding)
        .map(
            view ->
                words.text(
                    "compare.peers.each",
                    view.caption(),
                    view.rows().stream()
                        .map(row -> row.title() + " " + row.rate())
                        .collect(Collectors.joining("; "))));
  }

  private String sentence(Result.Contrast contrast) {
    boolean alone = contrast.periods() == 1;
    String when =
        alone
            ? words.dates().period(state.grain(), contrast.period())
            : words.text("compare.together", words.dates().range(contrast.period()));
    if (against.kind() == Against.Kind.PEERS && compared.perInhabitant()) {
      return peers(Finding.capital(when), contrast);
    }
    return words.text(
        "compare.sentence",
        Finding.capital(when),
        first(contrast),
        alone ? other(contrast) : otherTogether(contrast),
        verdict(contrast));
  }

  /** The group first, as what the municipality is measured by. */
  private String peers(String when, Result.Contrast contrast) {
    return words.text(
        "compare.peers.sentence",
        when,
        title,
        contrast.peers().size(),
        rated(contrast.beside(), contrast.rateBeside(), contrast.rateBesideLikely()),
        finding.shown().place(),
        rated(contrast.cell(), contrast.rate(), contrast.rateLikely()),
        verdict(contrast));
  }

  private String rated(Result.Cell cell, @Nullable Double rate, Result.@Nullable Spread likely) {
    return rate == null
        ? words.text("compare.peers.count", finding.amount(cell))
        : words.text(
            "compare.peers.rate", PeersView.rate(rate, likely, words), finding.amount(cell));
  }

  private String first(Result.Contrast contrast) {
    String counted = finding.amount(contrast.cell());
    String amount = contrast.early() ? words.text("explore.sofar", counted) : counted;
    return Besides.isOfPlaces(against)
        ? rated(words.text("compare.in", amount, finding.shown().place()), contrast.rate())
        : amount;
  }

  private String other(Result.Contrast contrast) {
    String number = finding.earlier(contrast.beside());
    return switch (against.kind()) {
      case YEAR_BEFORE -> number + " " + title;
      case MEAN_OF_YEARS ->
          contrast.years() == 1
              ? words.text("compare.single", number)
              : words.text("compare.mean", number, contrast.years());
      case MUNICIPALITY, AREAS, PEERS -> rated(in(contrast), contrast.rateBeside());
    };
  }

  /** The other place with both rates, where the number of the first has been said. */
  private String there(Result.Contrast contrast) {
    String said = in(contrast);
    Double own = contrast.rate();
    Double beside = contrast.rateBeside();
    return own == null || beside == null
        ? said
        : words.text(
            "compare.title.rates",
            said,
            words.numbers().number(own),
            words.numbers().number(beside));
  }

  /** {@code 12 med känt område i hela kommunen}. */
  private String in(Result.Contrast contrast) {
    String number = finding.earlier(contrast.beside());
    return words.text(
        against.kind() == Against.Kind.MUNICIPALITY ? "compare.in.placed" : "compare.in",
        number,
        title);
  }

  private String otherTogether(Result.Contrast contrast) {
    return against.kind() == Against.Kind.YEAR_BEFORE
        ? words.text("compare.before", finding.earlier(contrast.beside()))
        : other(contrast);
  }

  private String rated(String said, @Nullable Double rate) {
    return rate == null ? said : words.text("compare.rated", said, words.numbers().number(rate));
  }

  private String verdict(Result.Contrast contrast) {
    if (compared.counts() && !compared.perInhabitant()) {
      return words.text("compare.unknown");
    }
    String verdict = verdictOf(contrast);
    Result.Spread likely = contrast.timesLikely();
    return likely == null
        ? verdict
        : words.text(
            "compare.likely." + kind(),
            verdict,
            words.numbers().times(likely.low(), 2) + "–" + words.numbers().times(likely.high(), 2));
  }

  private String verdictOf(Result.Contrast contrast) {
    return compared.counts()
        ? words.text("compare.verdict." + kind() + "." + contrast.verdict())
        : words.text("compare.measures");
  }

  private String kind() {
    return switch (against.kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> "times";
      case AREAS, PEERS -> "areas";
      case MUNICIPALITY -> "rest";
    };
  }
}
