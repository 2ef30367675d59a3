package se.lagesbild.dashboard.page.data;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;

/** How a contract says that dates and times are written, as an example for people. */
final class Written {
  private static final Pattern LETTER = Pattern.compile("%([A-Za-z])");

  /** Five past two in the afternoon of the last day of May 2024, in summer time. */
  private static final Map<String, String> PARTS =
      Map.of(
          "Y", "2024", "y", "24", "m", "05", "d", "31", "H", "14", "I", "02", "p", "PM", "M", "05",
          "S", "09", "z", "+0200");

  private Written() {}

  /** {@code 2024-05-31 eller 240531}. */
  static String example(String format, Words words) {
    return Stream.of(format.split("\\|"))
        .map(each -> each.equals("excel") ? words.text("data.written.excel") : example(each))
        .reduce((first, second) -> words.text("data.written.or", first, second))
        .orElseThrow();
  }

  /** A letter that nobody knows stands as it is. */
  private static String example(String pattern) {
    return LETTER
        .matcher(pattern)
        .replaceAll(
            letter ->
                Matcher.quoteReplacement(PARTS.getOrDefault(letter.group(1), letter.group())));
  }
}
