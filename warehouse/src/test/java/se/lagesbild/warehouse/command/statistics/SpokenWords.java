package se.lagesbild.warehouse.command.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Verdict;

/** What may not be said about numbers, and how it may not be written. */
public final class SpokenWords {
  private static final Pattern CLAIMS_IN_SWEDISH =
      pattern("signifik", "bevis", "på grund av", "orsaka(d|t|r)", "halver");
  private static final Pattern CLAIMS_IN_ENGLISH =
      pattern("significan", "\\bprove[sdn]?\\b", "because of", "due to", "caused", "\\bhalved");

  /** Decimals in percent, what is no number, unfilled places, and spaces where none belong. */
  private static final Pattern MISWRITTEN =
      pattern(
          "\\d[.,]\\d+[\\s\\u00a0]*(%|procent|per cent|percent)",
          "(?-i:NaN)",
          "infinity|∞",
          "null",
          "[{}]",
          "%[\\d.,]*[sdf]",
          "\\d[eE][-+]?\\d",
          "  ",
          "[\\s\\u00a0][.,;:]",
          "\\.\\.",
          "\\d{5,}",
          "[−-]0\\b(?![.,]\\d)");

  private static final Pattern ENGLISH_DECIMALS = pattern("\\d\\.\\d");
  private static final Pattern SWEDISH_DECIMALS = pattern("\\d,\\d{1,2}\\b", "\\d,\\d{4,}");
  private static final Pattern WHOLE_SENTENCES =
      Pattern.compile("[\\p{Lu}\\d−-].*[.?!]", Pattern.DOTALL);

  private SpokenWords() {}

  /** Everything wrong with a statement; none if all is well. */
  public static List<String> faults(Statement statement) {
    List<String> faults = new ArrayList<>();
    Map.of(
            "counted", statement.counted(),
            "observed", statement.observed(),
            "certainty", statement.certainty(),
            "limits", statement.limits(),
            "next", statement.next())
        .forEach(
            (part, phrase) -> {
              sentences(part, phrase, Phrase::swedish, faults);
              sentences(part, phrase, Phrase::english, faults);
            });
    faults.addAll(faultsInSwedish(statement.swedish()));
    find(CLAIMS_IN_ENGLISH, statement.english(), faults);
    find(MISWRITTEN, statement.english(), faults);
    find(SWEDISH_DECIMALS, statement.english(), faults);
    return faults;
  }

  /** Everything wrong with sentences that stand by themselves. */
  public static List<String> faults(Phrase phrase) {
    Phrase plain = new Phrase("Bra.", "Well.");
    return faults(new Statement(phrase, phrase, Verdict.DESCRIBES, plain, plain, plain));
  }

  static List<String> faultsInSwedish(String text) {
    List<String> faults = new ArrayList<>();
    find(CLAIMS_IN_SWEDISH, text, faults);
    find(MISWRITTEN, text, faults);
    find(ENGLISH_DECIMALS, text, faults);
    return faults;
  }

  /** Claims in sentences that are written somewhere, whether anyone hears them or not. */
  static List<String> claims(String text) {
    List<String> faults = new ArrayList<>();
    find(CLAIMS_IN_SWEDISH, text, faults);
    find(CLAIMS_IN_ENGLISH, text, faults);
    return faults;
  }

  private static void sentences(
      String part, Phrase phrase, Function<Phrase, String> language, List<String> faults) {
    String text = language.apply(phrase);
    if (!WHOLE_SENTENCES.matcher(text).matches()) {
      faults.add(part + " is no sentence: \"" + text + "\"");
    }
  }

  private static void find(Pattern pattern, String text, List<String> faults) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      faults.add("\"" + matcher.group() + "\" in: " + text);
    }
  }

  private static Pattern pattern(String... alternatives) {
    return Pattern.compile(
        String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
