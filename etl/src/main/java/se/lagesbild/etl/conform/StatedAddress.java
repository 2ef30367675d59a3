package se.lagesbild.etl.conform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the form that comparisons use: lower case, without marks on letters, blanks and
 * signs, abbreviations written out. A letter that got lost is {@code ?}.
 *
 * @param street the street
 * @param shortStreet the same where a bare {@code v} or {@code g} at the end is short for {@code
 *     vägen} or {@code gatan}
 * @param house number and letter of the house, or empty; apartments and floors are left out
 */
record StatedAddress(String street, String shortStreet, String house) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;()/\\p{Z}]+");
  private static final Pattern STREET_THEN_HOUSE = Pattern.compile("(\\p{L}{2}.*?)(\\d.*)");
  private static final Pattern HOUSE = Pattern.compile("0*(\\d{1,5})\\W*(\\p{L}?)(?!\\p{L}).*");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d?]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Set<String> LEADING =
      Set.of("vid", "utanfor", "intill", "nara", "bakom", "pa");

  /** UTF-8 that was read as Windows-1252. */
  private static final String[][] MIS_READ = {
    {"\u00e3\u00a5", "a"}, {"\u00e3\u00a4", "a"}, {"\u00e3\u00b6", "o"}, {"\u00e3\u00a9", "e"},
    {"\u00e3\u2026", "a"}, {"\u00e3\u201e", "a"}, {"\u00e3\u2013", "o"}, {"\u00e3\u2030", "e"}
  };

  private static final Map<String, String> FIRST_WORDS =
      Map.ofEntries(
          Map.entry("st.", "stora"),
          Map.entry("st", "stora"),
          Map.entry("l:a", "lilla"),
          Map.entry("g:a", "gamla"),
          Map.entry("gl.", "gamla"),
          Map.entry("gla", "gamla"),
          Map.entry("n.", "norra"),
          Map.entry("n", "norra"),
          Map.entry("s.", "sodra"),
          Map.entry("s", "sodra"),
          Map.entry("v.", "vastra"),
          Map.entry("v", "vastra"),
          Map.entry("o.", "ostra"),
          Map.entry("o", "ostra"),
          Map.entry("s:t", "sankt"),
          Map.entry("s:ta", "sankta"));

  /** Endings and what they are short for, the longer before the shorter. */
  private static final String[][] ENDINGS = {
    {"vagen", "vagen"}, {"vag", "vagen"}, {"vag.", "vagen"}, {"vg", "vagen"}, {"vg.", "vagen"},
    {"v.", "vagen"}, {"gatan", "gatan"}, {"gata", "gatan"}, {"gat", "gatan"}, {"gat.", "gatan"},
    {"g.", "gatan"}, {"gr.", "grand"}, {"pl.", "plan"}
  };

  private static final String[][] BARE_ENDINGS = {{"v", "vagen"}, {"g", "gatan"}};

  static StatedAddress of(String address) {
    List<String> words = words(plain(address));
    int house = 1;
    while (house < words.size() && !Character.isDigit(words.get(house).charAt(0))) {
      house++;
    }
    List<String> street = new ArrayList<>(words.subList(0, Math.min(house, words.size())));
    if (street.size() > 1) {
      street.set(0, FIRST_WORDS.getOrDefault(street.get(0), street.get(0)));
    }
    String whole = String.join("", street);
    String full = joined(ending(whole, ENDINGS));
    return new StatedAddress(full, joined(ending(full, BARE_ENDINGS)), house(words, house));
  }

  /** The key that all spellings of the address share once its street is known. */
  String keyWith(String knownStreet) {
    return house.isEmpty() ? knownStreet : knownStreet + ' ' + house;
  }

  private static String plain(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.indexOf('\u00e3') >= 0) {
      for (String[] pair : MIS_READ) {
        lower = lower.replace(pair[0], pair[1]);
      }
    }
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('\ufffd', '?')
        .replace('\u00f8', 'o')
        .replace('\u00e6', 'a');
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain)) {
      Matcher joined = STREET_THEN_HOUSE.matcher(word);
      if (joined.matches()) {
        words.add(joined.group(1));
        words.add(joined.group(2));
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    while (words.size() > 1 && LEADING.contains(words.get(0))) {
      words.remove(0);
    }
    return words;
  }

  private static String house(List<String> words, int at) {
    if (at >= words.size()) {
      return "";
    }
    Matcher house = HOUSE.matcher(words.get(at));
    if (!house.matches()) {
      return SIGNS.matcher(words.get(at)).replaceAll("");
    }
    boolean letterApart =
        house.group(2).isEmpty()
            && at + 1 < words.size()
            && LETTER.matcher(words.get(at + 1)).matches();
    return house.group(1) + (letterApart ? words.get(at + 1) : house.group(2));
  }

  private static String ending(String street, String[][] endings) {
    for (String[] ending : endings) {
      int stem = street.length() - ending[0].length();
      if (stem > 1 && street.endsWith(ending[0])) {
        return street.substring(0, stem) + ending[1];
      }
    }
    return street;
  }

  private static String joined(String street) {
    return SIGNS.matcher(street).replaceAll("");
  }
}
