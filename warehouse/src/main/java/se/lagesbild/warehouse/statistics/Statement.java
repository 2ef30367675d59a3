package se.lagesbild.warehouse.statistics;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A result in words, always in the same order. Each part is one or two whole sentences.
 *
 * @param counted what was counted, where and when
 * @param observed what was observed, and the range to expect
 * @param verdict the word for it
 * @param certainty how sure that is, and how often chance gives the same
 * @param limits what it does not say
 * @param next what to look at next
 */
public record Statement(
    Phrase counted,
    Phrase observed,
    Verdict verdict,
    Phrase certainty,
    Phrase limits,
    Phrase next) {

  /** The whole statement in Swedish. */
  public String swedish() {
    return text(Phrase::swedish, "Omdöme: ");
  }

  /** The whole statement in English. */
  public String english() {
    return text(Phrase::english, "Verdict: ");
  }

  /** All but what was counted and the verdict, for where these stand beside it. */
  public Phrase explanation() {
    return new Phrase(
        join(observed.swedish(), certainty.swedish(), limits.swedish(), next.swedish()),
        join(observed.english(), certainty.english(), limits.english(), next.english()));
  }

  private String text(Function<Phrase, String> language, String beforeVerdict) {
    String word =
        verdict == Verdict.DESCRIBES ? "" : beforeVerdict + language.apply(verdict.words()) + ".";
    return join(
        language.apply(counted),
        language.apply(observed),
        word,
        language.apply(certainty),
        language.apply(limits),
        language.apply(next));
  }

  private static String join(String... sentences) {
    return Stream.of(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
