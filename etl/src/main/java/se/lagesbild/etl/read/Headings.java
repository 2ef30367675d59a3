package se.lagesbild.etl.read;

/** How headings are compared. */
final class Headings {
  private Headings() {}

  /** The heading without blanks at its ends, and with one space for each run of blanks in it. */
  static String plain(String heading) {
    StringBuilder plain = new StringBuilder(heading.length());
    boolean blank = false;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (Blank.is(c)) {
        blank = true;
        continue;
      }
      if (blank && plain.length() > 0) {
        plain.append(' ');
      }
      blank = false;
      plain.append(c);
    }
    return plain.toString();
  }
}
