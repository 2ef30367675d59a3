package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.util.Arrays;

/** How an incident kind varies over the year, as a factor with mean 1 over the months. */
enum Season {
  FLAT(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
  SUMMER(3, 3, 5, 8, 14, 15, 14, 15, 13, 8, 4, 3),
  DARK(15, 11, 7, 5, 3, 2, 2, 4, 7, 14, 17, 17),
  WARM(2, 2, 5, 11, 14, 14, 13, 14, 12, 7, 3, 2),
  TERM(10, 8, 10, 10, 11, 6, 3, 7, 11, 9, 10, 6),
  THAW(12, 12, 16, 14, 8, 5, 4, 5, 6, 6, 7, 11);

  private final double[] months;

  Season(double... months) {
    double mean = Arrays.stream(months).average().orElseThrow();
    this.months = Arrays.stream(months).map(month -> month / mean).toArray();
  }

  double factor(LocalDate day) {
    return months[day.getMonthValue() - 1];
  }
}
