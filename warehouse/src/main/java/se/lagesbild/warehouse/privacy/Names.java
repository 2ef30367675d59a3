package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names after a title, a role or a word that introduces one, and handles ({@code @kalle}). What
 * follows has to be written as a name is, and must be neither a street ({@code Doktor Abelins
 * gata}) nor an institution ({@code Rektor Risbroskolan}).
 */
final class Names {
  private static final int SEPARATORS = 4;

  private static final Set<String> PARTICLES = Set.of("von", "af", "de", "van", "al", "bin", "el");

  /** Words after which what came before was no person. */
  private static final Set<String> NOT_A_PERSON_BEFORE =
      Set.of(
          "gata",
          "gatan",
          "väg",
          "vägen",
          "gränd",
          "plan",
          "plats",
          "torg",
          "park",
          "backe",
          "stig",
          "allé",
          "gång",
          "kommun",
          "kommunen",
          "ab",
          "hb",
          "förening",
          "skola",
          "polisen",
          "café",
          "centrum",
          "församling");

  /** Capitalised words that are no names. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "ja",
          "nej",
          "okänd",
          "okänt",
          "okända",
          "man",
          "kvinna",
          "pojke",
          "flicka",
          "finns",
          "saknas",
          "ingen",
          "inga",
          "flera",
          "ej",
          "anonym",
          "polisen",
          "polis",
          "kommunen",
          "butik",
          "personal",
          "hen",
          "han",
          "hon",
          "den",
          "det",
          "vi",
          "de",
          "jag",
          "ring",
          "kontakta",
          "och",
          "eller",
          "barn",
          "dam",
          "damer",
          "brand",
          "rån",
          "stöld",
          "klotter",
          "skadegörelse",
          "misshandel",
          "ordningsvakt",
          "väktare",
          "sos",
          "er",
          "oss",
          "utomhus",
          "inomhus",
          "skola",
          "förskola",
          "facebook",
          "instagram",
          "snapchat",
          "se",
          "annan");

  private static final Set<String> INSTITUTIONS =
      Set.of(
          "skolan",
          "skola",
          "gymnasiet",
          "gatan",
          "vägen",
          "väg",
          "hallen",
          "gården",
          "parken",
          "torget",
          "kommun",
          "kommunen",
          "tjänst",
          "tjänsten",
          "polisen",
          "huset",
          "huse",
          "biblioteket",
          "kontoret",
          "bostäder",
          "förvaltningen",
          "sjukhuset",
          "centralen");

  private static final Map<String, Rule> RULES = rules();

  private Names() {}

  /** What may introduce a name, and how much of a name has to follow. */
  private enum Rule {
    /** One word of a name. */
    TITLE(1, "herr fru fröken hr frk dr doktor professor rektor rektorn lärare läraren"),
    ROLE(
        1,
        "målsägande målsäganden målsägare vittne vittnet misstänkt misstänkte gärningsman"
            + " gärningsmannen anmälaren elev eleven granne grannen heter hette kallas kallad namn"
            + " namnet mentor kurator handläggare tränare"),
    /** First name and surname. */
    CONTACT(2, "ring kontakta anmälare rapportör uppgiftslämnare kontaktperson uppringd"),
    HANDLE(
        1,
        "facebook facebooknamn facebookprofil fb fbnamn instagram insta snapchat snap tiktok"
            + " användarnamn alias nick");

    private final int words;
    private final String[] introductions;

    Rule(int words, String introductions) {
      this.words = words;
      this.introductions = introductions.split(" ");
    }
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    for (Rule rule : Rule.values()) {
      for (String word : rule.introductions) {
        rules.put(word, rule);
      }
    }
    return Map.copyOf(rules);
  }

  /** The words, in lower case, that may introduce a name. */
  static Set<String> wordsBefore() {
    return RULES.keySet();
  }

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    boolean found = false;
    for (int index = 0; index < text.length(); index++) {
      boolean sign = text.charAt(index) == '@' && !Chars.isWord(Chars.at(text, index - 1));
      boolean here = sign ? handle(text, index + 1, marks) : introduced(text, index, marks);
      if (here && marks == null) {
        return true;
      }
      found |= here;
    }
    return found;
  }

  private static boolean introduced(CharSequence text, int index, @Nullable BitSet marks) {
    if (!Chars.startsWord(text, index)) {
      return false;
    }
    int end = Chars.lettersEnd(text, index);
    Rule rule = end == text.length() ? null : RULES.get(lower(text, index, end));
    if (rule == null) {
      return false;
    }
    int start = separatorsEnd(text, end);
    boolean colon = text.subSequence(end, start).toString().indexOf(':') >= 0;
    if (rule == Rule.HANDLE) {
      return colon && handle(text, start, marks) || names(text, start, 2, colon, marks);
    }
    boolean capitalsToo = rule == Rule.TITLE && isHonorific(lower(text, index, end)) || colon;
    return start > end && names(text, start, rule.words, capitalsToo, marks);
  }

  private static boolean isHonorific(String word) {
    return word.startsWith("h") || word.startsWith("f");
  }

  private static int separatorsEnd(CharSequence text, int from) {
    int end = from;
    while (end - from < SEPARATORS
        && (Chars.isSpace(Chars.at(text, end)) || ":.,-(\"'".indexOf(Chars.at(text, end)) >= 0)
        && end < text.length()) {
      end++;
    }
    return end;
  }

  private static boolean handle(CharSequence text, int start, @Nullable BitSet marks) {
    int end = start;
    int letters = 0;
    while (Chars.isWord(Chars.at(text, end)) || "._".indexOf(Chars.at(text, end)) >= 0) {
      letters += Chars.isLetter(Chars.at(text, end)) ? 1 : 0;
      end++;
    }
    if (letters < 3 || NO_NAMES.contains(lower(text, start, end))) {
      return false;
    }
    if (marks != null) {
      marks.set(start, end);
      names(text, start, 1, true, marks);
    }
    return true;
  }

  /** Whether at least so many words of a name stand from {@code start} on. */
  private static boolean names(
      CharSequence text, int start, int least, boolean capitalsToo, @Nullable BitSet marks) {
    int words = 0;
    int end = start;
    int from = start;
    while (true) {
      int wordEnd = nameEnd(text, from, words > 0, capitalsToo);
      if (wordEnd < 0) {
        break;
      }
      String word = lower(text, from, wordEnd);
      boolean particle = PARTICLES.contains(word);
      if (!particle) {
        if (isNoName(word)) {
          return false;
        }
        words++;
        end = wordEnd;
      }
      char next = Chars.at(text, wordEnd);
      from = next == '.' && wordEnd - from == 1 ? wordEnd + 1 : wordEnd;
      int space = Chars.spacesEnd(text, from);
      if (space == from) {
        break;
      }
      from = space;
    }
    if (words < least || isFollowedByNoPerson(text, end)) {
      return false;
    }
    if (marks != null) {
      marks.set(start, end);
    }
    return true;
  }

  /** The end of a word of a name, or -1: a capital and small letters, an initial, a particle. */
  private static int nameEnd(CharSequence text, int from, boolean further, boolean capitalsToo) {
    if (!Chars.isLetter(Chars.at(text, from))) {
      return -1;
    }
    int end = from;
    int small = 0;
    int capitals = 0;
    while (Chars.isLetter(Chars.at(text, end)) || isInner(text, end)) {
      char character = text.charAt(end);
      small += Character.isLowerCase(character) ? 1 : 0;
      capitals += Character.isUpperCase(character) ? 1 : 0;
      end++;
    }
    if (Character.isUpperCase(text.charAt(from))) {
      boolean initial = further && end - from == 1;
      boolean mixed = small > 0 && capitals <= 3;
      return initial || mixed || capitalsToo && small == 0 && capitals >= 2 ? end : -1;
    }
    return PARTICLES.contains(lower(text, from, end)) ? end : -1;
  }

  /** A hyphen or apostrophe between two letters. */
  static boolean isInner(CharSequence text, int index) {
    char character = Chars.at(text, index);
    return (Chars.isDash(character) || character == '\'' || character == '\u2019')
        && Chars.isLetter(Chars.at(text, index - 1))
        && Chars.isLetter(Chars.at(text, index + 1));
  }

  /** Whether a word in lower case is known to be something else than a name. */
  static boolean isNoName(String word) {
    return NO_NAMES.contains(word) || isInstitution(word);
  }

  private static boolean isInstitution(String word) {
    for (String ending : INSTITUTIONS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowedByNoPerson(CharSequence text, int end) {
    int start = Chars.spacesEnd(text, end);
    return start > end
        && NOT_A_PERSON_BEFORE.contains(lower(text, start, Chars.lettersEnd(text, start)));
  }

  private static String lower(CharSequence text, int from, int to) {
    return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
  }
}
