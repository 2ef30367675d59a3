package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FullSquaresTest {
  private static double[] squares(int number, double each, double... first) {
    double[] counts = new double[number];
    Arrays.fill(counts, each);
    System.arraycopy(first, 0, counts, 0, first.length);
    return counts;
  }

  private static int[] full(double[] counts) {
    boolean[] full = FullSquares.of(counts);
    return IntStream.range(0, full.length).filter(at -> full[at]).toArray();
  }

  @Test
  void oneSquareWithMostOfAllIsFullHoweverFewSquaresThereAre() {
    assertThat(full(squares(18, 1, 83))).containsExactly(0);
    assertThat(full(squares(3, 0, 83, 17))).containsExactly(0);
  }

  @Test
  void aTwentiethOfAllIsMuchAmongManySquares() {
    assertThat(full(squares(401, 1, 22, 19))).containsExactly(0);
  }

  @Test
  void aTwentiethOfAllIsNothingAmongTwentySquares() {
    assertThat(full(squares(20, 50))).isEmpty();
  }

  @Test
  void fewEventsFillNothing() {
    assertThat(full(squares(100, 0, 9))).isEmpty();
    assertThat(full(new double[0])).isEmpty();
  }

  /** A square that is hot with its neighbours is told of by these; here it would be told twice. */
  @Test
  void aHotSquareMayBeFullToo() {
    assertThat(full(squares(400, 0, 40, 30, 30))).containsExactly(0, 1, 2);
  }
}
