package se.lagesbild.dashboard.page;

import java.time.temporal.ChronoUnit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** A steady change in words, always with its interval. */
public final class TrendWords {
  /** Events in a year, in the mean: ten in a quarter. The length of the periods changes nothing. */
  private static final double FEWEST_FOR_PERCENT = 40;

  private static final double DAYS_PER_YEAR = 365.25;

  private TrendWords() {}

  /** {@code Ökar 3–8 % per år}, without percent where events are few; or why nothing is said. */
  public static String of(Result.Assessed result, Words words) {
    Result.Trend trend = result.trend();
    if (trend == null) {
      return none(result, words);
    }
    if (ofFew(result)) {
      return words.text("judged.trend." + way(trend) + ".few");
    }
    long low = percent(trend.interval().low());
    long high = percent(trend.interval().high());
    if (low > 0) {
      return words.text("judged.trend.up", low, high);
    }
    if (high < 0) {
      return words.text("judged.trend.down", -high, -low);
    }
    return words.text("judged.trend.unsure", signed(low), signed(high));
  }

  private static String way(Result.Trend trend) {
    if (trend.interval().low() > 1) {
      return "up";
    }
    return trend.interval().high() < 1 ? "down" : "unsure";
  }

  /** A percentage of a handful of events says more than they do. */
  private static boolean ofFew(Result.Assessed result) {
    double events = 0;
    double days = 0;
    for (Result.Step step : result.history()) {
      Double value = step.cell().value();
      if (value != null) {
        events += value;
        days += ChronoUnit.DAYS.between(step.period().from(), step.period().to());
      }
    }
    return events * DAYS_PER_YEAR < FEWEST_FOR_PERCENT * days;
  }

  private static String none(Result.Assessed result, Words words) {
    if (!Course.isWhole(result.cell())) {
      return "–";
    }
    if (result.changed() != null && !result.changed().leftOut()) {
      return words.text("judged.trend.changed");
    }
    boolean open = result.history().stream().anyMatch(step -> step.cell().isInterval());
    return words.text(open ? "judged.trend.open" : "judged.trend.none");
  }

  private static long percent(double times) {
    return Math.round((times - 1) * 100);
  }

  private static String signed(long percent) {
    if (percent == 0) {
      return "0";
    }
    return percent < 0 ? "−" + -percent : "+" + percent;
  }
}
