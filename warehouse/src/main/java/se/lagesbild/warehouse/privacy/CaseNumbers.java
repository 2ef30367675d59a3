package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Case numbers of the police: the unit's four digits, K and a number, the year ({@code
 * 5000-K987654-24}); without the unit; unbroken ({@code 5000K98765424}); and without a year where a
 * word such as {@code polisanmälan} stands beside it.
 */
final class CaseNumbers {
  private static final int UNIT_DIGITS = 4;
  private static final int CONTEXT = 30;
  private static final List<String> CONTEXT_WORDS =
      List.of("polisanm", "k-n", "knr", "knum", "dnr", "diarie", "anmälan", "anmälning", "ärende");

  private CaseNumbers() {}

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    boolean found = false;
    for (int index = 0; index < text.length(); index++) {
      if (Character.toLowerCase(text.charAt(index)) == 'k'
          && !Chars.isLetter(Chars.at(text, index - 1))) {
        int end = end(text, index);
        if (end > 0) {
          found = true;
          if (marks == null) {
            return true;
          }
          marks.set(unitStart(text, index), end);
        }
      }
    }
    return found;
  }

  private static int end(CharSequence text, int letter) {
    int number = separatorEnd(text, letter + 1);
    int numberEnd = Chars.digitsEnd(text, number);
    int digits = numberEnd - number;
    boolean unit = unitStart(text, letter) < letter;
    if (digits < 3 || digits > 9) {
      return -1;
    }
    int year = separatorEnd(text, numberEnd);
    int yearEnd = Chars.digitsEnd(text, year);
    int yearDigits = yearEnd - year;
    if (year > numberEnd && (yearDigits == 2 || yearDigits == 4)) {
      return yearEnd;
    }
    boolean unbroken = unit && digits >= 5;
    return unbroken || digits >= 4 && hasContext(text, letter) ? numberEnd : -1;
  }

  /** Where the four digits of the unit begin, or the letter's own place. */
  private static int unitStart(CharSequence text, int letter) {
    int end = letter;
    while (letter - end < 3 && isSeparator(Chars.at(text, end - 1))) {
      end--;
    }
    int start = end;
    while (Chars.isDigit(Chars.at(text, start - 1))) {
      start--;
    }
    return end - start == UNIT_DIGITS ? start : letter;
  }

  private static int separatorEnd(CharSequence text, int from) {
    int end = from;
    while (end - from < 3 && isSeparator(Chars.at(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isSeparator(char character) {
    return Chars.isSpace(character) || Chars.isDash(character) || character == '/';
  }

  private static boolean hasContext(CharSequence text, int letter) {
    for (int index = Math.max(0, letter - CONTEXT); index <= letter; index++) {
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
