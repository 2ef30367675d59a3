package se.lagesbild.warehouse.query;

import java.util.Locale;
import se.lagesbild.warehouse.generation.SqlFile;

/** The copies of the daily counts: the same rows in two orders. */
enum DailyTable implements SqlFile.Fragment {
  DAILY,
  DAILY_BY_AREA;

  @Override
  public String sql() {
    return name().toLowerCase(Locale.ROOT);
  }
}
