package se.lagesbild.dashboard.page.data;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.SourceContract.Cadence;

/** How often a source delivers, as people say it. */
final class CadenceWords {
  private CadenceWords() {}

  /** {@code varannan vecka, försenad efter 4 dagar}. */
  static String of(Cadence cadence, Words words) {
    int late = cadence.lateAfterDays();
    return words.text(
        late < 0 ? "data.cadence.ahead" : "data.cadence",
        interval(cadence.everyDays(), words),
        words.counted("data.days", Math.abs(late)));
  }

  private static String interval(int days, Words words) {
    return switch (days) {
      case 1 -> words.text("data.every.day");
      case 7 -> words.text("data.every.week");
      case 14 -> words.text("data.every.fortnight");
      case 28, 29, 30, 31 -> words.text("data.every.month");
      case 90, 91, 92 -> words.text("data.every.quarter");
      case 365, 366 -> words.text("data.every.year");
      default -> words.text("data.every.other", words.counted("data.days", days));
    };
  }
}
