package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;

/**
 * Five classes of numbers, from the palest to the darkest.
 *
 * @param limits between them, rising; a number at a limit belongs above it
 */
record Classes(double[] limits) {
  static final int NUMBER = 5;

  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** A change of less than a fifth is in the middle class, one of a half or more at the ends. */
  static Classes ofChange() {
    return new Classes(new double[] {0.67, 0.8, 1.25, 1.5});
  }

  /** As wide as each other, from 0 to a round number that holds {@code greatest}. */
  static Classes upTo(double greatest) {
    double step = Math.max(greatest, 0.05) / NUMBER;
    double magnitude = Math.pow(10, Math.floor(Math.log10(step)));
    double round = 10 * magnitude;
    for (int at = ROUND.length - 1; at >= 0; at--) {
      round = ROUND[at] * magnitude >= step * 0.999 ? ROUND[at] * magnitude : round;
    }
    double[] limits = new double[NUMBER - 1];
    for (int at = 0; at < limits.length; at++) {
      limits[at] = (at + 1) * round;
    }
    return new Classes(limits);
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

  /** What stands beside each colour. */
  List<String> labels(Words words) {
    List<String> labels = new ArrayList<>();
    for (int at = 0; at < NUMBER; at++) {
      String low = at == 0 ? "" : number(limits[at - 1], words);
      String high = at == limits.length ? "" : number(limits[at], words);
      labels.add(
          at == 0
              ? words.text("map.class.below", high)
              : at == limits.length
                  ? words.text("map.class.above", low)
                  : words.text("amount.between", low, high));
    }
    return labels;
  }

  private static String number(double limit, Words words) {
    return words.numbers().fine(limit);
  }
}
