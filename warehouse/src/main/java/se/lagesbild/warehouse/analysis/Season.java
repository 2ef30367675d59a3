package se.lagesbild.warehouse.analysis;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * A season that shows.
 *
 * @param strength the part of what varies around the level that it explains, from 0.3 to 1
 * @param highest the month in which it lets expect most
 * @param lowest the month in which it lets expect fewest
 */
public record Season(double strength, Month highest, Month lowest) {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  /** When there usually are most, and when fewest. */
  public Phrase words() {
    return new Phrase(
        "Antalet följer årstiden: det brukar vara störst omkring %s och minst omkring %s."
            .formatted(name(highest, SWEDISH), name(lowest, SWEDISH)),
        "The number follows the season: it is usually highest around %s and lowest around %s."
            .formatted(name(highest, Locale.ENGLISH), name(lowest, Locale.ENGLISH)));
  }

  private static String name(Month month, Locale language) {
    return month.getDisplayName(TextStyle.FULL, language);
  }
}
