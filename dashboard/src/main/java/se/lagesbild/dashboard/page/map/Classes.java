package se.lagesbild.dashboard.page.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.dashboard.words.Words;

/**
 * Five classes of numbers, from the palest to the darkest.
 *
 * @param limits between them, rising; a number at a limit belongs above it
 */
record Classes(double[] limits) {
  static final int NUMBER = 5;

  private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
  private static final double NINE_IN_TEN = 0.9;
  private static final double LEAST_END = 0.04;

  /** A change of less than a fifth is in the middle class, one of a half or more at the ends. */
  static Classes ofChange() {
    return new Classes(new double[] {0.67, 0.8, 1.25, 1.5});
  }

  /**
   * As wide as each other up to about what nine in ten of {@code numbers} do not exceed; whatever
   * is more is in the last, so that one extreme number does not make all others alike.
   */
  static Classes of(double[] numbers) {
    double[] rising = Arrays.stream(numbers).filter(number -> number > 0).sorted().toArray();
    return rising.length == 0
        ? endingAt(0)
        : endingAt(rising[(int) Math.ceil(NINE_IN_TEN * rising.length) - 1]);
  }

  /** As wide as each other up to a round number near {@code end}, where the last one begins. */
  static Classes endingAt(double end) {
    double step = Math.max(end, LEAST_END) / (NUMBER - 1);
    int magnitude = (int) Math.floor(Math.log10(step));
    double round = ROUND[0];
    for (double each : ROUND) {
      round = isNearer(each, round, step * Math.pow(10, -magnitude)) ? each : round;
    }
    double[] limits = new double[NUMBER - 1];
    for (int at = 0; at < limits.length; at++) {
      limits[at] =
          BigDecimal.valueOf(round)
              .multiply(BigDecimal.valueOf(at + 1L))
              .scaleByPowerOfTen(magnitude)
              .doubleValue();
    }
    return new Classes(limits);
  }

  private static boolean isNearer(double one, double other, double number) {
    return Math.abs(one - number) < Math.abs(other - number);
  }

  /** The class of a number, 1 to 5. */
  int of(double number) {
    int found = 1;
    while (found <= limits.length && number >= limits[found - 1]) {
      found++;
    }
    return found;
  }

  /** The style class of a number. */
  String style(double number) {
    return "class-" + of(number);
  }

  /** What stands beside each colour, all with as many decimals as the finest needs. */
  List<String> labels(Words words) {
    int decimals =
        Arrays.stream(limits)
            .mapToInt(limit -> BigDecimal.valueOf(limit).stripTrailingZeros().scale())
            .max()
            .orElse(0);
    List<String> said =
        Arrays.stream(limits).mapToObj(limit -> words.numbers().fixed(limit, decimals)).toList();
    List<String> labels = new ArrayList<>();
    labels.add(words.text("map.class.below", said.get(0)));
    for (int at = 1; at < said.size(); at++) {
      labels.add(words.text("amount.between", said.get(at - 1), said.get(at)));
    }
    labels.add(words.text("map.class.above", said.get(said.size() - 1)));
    return labels;
  }
}
