package se.lagesbild.warehouse.analysis;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * A time when the level of a series seems to have changed.
 *
 * @param first the most likely first period of the new level
 * @param likely from the first day of the earliest period that may be it, to the end of the latest
 * @param times how many times the level before the level after is; positive infinity where there
 *     was none
 */
public record Turn(DateRange first, DateRange likely, double times) {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  /** When it was, and that it tells no cause. */
  public Phrase words() {
    return told(new Phrase("Det säger inte varför.", "It does not say why."));
  }

  /** When it was, and what in how it is registered changed then. */
  Phrase words(SeriesBreak change) {
    return told(
        new Phrase(
            "Registreringen ändrades %s och kan vara förklaringen: %s"
                .formatted(change.day(), change.text().sv()),
            "Registration changed on %s, which may explain it: %s"
                .formatted(change.day(), change.text().en())));
  }

  private Phrase told(Phrase why) {
    return new Phrase(
        "Nivån verkar ha ändrats omkring %s%s. %s"
            .formatted(
                month(YearMonth.from(first.from()), SWEDISH),
                likely("troligast", SWEDISH),
                why.swedish()),
        "The level seems to have changed around %s%s. %s"
            .formatted(
                month(YearMonth.from(first.from()), Locale.ENGLISH),
                likely("most likely", Locale.ENGLISH),
                why.english()));
  }

  private String likely(String word, Locale language) {
    YearMonth from = YearMonth.from(likely.from());
    YearMonth to = YearMonth.from(likely.to().minusDays(1));
    if (from.equals(to)) {
      return "";
    }
    boolean oneYear = from.getYear() == to.getYear();
    boolean sameYear = oneYear && from.getYear() == first.from().getYear();
    String begin = oneYear ? name(from, language) + "–" : month(from, language) + " – ";
    String end = sameYear ? name(to, language) : month(to, language);
    return " (%s %s%s)".formatted(word, begin, end);
  }

  private static String month(YearMonth month, Locale language) {
    return name(month, language) + " " + month.getYear();
  }

  private static String name(YearMonth month, Locale language) {
    return month.getMonth().getDisplayName(TextStyle.FULL, language);
  }
}
