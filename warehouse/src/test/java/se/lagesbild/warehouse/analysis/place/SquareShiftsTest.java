package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.Square;
import se.lagesbild.warehouse.statistics.Verdict;

class SquareShiftsTest {
  private static final int SIDE = 250;
  private static final int WIDE = 10;
  private static final List<Square> TOWN = town();

  private static List<Square> town() {
    List<Square> squares = new ArrayList<>();
    for (int at = 0; at < WIDE * WIDE; at++) {
      squares.add(new Square(SIDE * (at % WIDE), SIDE * (at / WIDE)));
    }
    return squares;
  }

  /** Events of which half lie in three by three squares around the one with index 33. */
  private static double[] thrown(Random random, int events) {
    double[] counts = new double[TOWN.size()];
    for (int at = 0; at < events; at++) {
      int inBlock = (2 + random.nextInt(3)) * WIDE + 2 + random.nextInt(3);
      counts[random.nextBoolean() ? inBlock : random.nextInt(TOWN.size())]++;
    }
    return counts;
  }

  private static double[][] years(Random random) {
    double[][] years = new double[5][];
    for (int year = 0; year < years.length; year++) {
      years[year] = thrown(random, 300);
    }
    return years;
  }

  @Test
  void theSquareWithAGreaterPartIsNamedThoughThereAreFewerInAll() {
    Random random = new Random(3);
    double[][] years = years(random);
    double[] before = thrown(random, 300);
    double[] now = thrown(random, 150);
    now[78] += 25;
    SquareShifts.Found found =
        SquareShifts.in(TOWN, SIDE).compare(now, before, years, UnaryOperator.identity());

    assertThat(found.shares().get(78)).isEqualTo(Verdict.MORE);
    assertThat(found.shares()).filteredOn(Verdict.MORE::equals).hasSize(1);
    assertThat(found.hotBefore().orElseThrow().hot()[33]).isTrue();
  }

  @Test
  void withoutAShiftNoneIsNamedThoughTheHotSquaresAreNotTheSame() {
    int named = 0;
    boolean differ = false;
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      SquareShifts.Found found =
          SquareShifts.in(TOWN, SIDE)
              .compare(
                  thrown(random, 120),
                  thrown(random, 240),
                  years(random),
                  UnaryOperator.identity());
      named += found.shares().stream().anyMatch(each -> each != Verdict.CANNOT_TELL) ? 1 : 0;
      for (int at = 0; at < TOWN.size(); at++) {
        differ |= found.hot().orElseThrow().hot()[at] != found.hotBefore().orElseThrow().hot()[at];
      }
    }

    assertThat(named).isLessThanOrEqualTo(3);
    assertThat(differ).as("a square that is hot in one of them only").isTrue();
  }

  @Test
  void aPeriodOfFewEventsHasNoHotSquares() {
    Random random = new Random(1);
    SquareShifts.Found found =
        SquareShifts.in(TOWN, SIDE)
            .compare(
                thrown(random, 20), thrown(random, 200), years(random), UnaryOperator.identity());

    assertThat(found.hot()).isEmpty();
    assertThat(found.hotBefore()).isPresent();
  }
}
