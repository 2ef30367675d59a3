package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The name that people gave a file, a folder or a sheet, fit to be shown: it stays on its line, and
 * personal data in it are masked, a personal number even when its check digit is wrong.
 */
public final class Label {
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(\\d{6}|\\d{8})[-+_ ]?\\d{4}(?!\\d)");

  /** When a file was exported, as systems write it into its name. */
  private static final Pattern EXPORT_TIME =
      Pattern.compile(
          "20\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[-_ ]?([01]\\d|2[0-3])[0-5]\\d");

  /** What stands for the blanks between words in the name of a file. */
  private static final Pattern JOINTS = Pattern.compile("[-_.+]");

  /** Breaks of lines and what turns the direction of writing. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  private Label() {}

  /** The name as it may be shown. */
  public static String of(String name) {
    String line = UNPRINTABLE.matcher(name).replaceAll("?");
    // Systems that forbid blanks in names have people write underscores for them.
    String spaced = line.replace('_', ' ');
    String apart = JOINTS.matcher(line).replaceAll(" ");
    BitSet persons = new BitSet();
    boolean named = Persons.search(apart, persons);
    if (!named && PersonalData.findNaming(line).isEmpty() && PersonalData.find(spaced).isEmpty()) {
      return NUMBER.matcher(line).replaceAll(number -> masked(number.group()));
    }
    StringBuilder label = new StringBuilder(PersonalData.redact(line));
    mask(label, spaced, PersonalData.redact(spaced));
    mask(label, apart, Redaction.of(apart, persons));
    return label.toString();
  }

  /** Masks what another reading of the same name masks. */
  private static void mask(StringBuilder label, String reading, String redacted) {
    for (int index = 0; index < label.length(); index++) {
      if (redacted.charAt(index) != reading.charAt(index)) {
        label.setCharAt(index, redacted.charAt(index));
      }
    }
  }

  private static String masked(String number) {
    return EXPORT_TIME.matcher(number).matches() ? number : number.replaceAll("\\d", "#");
  }
}
