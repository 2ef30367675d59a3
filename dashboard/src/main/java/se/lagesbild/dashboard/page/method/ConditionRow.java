package se.lagesbild.dashboard.page.method;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * A simulated condition.
 *
 * @param mean events a period
 * @param variation how much counts vary, in words
 * @param circumstances season, trend and lag in words
 * @param years of history
 * @param more false alarms of more, in times of those allowed, with the error of the simulation
 * @param fewer false alarms of fewer, likewise
 * @param found doublings found in the time given, of a hundred
 * @param findable that any method may find at most, of a hundred, or a dash
 */
record ConditionRow(
    String mean,
    String variation,
    String circumstances,
    String years,
    String more,
    String fewer,
    String found,
    String findable) {
  private static final double VARIES_MUCH = 4;

  static ConditionRow of(SignalResult.Simulated simulated, Words words) {
    Double findable = simulated.findable();
    return new ConditionRow(
        words.numbers().number(simulated.mean()),
        words.text(variation(simulated.size())),
        circumstances(simulated, words),
        String.valueOf(simulated.years()),
        words.text(
            "method.times",
            words.numbers().fine(simulated.timesMore()),
            words.numbers().fine(simulated.error())),
        words.numbers().fine(simulated.timesFewer()),
        words.numbers().whole(Math.round(simulated.found() * 100)),
        findable == null ? "–" : words.numbers().whole(Math.round(findable * 100)));
  }

  /** As the page says it in its sentences: two sizes are simulated, and the smaller varies most. */
  private static String variation(@Nullable Double size) {
    if (size == null) {
      return "method.chance";
    }
    return size < VARIES_MUCH ? "method.varied.much" : "method.varied";
  }

  private static String circumstances(SignalResult.Simulated simulated, Words words) {
    List<String> parts = new ArrayList<>();
    if (simulated.season()) {
      parts.add(words.text("method.season"));
    }
    if (simulated.trend()) {
      parts.add(words.text("method.trend"));
    }
    if (simulated.lag()) {
      parts.add(words.text("method.lag"));
    }
    return parts.isEmpty() ? words.text("method.steady") : String.join(", ", parts);
  }
}
