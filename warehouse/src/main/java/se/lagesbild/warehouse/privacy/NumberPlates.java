package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registration plates: three letters and three digits, or two digits and a letter
 * (Transportstyrelsen; no I, Q, V, Å, Ä or Ö, and no O at the end). A blank or dash in the middle
 * is allowed between capitals only, for {@code med 100 kronor} is no plate.
 */
final class NumberPlates {
  private static final String LETTERS = "ABCDEFGHJKLMNOPRSTUWXYZ";
  private static final int CONTEXT = 25;

  /** What stands before a number in registers without being a plate. */
  static final Set<String> PREFIXES = Set.of("RUM", "LGH", "HUS", "SAL", "BOX", "OBJ");

  /** Further words that come before a number; some are never issued as plates. */
  private static final Set<String> WORDS =
      Set.of(
          "ART", "BUS", "BYN", "CAR", "DAG", "DEC", "DEL", "DEN", "DET", "DNR", "EFT", "ETT", "FAX",
          "EST", "FEB", "FEL", "FEM", "GAT", "GEN", "HED", "HOT", "HOS", "JAN", "JUL", "JUN", "KOD",
          "KOM", "LAG", "LED", "MAJ", "MAN", "MAR", "MAX", "MED", "MEN", "MER", "MOT", "NRS", "NYA",
          "OCH", "OKT", "OMR", "ORT", "PER", "PKT", "PLA", "PLO", "POL", "RUN", "SDR", "SEK", "SEP",
          "SEX", "SJU", "SOM", "STG", "STR", "TAG", "TEL", "TOM", "TRE", "TYP", "UPP", "USA");

  private static final List<String> CONTEXT_WORDS =
      List.of("reg", "skylt", "bil", "fordon", "moped", "mc", "volvo", "lastbil");

  private NumberPlates() {}

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    boolean found = false;
    for (int index = 0; index + 5 < text.length(); index++) {
      if (Chars.startsWord(text, index)) {
        int end = end(text, index);
        if (end > 0) {
          found = true;
          if (marks == null) {
            return true;
          }
          marks.set(index, end);
        }
      }
    }
    return found;
  }

  private static int end(CharSequence text, int start) {
    int wordEnd = start + 3;
    if (!arePlateLetters(text, start, wordEnd) || Chars.isLetter(Chars.at(text, wordEnd))) {
      return -1;
    }
    char next = Chars.at(text, wordEnd);
    boolean apart = Chars.isSpace(next) || Chars.isDash(next);
    int end = numberEnd(text, apart ? wordEnd + 1 : wordEnd);
    if (end < 0 || !isBounded(text, start, end)) {
      return -1;
    }
    String word = text.subSequence(start, wordEnd).toString();
    boolean harmless = PREFIXES.contains(word.toUpperCase(Locale.ROOT));
    if (apart) {
      boolean capitals = word.chars().allMatch(Character::isUpperCase);
      harmless |= !capitals || WORDS.contains(word);
    }
    return harmless && !(hasContext(text, start) && !apart) ? -1 : end;
  }

  private static boolean arePlateLetters(CharSequence text, int from, int to) {
    for (int index = from; index < to; index++) {
      if (!isPlateLetter(Chars.at(text, index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlateLetter(char character) {
    return LETTERS.indexOf(Character.toUpperCase(character)) >= 0;
  }

  private static int numberEnd(CharSequence text, int from) {
    int end = Chars.digitsEnd(text, from);
    if (end - from == 3) {
      return end;
    }
    char last = Chars.at(text, end);
    boolean letter = isPlateLetter(last) && Character.toUpperCase(last) != 'O';
    return end - from == 2 && letter ? end + 1 : -1;
  }

  private static boolean isBounded(CharSequence text, int start, int end) {
    char before = Chars.at(text, start - 1);
    boolean partOfCode =
        (Chars.isDash(before) || before == '/' || before == '_')
            && Chars.isDigit(Chars.at(text, start - 2));
    char after = Chars.at(text, end);
    boolean goesOn = Chars.isDash(after) && Chars.isDigit(Chars.at(text, end + 1));
    return !Chars.isDigit(before) && !partOfCode && !Chars.isWord(after) && !goesOn;
  }

  private static boolean hasContext(CharSequence text, int start) {
    for (int index = Math.max(0, start - CONTEXT); index < start; index++) {
      if (Chars.startsWord(text, index)) {
        for (String word : CONTEXT_WORDS) {
          if (Chars.reads(text, index, word)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
