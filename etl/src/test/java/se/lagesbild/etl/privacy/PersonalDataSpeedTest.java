package se.lagesbild.etl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints cells a second on one core; the bounds are far below what an idle core does. */
@Tag("slow")
class PersonalDataSpeedTest {
  private static final int CELLS = 1 << 16;
  private static final String[] WORDS = {
    "FAGERSTA", "NORRBYVÄGEN", "ÖPPEN", "GATA/VÄG", "NORRA VÄSTMANLAND", "SKOLA", "Klotter övrigt"
  };
  private static final String[] NUMBERS = {
    "2024-09-10", "2024-09-06 18:00", "6652310,5", "544980,2", "1209", "1", "737 33"
  };
  private static final String[] CASES = {"5000-K987654-24"};

  @Test
  void readsFifteenMillionCellsASecond() {
    assertThat(rate("words", WORDS)).isGreaterThan(5);
    assertThat(rate("numbers", NUMBERS)).isGreaterThan(5);
    assertThat(rate("case numbers", CASES)).isGreaterThan(1);
  }

  private static double rate(String title, String[] values) {
    Random random = new Random(1);
    String[] cells = new String[CELLS];
    for (int index = 0; index < CELLS; index++) {
      cells[index] = new String(values[random.nextInt(values.length)]);
    }
    double best = 0;
    long found = 0;
    for (int round = 0; round < 60; round++) {
      long start = System.nanoTime();
      for (int repeat = 0; repeat < 10; repeat++) {
        for (String cell : cells) {
          found += PersonalData.find(cell).isEmpty() ? 0 : 1;
        }
      }
      best = Math.max(best, 10.0 * CELLS * 1000 / (System.nanoTime() - start));
    }
    System.out.printf("%s: %.1f million cells a second, %d found%n", title, best, found);
    return best;
  }
}
