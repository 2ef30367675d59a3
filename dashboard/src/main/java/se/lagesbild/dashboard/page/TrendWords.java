package se.lagesbild.dashboard.page;

import java.util.Optional;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** A steady change in words, always with its interval. */
public final class TrendWords {
  /** Events in a period, in the mean. */
  private static final double FEWEST_FOR_PERCENT = 10;

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
    return result.history().stream()
            .flatMap(step -> Optional.ofNullable(step.cell().value()).stream())
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0)
        < FEWEST_FOR_PERCENT;
  }

  private static String none(Result.Assessed result, Words words) {
    if (!Course.isWhole(result.cell())) {
      return "–";
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
