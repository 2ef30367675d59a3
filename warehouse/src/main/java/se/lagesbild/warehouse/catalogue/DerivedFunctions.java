package se.lagesbild.warehouse.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions that a contract's Spark SQL may use: built-in ones without side effects, whose
 * value depends on nothing but their arguments.
 *
 * <p>Whoever reads a contract screens its expressions by their text, without Spark, so that a
 * mistake is told with its line. Whoever runs them walks the parsed tree, which no way of writing
 * can deceive.
 */
public final class DerivedFunctions {
  private static final Set<String> ALLOWED =
      words(
          """
          abs array array_join array_position cast ceil coalesce concat concat_ws contains date_add
          date_format date_sub date_trunc day dayofmonth element_at endswith filter floor greatest
          hour if ifnull initcap instr isnotnull isnull last_day least left length lookup lower lpad
          ltrim make_date make_interval map minute month nullif nvl regexp_extract regexp_like
          regexp_replace replace reverse right rlike round rpad rtrim size split split_part
          startswith substr substring substring_index transform translate trim try_add try_cast
          try_divide try_element_at try_make_timestamp_ntz try_subtract try_to_date try_to_number
          try_to_timestamp upper weekday year
          """);

  /** Words of the language and its types that can stand before a parenthesis. */
  private static final Set<String> LANGUAGE =
      words(
          """
          all and any between case char dec decimal div else for from ilike in interval like not
          numeric or regexp some then varchar when
          """);

  /** Literals and comments, which are passed over, or a name and the parenthesis after it. */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          \\b[rR](?:'[^']*'|"[^"]*")
          |'[^'\\\\]*(?:\\\\.[^'\\\\]*)*+'
          |"[^"\\\\]*(?:\\\\.[^"\\\\]*)*+"
          |--[^\\n]*
          |/\\*.*?\\*/
          |(?<called>`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_.]*)\\s*\\(
          |`[^`]*`
          """
              .replace("\n", ""),
          Pattern.DOTALL);

  private DerivedFunctions() {}

  private static Set<String> words(String text) {
    return new TreeSet<>(Set.of(text.strip().split("\\s+")));
  }

  /** Whether an expression may call {@code function}. */
  public static boolean allows(String function) {
    return ALLOWED.contains(function.toLowerCase(Locale.ROOT));
  }

  /** The sentence about an expression that calls a function it may not. */
  public static String refusal(String expression, String function) {
    return "uttrycket \"%s\" använder %s(), som inte är tillåten; tillåtna funktioner: %s."
        .formatted(expression, function, String.join(", ", ALLOWED));
  }

  /** The first function in the text of an expression that it may not call. */
  static Optional<String> findForbidden(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String called = token.group("called");
      if (called != null
          && !allows(plain(called))
          && !LANGUAGE.contains(called.toLowerCase(Locale.ROOT))) {
        return Optional.of(plain(called));
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.replace("`", "");
  }
}
