package se.lagesbild.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.disclosure.SquareNumbers.Numbered;

class SquareNumbersTest {
  private static final long FEWEST = 3;

  private static Numbered numbered(long number) {
    return number < FEWEST
        ? new Numbered(number, number == 0, 1, FEWEST - 1)
        : new Numbered(number, true, FEWEST, SquareNumbers.UNBOUNDED);
  }

  private static List<Numbered> numbered(long... numbers) {
    return LongStream.of(numbers).mapToObj(SquareNumbersTest::numbered).toList();
  }

  private static List<Long> withheld(long... numbers) {
    boolean[] told = SquareNumbers.told(numbered(numbers));
    return IntStream.range(0, told.length)
        .filter(at -> !told[at])
        .mapToObj(at -> numbers[at])
        .sorted()
        .toList();
  }

  /** 130 in all, 128 told and one square withheld: that is two. */
  @Test
  void aSingleWithheldNumberTakesAnotherAlong() {
    assertThat(withheld(2, 0, 60, 40, 20, 5, 3)).containsExactly(2L, 3L);
  }

  /** 4 of two squares, 5 of five: two twos, five ones. */
  @Test
  void whatIsAllOnesOrAllTwosTakesAnotherAlong() {
    assertThat(withheld(2, 2, 9, 8)).containsExactly(2L, 2L, 8L);
    // With three the sum would be the least that six squares can have.
    assertThat(withheld(1, 1, 1, 1, 1, 3, 3, 4, 9)).containsExactly(1L, 1L, 1L, 1L, 1L, 4L);
  }

  @Test
  void whatCanBeSeveralThingsStandsAlone() {
    assertThat(withheld(1, 2, 9, 8)).containsExactly(1L, 2L);
    assertThat(withheld(0, 9, 8)).isEmpty();
  }

  @Test
  void whereNothingIsLeftAllAreWithheld() {
    assertThat(withheld(1)).containsExactly(1L);
    assertThat(withheld(1, 3, 3)).containsExactly(1L, 3L, 3L);
  }

  @Test
  void aNumberOutsideOfItsLimitsIsAMistake() {
    assertThatThrownBy(() -> new Numbered(3, false, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number must lie between 1 and 2, was 3");
  }

  /** A second opinion: every grid of numbers that fits what is told is written out. */
  @Test
  void noNumberOfARandomGridFollowsFromThoseToldAndTheTotal() {
    Random random = new Random(20_261_128);
    int taken = 0;
    for (int run = 0; run < 400; run++) {
      List<Numbered> squares = new ArrayList<>();
      for (int at = 0; at < 3 + random.nextInt(6); at++) {
        long number = random.nextInt(3) == 0 ? 3 + random.nextInt(5) : random.nextInt(4);
        // Some lie at one house, which is withheld whatever it holds.
        squares.add(
            number > 0 && random.nextInt(6) == 0
                ? new Numbered(number, false, 1, 9)
                : numbered(number));
      }
      boolean[] told = SquareNumbers.told(squares);
      List<Numbered> withheld =
          IntStream.range(0, told.length).filter(at -> !told[at]).mapToObj(squares::get).toList();
      long before = squares.stream().filter(square -> !square.told()).count();
      taken += withheld.size() > before ? 1 : 0;
      if (IntStream.range(0, told.length)
          .noneMatch(at -> told[at] && squares.get(at).number() > 0)) {
        continue;
      }
      long sum = withheld.stream().mapToLong(Numbered::number).sum();
      List<Set<Long>> possible = new ArrayList<>();
      withheld.forEach(each -> possible.add(new HashSet<>()));
      writeOut(withheld, new long[withheld.size()], 0, sum, possible);
      assertThat(possible)
          .as(Arrays.toString(told) + " of " + squares)
          .allMatch(values -> values.size() > 1);
    }
    assertThat(taken).isGreaterThan(50);
  }

  @Test
  void whatIsWithheldInOnePeriodIsWithheldInTheOther() {
    // The two of the first period is withheld, and takes the three along; so are 20 and 5 then.
    assertThat(SquareNumbers.toldInAll(List.of(numbered(2, 3, 40, 50), numbered(20, 5, 60, 70))))
        .containsExactly(false, false, true, true);
    assertThat(SquareNumbers.toldInAll(List.of(numbered(9, 0, 40), numbered(0, 4, 60))))
        .containsExactly(true, true, true);
  }

  /** What the first period takes along leaves a single number alone in neither. */
  @Test
  void noNumberOfTwoPeriodsFollowsFromTheirTotals() {
    Random random = new Random(20_261_129);
    int taken = 0;
    for (int run = 0; run < 400; run++) {
      int size = 3 + random.nextInt(5);
      List<List<Numbered>> periods = new ArrayList<>();
      for (int period = 0; period < 2; period++) {
        List<Numbered> squares = new ArrayList<>();
        for (int at = 0; at < size; at++) {
          squares.add(numbered(random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(7)));
        }
        periods.add(squares);
      }
      boolean[] told = SquareNumbers.toldInAll(periods);
      for (List<Numbered> squares : periods) {
        List<Numbered> withheld =
            IntStream.range(0, size)
                .filter(at -> !told[at] && squares.get(at).number() > 0)
                .mapToObj(squares::get)
                .toList();
        taken += withheld.stream().filter(Numbered::told).count() > 1 ? 1 : 0;
        if (IntStream.range(0, size).noneMatch(at -> told[at] && squares.get(at).number() > 0)) {
          continue;
        }
        List<Set<Long>> possible = new ArrayList<>();
        withheld.forEach(each -> possible.add(new HashSet<>()));
        long sum = withheld.stream().mapToLong(Numbered::number).sum();
        writeOut(withheld, new long[withheld.size()], 0, sum, possible);
        assertThat(possible)
            .as(Arrays.toString(told) + " of " + squares)
            .allMatch(values -> values.size() > 1);
      }
    }
    assertThat(taken).isGreaterThan(50);
  }

  private static void writeOut(
      List<Numbered> withheld, long[] values, int at, long left, List<Set<Long>> possible) {
    if (at == values.length) {
      if (left == 0) {
        for (int each = 0; each < values.length; each++) {
          possible.get(each).add(values[each]);
        }
      }
      return;
    }
    Numbered square = withheld.get(at);
    for (long value = square.low(); value <= Math.min(square.high(), left); value++) {
      values[at] = value;
      writeOut(withheld, values, at + 1, left - value, possible);
    }
  }
}
