package se.lagesbild.warehouse.statistics;

import java.util.Locale;

/** Numbers and chances as sentences tell them. */
public final class Wording {
  /** How sure it is, where chance cannot be reckoned with. */
  public static final Phrase NO_CHANCE =
      new Phrase(
          "Hur ofta slumpen ger detta går inte att räkna ut.",
          "How often chance gives this cannot be worked out.");

  /** What to look at next, where nothing calls for more. */
  public static final Phrase LOOK_AGAIN =
      new Phrase("Titta igen efter nästa period.", "Look again after the next period.");

  /** What to look at next, where there was too little. */
  public static final Phrase COUNT_MORE =
      new Phrase(
          "Räkna över en längre tid eller ett större område.",
          "Count over a longer time or a larger area.");

  private static final char NARROW_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  /** Below this many events a share tells more of chance than of the world. */
  private static final double FEWEST_FOR_PERCENT = 20;

  /** Parts smaller than one of so many are told as less. */
  private static final int MANY = 10_000;

  /** What a product of a part may be off by. */
  private static final double NO_MORE = 1e-9;

  private Wording() {}

  /** A sentence of a phrase: a capital first and a full stop last. */
  public static String sentence(String phrase) {
    return phrase.isEmpty()
        ? ""
        : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
  }

  /** A whole number. */
  public static Phrase whole(double value) {
    return number(value, 0);
  }

  /**
   * A number with {@code decimals} decimals, and none when it is whole: {@code 1 234,5} and {@code
   * 1,234.5}.
   */
  public static Phrase number(double value, int decimals) {
    int shown = value == Math.rint(value) ? 0 : decimals;
    String digits = String.format(Locale.ROOT, "%,." + shown + "f", Math.abs(value));
    boolean negative = value < 0 && !digits.matches("[0.,]*");
    String sign = negative ? String.valueOf(MINUS) : "";
    String swedish = digits.replace(',', NARROW_SPACE).replace('.', ',');
    return new Phrase(sign + swedish, sign + digits);
  }

  /** A number of days: {@code 1 dag}, {@code 0,5 dagar}. */
  public static Phrase days(double value, int decimals) {
    Phrase number = number(value, decimals);
    boolean one = number.english().equals("1");
    return new Phrase(
        number.swedish() + (one ? " dag" : " dagar"), number.english() + (one ? " day" : " days"));
  }

  /** A number of values of a series: {@code 1 värde}, {@code 12 värden}. */
  public static Phrase values(int number) {
    return number == 1
        ? new Phrase("1 värde", "1 value")
        : new Phrase(number + " värden", number + " values");
  }

  /** A range of numbers: {@code 4 till 14}, {@code 4 to 14}. */
  public static Phrase range(double low, double high, int decimals) {
    Phrase from = number(low, decimals);
    Phrase to = number(high, decimals);
    return new Phrase(
        from.swedish() + " till " + to.swedish(), from.english() + " to " + to.english());
  }

  /**
   * A change of one number of events to another, in percent only where both are large enough.
   *
   * @param before events before, or expected
   * @param after events after
   */
  public static Phrase change(double before, double after) {
    if (before < FEWEST_FOR_PERCENT || after < FEWEST_FOR_PERCENT) {
      Phrase from = number(before, 1);
      Phrase to = number(after, 1);
      return new Phrase(
          "från " + from.swedish() + " till " + to.swedish(),
          "from " + from.english() + " to " + to.english());
    }
    Phrase percent = whole(Math.abs(after / before - 1) * 100);
    boolean more = after >= before;
    return new Phrase(
        percent.swedish() + (more ? " procent fler" : " procent färre"),
        percent.english() + (more ? " per cent more" : " per cent fewer"));
  }

  /** How often chance alone gives something with the probability {@code p}. */
  public static Phrase chance(double p) {
    if (p > 0.3) {
      return new Phrase("Slumpen ger ofta detta.", "Chance often gives this.");
    }
    if (p < 0.000_1) {
      return new Phrase(
          "Slumpen ger detta mindre än en gång på 10\u00a0000.",
          "Chance gives this less than once in 10,000.");
    }
    double times = rounded(1 / p);
    return new Phrase(
        "Slumpen ger detta ungefär en gång på " + whole(times).swedish() + ".",
        "Chance gives this about once in " + whole(times).english() + ".");
  }

  /**
   * How many of such findings chance is expected to give: a false discovery rate, which is a part
   * of findings and no chance of this one.
   *
   * @param q that rate, adjusted for all that was tried, 0-1
   * @param tried how many were
   * @param what they are called, of more than one
   */
  public static Phrase falseFindings(double q, int tried, Phrase what) {
    Phrase part = atMost(q);
    Phrase number = whole(tried);
    Phrase all =
        tried == 1
            ? new Phrase("", "")
            : new Phrase(
                ", när alla %s %s som har prövats är inräknade"
                    .formatted(number.swedish(), what.swedish()),
                ", with all %s %s that were tried counted in"
                    .formatted(number.english(), what.english()));
    return new Phrase(
        "Av fynd så tydliga som detta väntas %s vara slump%s."
            .formatted(part.swedish(), all.swedish()),
        "Of findings as clear as this, %s are expected to be chance%s."
            .formatted(part.english(), all.english()));
  }

  /** A part, rounded up, of as few as show it. */
  private static Phrase atMost(double q) {
    for (int of = 100; of <= MANY; of *= 10) {
      if (of * q >= 1) {
        Phrase part = whole(Math.ceil(of * q - NO_MORE));
        Phrase whole = whole(of);
        return new Phrase(
            "högst %s av %s".formatted(part.swedish(), whole.swedish()),
            "at most %s in %s".formatted(part.english(), whole.english()));
      }
    }
    return new Phrase(
        "färre än 1 av %s".formatted(whole(MANY).swedish()),
        "fewer than 1 in %s".formatted(whole(MANY).english()));
  }

  /** One significant digit above ten: a chance is not known better. */
  private static double rounded(double value) {
    double unit = value < 10 ? 1 : Math.pow(10, Math.floor(Math.log10(value)));
    return Math.round(value / unit) * unit;
  }
}
