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

  /** The line of installation.yaml, or the line with a list below it. */
  private static final Pattern SETTING =
      Pattern.compile("(?m)^municipalities:[^\\n]*(\\n[ \\t]*-[^\\n]*)*");

  /** Reads {@code all} or codes with commas between. */
  static Municipalities parse(String text) {
    if (text.equals(ALL)) {
      return new Municipalities(List.of());
    }
    Set<String> known =
        Resource.rows("/installation/fagersta/municipalities.csv").stream()
            .map(row -> row.text("code"))
            .collect(Collectors.toSet());
    List<String> codes = Stream.of(text.split(",")).map(String::strip).toList();
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

  /** The text of installation.yaml with these municipalities instead of its own. */
  String writtenInto(String installation) {
    if (!SETTING.matcher(installation).find()) {
      throw new Refusal("Inställningen municipalities saknas i installation.yaml.");
    }
    return SETTING.matcher(installation).replaceFirst("municipalities: " + value());
  }

  private String value() {
    return codes.isEmpty()
        ? ALL
        : codes.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }
}
