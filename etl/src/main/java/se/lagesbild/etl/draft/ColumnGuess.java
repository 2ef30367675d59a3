package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.NumberText;
import se.lagesbild.warehouse.privacy.Outline;
import se.lagesbild.warehouse.privacy.PersonalData;

/** What a column of a file seems to hold, by its heading and the values that were looked at. */
final class ColumnGuess {
  /** Texts that stand where nothing is told. */
  private static final Set<String> MISSING =
      Set.of(
          "n/a",
          "na",
          "null",
          "#n/a",
          "saknas",
          "okänt",
          "okänd",
          "ej angivet",
          "ej angiven",
          "..",
          ".",
          "...",
          "none",
          "nan",
          "uppgift saknas",
          "?");

  private static final Set<String> NO_NUMBER = Set.of("-", "–", "—", "..", ".", "x", "*", "…");
  private static final Pattern BELOW = Pattern.compile("[<≤] ?\\d{1,2}");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}\\p{Ll}+([- ]\\p{Lu}\\p{Ll}+)? \\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)?");

  /** With a slip of the pen, too: the check digit need not fit. */
  private static final Predicate<String> LIKE_A_PERSONAL_NUMBER =
      Pattern.compile(
              "((19|20)?\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])[-+]?\\d{4}")
          .asMatchPredicate();

  private static final double ENOUGH = 0.9;
  private static final int KINDS_LOOKED_AT = 2_000;

  /** The types of contracts, and the forms of time that need an expression. */
  enum Kind {
    EMPTY,
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    TIME
  }

  final int position;
  final String name;
  final @Nullable String path;
  final boolean hidden;
  final Kind kind;
  final @Nullable TimeGuess time;
  final int rows;
  final int filled;

  /** Tokens that stand where a value should, with how often. */
  final Map<String, Integer> tokens;

  /** Values without tokens, with how often, in the order in which they came first. */
  final Map<String, Integer> values;

  /** Why nobody may read the column, in Swedish, or null. */
  final @Nullable String personal;

  /** The share of values that are case numbers of the police. */
  final double caseNumbers;

  final boolean commaDecimals;
  final boolean pointDecimals;
  final double least;
  final double greatest;
  private final String sample;
  private final List<String> cells;

  ColumnGuess(Specimen.Column column) {
    position = column.position();
    name = column.name();
    path = column.path();
    hidden = column.hidden();
    cells = column.cells();
    rows = cells.size();
    Map<String, Integer> told = new LinkedHashMap<>();
    for (String cell : column.cells()) {
      if (!cell.isEmpty()) {
        told.merge(cell, 1, Integer::sum);
      }
    }
    Map<String, Integer> odd = tokens(told);
    odd.keySet().forEach(told::remove);
    values = told;
    tokens = odd;
    filled = told.values().stream().mapToInt(Integer::intValue).sum();
    boolean sheet = column.dates() * 2 > Math.max(1, filled);
    time = values.isEmpty() ? null : TimeGuess.of(name, values.keySet(), sheet);
    kind = kind();
    commaDecimals =
        values.keySet().stream().anyMatch(value -> value.matches("[-+]?[\\d\\h]*,\\d+"));
    pointDecimals =
        kind == Kind.NUMBER
            && values.keySet().stream().anyMatch(value -> value.matches("[-+]?[\\d\\h]*\\.\\d+"));
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    if (kind == Kind.INTEGER || kind == Kind.NUMBER) {
      for (String value : values.keySet()) {
        double number = NumberText.parse(value, ',');
        smallest = Math.min(smallest, number);
        largest = Math.max(largest, number);
      }
    }
    least = smallest;
    greatest = largest;
    Map<PersonalData.Kind, Integer> kinds = kinds();
    int looked = Math.min(values.size(), KINDS_LOOKED_AT);
    caseNumbers =
        kinds.getOrDefault(PersonalData.Kind.CASE_NUMBER, 0) / (double) Math.max(1, looked);
    personal = personal(kinds, looked);
    sample = values.isEmpty() ? "" : Outline.of(values.keySet().iterator().next());
  }

  private Map<String, Integer> tokens(Map<String, Integer> told) {
    Map<String, Integer> odd = new TreeMap<>();
    int numbers = 0;
    int all = 0;
    for (Map.Entry<String, Integer> value : told.entrySet()) {
      String text = value.getKey();
      boolean number = !Double.isNaN(NumberText.parse(text, ','));
      numbers += number ? value.getValue() : 0;
      boolean token = isToken(text);
      all += token ? 0 : value.getValue();
      if (token) {
        odd.put(text, value.getValue());
      }
    }
    boolean below = odd.keySet().stream().anyMatch(text -> BELOW.matcher(text).matches());
    boolean numeric = all > 0 ? numbers >= ENOUGH * all : below;
    odd.keySet().removeIf(text -> !numeric && !isMissing(text) && !text.equals("-"));
    return odd;
  }

  private static boolean isMissing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isToken(String text) {
    return isMissing(text)
        || NO_NUMBER.contains(text.toLowerCase(Locale.ROOT))
        || BELOW.matcher(text).matches();
  }

  private Kind kind() {
    if (values.isEmpty()) {
      return Kind.EMPTY;
    }
    if (time != null) {
      return Kind.TIME;
    }
    int numbers = 0;
    int whole = 0;
    boolean keepsZeros = false;
    for (String value : values.keySet()) {
      double number = NumberText.parse(value, ',');
      numbers += Double.isNaN(number) ? 0 : 1;
      whole += number == Math.rint(number) && !value.matches(".*[.,].*") ? 1 : 0;
      keepsZeros |= value.matches("0\\d+");
    }
    if (numbers >= ENOUGH * values.size() && !keepsZeros) {
      return whole == numbers ? Kind.INTEGER : Kind.NUMBER;
    }
    Set<String> flags = new TreeSet<>();
    values.keySet().forEach(value -> flags.add(value.toLowerCase(Locale.ROOT)));
    return flags.size() == 2
            && Set.of("ja", "nej", "j", "n", "true", "false", "yes", "no").containsAll(flags)
        ? Kind.BOOLEAN
        : Kind.TEXT;
  }

  private Map<PersonalData.Kind, Integer> kinds() {
    Map<PersonalData.Kind, Integer> kinds = new HashMap<>();
    values.keySet().stream()
        .limit(KINDS_LOOKED_AT)
        .forEach(
            value -> PersonalData.find(value).forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
    return kinds;
  }

  private @Nullable String personal(Map<PersonalData.Kind, Integer> kinds, int looked) {
    if (kind == Kind.TIME && time != null && time.form() != TimeGuess.Form.DATE) {
      return null;
    }
    List<String> found = new ArrayList<>();
    kinds.forEach(
        (kind, count) -> {
          boolean chance = kind == PersonalData.Kind.NUMBER_PLATE && count * 20 < looked;
          if (kind != PersonalData.Kind.CASE_NUMBER && !chance) {
            found.add(words(kind));
          }
        });
    boolean structured =
        this.kind == Kind.INTEGER || this.kind == Kind.NUMBER || this.kind == Kind.TIME;
    if (!found.isEmpty()
        && (!structured
            || kinds.containsKey(PersonalData.Kind.PERSONAL_NUMBER)
            || Words.PERSON.in(name))) {
      return "värden ser ut att innehålla " + String.join(", ", found.stream().sorted().toList());
    }
    if (values.keySet().stream().limit(KINDS_LOOKED_AT).filter(LIKE_A_PERSONAL_NUMBER).count() * 2
        > looked) {
      return "talen är skrivna som personnummer";
    }
    if (Words.FREE_TEXT.in(name) && this.kind == Kind.TEXT) {
      return "fritext enligt rubriken";
    }
    if (isFreeText()) {
      return "fritext: långa värden som sällan är lika";
    }
    if (Words.PERSON.in(name) && !isWordOfCategory()) {
      return "rubriken tyder på en person";
    }
    long names = values.keySet().stream().filter(value -> NAME.matcher(value).matches()).count();
    boolean place =
        Words.PLACE.in(name)
            || Words.AREA.in(name)
            || Words.MUNICIPALITY.in(name)
            || Words.CODE.in(name);
    return !place && values.size() > 4 && names >= 0.7 * values.size()
        ? "värdena är skrivna som för- och efternamn"
        : null;
  }

  /** A kind of reporter, Skola or Polis, is no person; neither is a flag. */
  private boolean isWordOfCategory() {
    return kind == Kind.BOOLEAN
        || kind == Kind.TEXT
            && values.size() <= 15
            && filled >= 3 * values.size()
            && values.keySet().stream().noneMatch(value -> NAME.matcher(value).matches());
  }

  private boolean isFreeText() {
    if (kind != Kind.TEXT || values.size() < 3) {
      return false;
    }
    double words =
        values.keySet().stream().mapToInt(value -> value.split("\\s+").length).average().orElse(0);
    double length = values.keySet().stream().mapToInt(String::length).average().orElse(0);
    return words >= 4 && length > 25 && values.size() > 0.5 * filled;
  }

  static String words(PersonalData.Kind kind) {
    return switch (kind) {
      case PERSONAL_NUMBER -> "personnummer";
      case PHONE -> "telefonnummer";
      case EMAIL -> "e-postadress";
      case NUMBER_PLATE -> "registreringsnummer";
      case CASE_NUMBER -> "ärendenummer";
      case NAME -> "namn";
    };
  }

  /** The text in a row of data. */
  String cell(int row) {
    return cells.get(row);
  }

  boolean isUnique() {
    return filled > 0 && values.size() == filled;
  }

  boolean isAlwaysTold() {
    return filled == rows && rows > 0;
  }

  boolean isTime(TimeGuess.Form... forms) {
    return time != null && List.of(forms).contains(time.form());
  }

  boolean isNumber() {
    return kind == Kind.INTEGER || kind == Kind.NUMBER;
  }

  /** What the column seems to be, for a comment. */
  String evidence() {
    String what =
        switch (kind) {
          case EMPTY -> "tom";
          case TEXT -> "text";
          case INTEGER -> "heltal";
          case NUMBER -> "tal";
          case BOOLEAN -> "ja eller nej";
          case TIME -> timeWords();
        };
    if (kind == Kind.EMPTY) {
      return what;
    }
    String share =
        isAlwaysTold() ? "alltid ifylld" : "ifylld i %d av %d rader".formatted(filled, rows);
    String distinct =
        isUnique()
            ? "alla olika"
            : values.size() == 1 ? "1 värde" : values.size() + " olika värden";
    String shown = personal == null && kind != Kind.TEXT ? ", till exempel " + sample : "";
    return "%s, %s, %s%s".formatted(what, share, distinct, shown);
  }

  private String timeWords() {
    return switch (time == null ? TimeGuess.Form.DATE : time.form()) {
      case DATE -> "datum";
      case DATETIME -> "datum och tid";
      case CLOCK -> "klockslag";
      case WEEK -> "veckor";
      case SECONDS, MILLISECONDS -> "tid sedan 1970";
    };
  }
}
