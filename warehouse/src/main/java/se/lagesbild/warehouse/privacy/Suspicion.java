package se.lagesbild.warehouse.privacy;

import static se.lagesbild.warehouse.privacy.PersonalData.Kind.CASE_NUMBER;
import static se.lagesbild.warehouse.privacy.PersonalData.Kind.EMAIL;
import static se.lagesbild.warehouse.privacy.PersonalData.Kind.NAME;
import static se.lagesbild.warehouse.privacy.PersonalData.Kind.NUMBER_PLATE;
import static se.lagesbild.warehouse.privacy.PersonalData.Kind.PERSONAL_NUMBER;
import static se.lagesbild.warehouse.privacy.PersonalData.Kind.PHONE;

/**
 * A first look at a text: which kinds of personal data may stand in it. It passes once, allocates
 * nothing and errs only on the side of suspicion; it runs over every cell of every export.
 */
final class Suspicion {
  private static final int SHORTEST_PHONE = 8;
  private static final int WORD_SLOTS = 4096;
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte SIGN = 3;
  private static final byte[] GROUPS = groups();

  /** Where the hash of a word that names follow is true; some other words share a slot. */
  private static final boolean[] BEFORE_NAMES = slotsBeforeNames();

  private Suspicion() {}

  /** The bits of the kinds suspected; 0 is certain to be harmless. */
  static int of(CharSequence text) {
    int length = text.length();
    int kinds = 0;
    int index = 0;
    while (index < length) {
      char character = text.charAt(index);
      switch (group(character)) {
        case LETTER -> {
          int start = index;
          int hash = 0;
          do {
            hash = 31 * hash + (character | 0x20);
            index++;
            character = index < length ? text.charAt(index) : '\0';
          } while (group(character) == LETTER);
          if (index < length) {
            kinds |= afterWord(text, start, index, hash);
          }
        }
        case DIGIT -> {
          int start = index;
          do {
            index++;
          } while (index < length && Chars.isDigit(text.charAt(index)));
          if (index - start > 1) {
            kinds |= afterNumber(text, start, index);
          }
        }
        case SIGN -> {
          kinds |= atSign(text, index);
          index++;
        }
        default -> index++;
      }
    }
    return kinds;
  }

  private static byte group(char character) {
    if (character < GROUPS.length) {
      return GROUPS[character];
    }
    return Character.isLetter(character) ? LETTER : OTHER;
  }

  private static int afterWord(CharSequence text, int start, int end, int hash) {
    int kinds = BEFORE_NAMES[slot(hash)] ? NAME.bit() : 0;
    int letters = end - start;
    if (letters != 1 && letters != 3) {
      return kinds;
    }
    char next = text.charAt(end);
    boolean apart = Chars.isSpace(next) || Chars.isDash(next);
    if (letters == 3 && (Chars.isDigit(next) || apart && Chars.isDigit(Chars.at(text, end + 1)))) {
      return kinds | NUMBER_PLATE.bit();
    }
    boolean caseLetter = letters == 1 && (text.charAt(start) | 0x20) == 'k';
    return caseLetter && (Chars.isDigit(next) || apart) ? kinds | CASE_NUMBER.bit() : kinds;
  }

  private static int afterNumber(CharSequence text, int start, int end) {
    int digits = end - start;
    int kinds = mayBePersonalNumber(text, start, end) ? PERSONAL_NUMBER.bit() : 0;
    if (text.charAt(start) != '0' || text.length() - start < SHORTEST_PHONE) {
      return kinds;
    }
    char second = text.charAt(start + 1);
    boolean shortCode = digits == 2 && (second == '7' || second == '8');
    boolean partOfDate = Chars.isDash(Chars.at(text, start - 1));
    return digits > 2 || shortCode && !partOfDate ? kinds | PHONE.bit() : kinds;
  }

  private static boolean mayBePersonalNumber(CharSequence text, int start, int end) {
    return switch (end - start) {
      case 10, 12 -> true;
      case 6, 8 -> {
        char next = Chars.at(text, end);
        yield (start > 0 || end < text.length()) && next != ',' && next != '.';
      }
      case 4 -> start >= 9 && Chars.isDash(text.charAt(start - 1));
      default -> false;
    };
  }

  private static int atSign(CharSequence text, int index) {
    if (text.charAt(index) == '@') {
      return EMAIL.bit() | NAME.bit();
    }
    return text.length() - index > SHORTEST_PHONE ? PHONE.bit() : 0;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 12) & WORD_SLOTS - 1;
  }

  private static byte[] groups() {
    byte[] groups = new byte[256];
    for (char character = 0; character < groups.length; character++) {
      groups[character] =
          Chars.isDigit(character) ? DIGIT : Chars.isLetter(character) ? LETTER : OTHER;
    }
    groups['@'] = SIGN;
    groups['+'] = SIGN;
    return groups;
  }

  private static boolean[] slotsBeforeNames() {
    boolean[] slots = new boolean[WORD_SLOTS];
    for (String word : Names.wordsBefore()) {
      int hash = 0;
      for (int index = 0; index < word.length(); index++) {
        hash = 31 * hash + (word.charAt(index) | 0x20);
      }
      slots[slot(hash)] = true;
    }
    return slots;
  }
}
