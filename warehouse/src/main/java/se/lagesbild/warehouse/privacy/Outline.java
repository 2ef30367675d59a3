package se.lagesbild.warehouse.privacy;

import java.util.regex.Pattern;

/**
 * What may be told of a cell that cannot be used. A date, a time of day or a number of up to four
 * digits stands as it is; of everything else only the shape is told, since a name without a title
 * and a number with a slip of the pen look like nothing in particular.
 */
public final class Outline {
  private static final int LONGEST = 80;
  private static final String CLOCK = "\\d{1,2}[.:]\\d{2}([.:]\\d{2})?";
  private static final Pattern TELLABLE =
      Pattern.compile(
          "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}([-/. ](19|20)?\\d{2})?)([T ]"
              + CLOCK
              + "(Z|[-+]\\d{2}:?\\d{2})?)?|"
              + CLOCK
              + "|[-+]?\\d{1,4}([.,]\\d{1,2})?");

  private Outline() {}

  /** The cell's outline, on one line of bounded length. */
  public static String of(String cell) {
    if (TELLABLE.matcher(cell).matches() && PersonalData.find(cell).isEmpty()) {
      return cell;
    }
    StringBuilder outline = new StringBuilder();
    for (int index = 0; index < Math.min(cell.length(), LONGEST); index++) {
      outline.append(masked(cell.charAt(index)));
    }
    return cell.length() > LONGEST ? outline.append('…').toString() : outline.toString();
  }

  private static char masked(char character) {
    if (Chars.isDigit(character)) {
      return '#';
    }
    if (Chars.isSpace(character) || Character.isISOControl(character)) {
      return ' ';
    }
    return Chars.isLetter(character) || character > 0x7E ? '*' : character;
  }
}
