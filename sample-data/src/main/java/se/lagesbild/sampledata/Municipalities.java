package se.lagesbild.sampledata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.sampledata.tables.Resource;

/**
 * Which municipalities an installation is for.
 *
 * @param codes the municipalities' codes; empty for all
 */
record Municipalities(List<String> codes) {

  private static final String ALL = "all";
  private static final int MOST_NAMED = 4;

  /** The line of installation.yaml, or the line with a list below it. */
  private static final Pattern SETTING =
      Pattern.compile("(?m)^municipalities:[^\\n]*(\\n[ \\t]*-[^\\n]*)*");

  private static final Pattern NAME = Pattern.compile("(?m)^name:[^\\n]*");

  /** Reads {@code all} or codes with commas between. */
  static Municipalities parse(String text) {
    if (text.equals(ALL)) {
      return new Municipalities(List.of());
    }
    Set<String> known =
        Resource.rows("/installation/fagersta/municipalities.csv").stream()
            .map(row -> row.text("code"))
            .collect(Collectors.toSet());
    List<String> codes = Stream.of(text.split(",", -1)).map(String::strip).toList();
    codes.stream()
        .filter(code -> !known.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException(
                  "\"" + code + "\" är ingen kommunkod; skriv till exempel 1982,1962 eller all");
            });
    return new Municipalities(codes);
  }

  /** The text of installation.yaml with these municipalities and their names instead of its own. */
  String writtenInto(String installation) {
    if (!SETTING.matcher(installation).find()) {
      throw new Refusal("Inställningen municipalities saknas i installation.yaml.");
    }
    String chosen = SETTING.matcher(installation).replaceFirst("municipalities: " + value());
    return NAME.matcher(chosen).replaceFirst("name: " + name());
  }

  /** {@code Fagersta och Norberg}; of many only how many they are. */
  private String name() {
    if (codes.isEmpty()) {
      return "Sveriges kommuner";
    }
    if (codes.size() > MOST_NAMED) {
      return codes.size() + " kommuner";
    }
    List<String> names = codes.stream().map(Municipalities::nameOf).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " och " + names.get(last);
  }

  private static String nameOf(String code) {
    return Resource.rows("/installation/fagersta/municipalities.csv").stream()
        .filter(row -> row.text("code").equals(code))
        .map(row -> row.text("name"))
        .findFirst()
        .orElseThrow();
  }

  private String value() {
    return codes.isEmpty()
        ? ALL
        : codes.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }
}
