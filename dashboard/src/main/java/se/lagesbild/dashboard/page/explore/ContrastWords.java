package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Against;
import se.lagesbild.warehouse.gate.Result;

/** Says what a comparison shows and how sure that is, and never why. */
final class ContrastWords {
  private final ExploreState state;
  private final Result.Compared compared;
  private final Against against;
  private final String title;
  private final Finding finding;
  private final Words words;

  private ContrastWords(
      ExploreState state, Result.Compared compared, String title, Finding finding, Words words) {
    this.state = state;
    this.compared = compared;
    this.against = state.against().orElseThrow();
    this.title = title;
    this.finding = finding;
    this.words = words;
  }

  /** None where nothing is compared. */
  static List<String> of(Exploration exploration, Members members, Finding finding, Words words) {
    return exploration
        .beside()
        .map(
            compared -> {
              ExploreState state = exploration.state();
              String title =
                  Besides.title(
                      state.against().orElseThrow(),
                      state.grain(),
                      members,
                      state.indicator(),
                      words);
              return new ContrastWords(state, compared, title, finding, words).sentences();
            })
        .orElse(List.of());
  }

  private List<String> sentences() {
    if (compared.contrasts().isEmpty()) {
      return List.of(words.text("compare.empty"));
    }
    List<String> sentences = new ArrayList<>();
    compared.contrasts().forEach(contrast -> sentences.add(sentence(contrast)));
    sentences.add(words.text(note()));
    return sentences;
  }

  private String note() {
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
        finding.place(),
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
        ? rated(words.text("compare.in", amount, finding.place()), contrast.rate())
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
      case MUNICIPALITY, AREAS, PEERS ->
          rated(words.text("compare.in", number, title), contrast.rateBeside());
    };
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
    if (!compared.perInhabitant()) {
      return words.text("compare.unknown");
    }
    String kind =
        switch (against.kind()) {
          case YEAR_BEFORE, MEAN_OF_YEARS -> "times";
          case AREAS, PEERS -> "areas";
          case MUNICIPALITY -> "rest";
        };
    String verdict = words.text("compare.verdict." + kind + "." + contrast.verdict());
    Result.Spread likely = contrast.timesLikely();
    return likely == null
        ? verdict
        : words.text(
            "compare.likely." + kind,
            verdict,
            words.numbers().fine(likely.low()) + "–" + words.numbers().times(likely.high()));
  }
}
