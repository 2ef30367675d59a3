package se.lagesbild.warehouse.query;

import java.util.Locale;
import se.lagesbild.warehouse.generation.SqlFile;

/**
 * What is counted from: the daily counts, the same rows in two orders, or the events themselves.
 */
enum DailyTable implements SqlFile.Fragment {
  DAILY,
  DAILY_BY_AREA,
  /** Slower, and the only one that tells the time of the day and the kind of place. */
  EVENTS;

  @Override
  public String sql() {
    return this == EVENTS
        ? "(" + SqlFile.of(DailyTable.class, "dated_events").text() + ")"
        : name().toLowerCase(Locale.ROOT);
  }
}
