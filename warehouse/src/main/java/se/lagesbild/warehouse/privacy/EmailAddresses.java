package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, also those whose domain lacks its end. */
final class EmailAddresses {
  private EmailAddresses() {}

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    boolean found = false;
    for (int index = 1; index < text.length(); index++) {
      if (text.charAt(index) == '@') {
        int start = index;
        while (isAddress(Chars.at(text, start - 1))) {
          start--;
        }
        int end = index + 1;
        int letters = 0;
        while (isAddress(Chars.at(text, end))) {
          letters += Chars.isLetter(text.charAt(end)) ? 1 : 0;
          end++;
        }
        if (start < index && letters >= 2) {
          found = true;
          if (marks == null) {
            return true;
          }
          marks.set(start, end);
        }
      }
    }
    return found;
  }

  private static boolean isAddress(char character) {
    return Chars.isWord(character) || "._%+-".indexOf(character) >= 0;
  }
}
