package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.RowOfSquares;

/**
 * A row of six squares, the last of which is a single house, with random numbers in each week: a
 * reader who knows the totals of both weeks, which squares hold anything and which numbers are too
 * small tries to solve those that are withheld.
 */
class ShiftedSquaresTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
  private static final int WEEKS = 50;
  private static final int SQUARES = 6;
  private static final int HOUSE = SQUARES - 1;
  private static final long FEWEST = 3;

  private final long[][] numbers = numbers();

  private static long[][] numbers() {
    Random random = new Random(20_261_128);
    long[][] numbers = new long[WEEKS][SQUARES];
    for (long[] week : numbers) {
      for (int square = 0; square < HOUSE; square++) {
        week[square] = random.nextInt(8) == 0 ? random.nextInt(3) : 3 + random.nextInt(4);
      }
      week[HOUSE] = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0;
    }
    return numbers;
  }

  @Test
  void nothingThatIsWithheldFollowsFromWhatIsShownAndTheTotals(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(RowOfSquares.write(fixture.home().lake(), FIRST, numbers));
    int takenAlong = 0;
    int told = 0;
    try (Gatehouse house = Gatehouse.open(fixture.home());
        Gate gate = house.gate()) {
      for (int week = 1; week < WEEKS; week++) {
        CauseResult.Shifted answer =
            gate.answer(
                    new Question.Shifted("anmalda-brott", week(week), week(week - 1), Slice.ALL),
                    new Viewer(Viewer.Role.ANALYST))
                .result();
        Set<Integer> shown =
            answer.squares().stream()
                .map(square -> (square.easting() - RowOfSquares.WEST) / RowOfSquares.SIDE)
                .collect(Collectors.toSet());
        assertThat(shown).as("the house").doesNotContain(HOUSE);
        told += shown.size();
        assertNothingFollows(numbers[week], shown);
        assertNothingFollows(numbers[week - 1], shown);
        takenAlong += takenAlong(week, shown);
      }
    }
    assertThat(told).as("numbers told").isGreaterThan(WEEKS);
    assertThat(takenAlong).as("withheld for the sake of others").isGreaterThan(10);
  }

  private static DateRange week(int week) {
    return new DateRange(FIRST.plusWeeks(week), FIRST.plusWeeks(week + 1L));
  }

  private int takenAlong(int week, Set<Integer> shown) {
    return (int)
        IntStream.range(0, HOUSE)
            .filter(at -> !shown.contains(at))
            .filter(at -> numbers[week][at] >= FEWEST && numbers[week - 1][at] >= FEWEST)
            .count();
  }

  private static void assertNothingFollows(long[] week, Set<Integer> shown) {
    List<Integer> withheld =
        IntStream.range(0, SQUARES)
            .filter(at -> !shown.contains(at) && week[at] > 0)
            .boxed()
            .toList();
    if (IntStream.range(0, SQUARES).noneMatch(at -> shown.contains(at) && week[at] > 0)) {
      return; // Nothing is left to withhold: the total itself tells.
    }
    List<Set<Long>> possible = new ArrayList<>();
    withheld.forEach(each -> possible.add(new HashSet<>()));
    long sum = withheld.stream().mapToLong(at -> week[at]).sum();
    solve(week, withheld, new ArrayList<>(), sum, possible);
    assertThat(possible)
        .as("%s of which are shown %s", Arrays.toString(week), shown)
        .allMatch(values -> values.size() > 1);
  }

  /** Writes out all numbers that fit the sum. */
  private static void solve(
      long[] week, List<Integer> withheld, List<Long> tried, long left, List<Set<Long>> possible) {
    if (tried.size() == withheld.size()) {
      if (left == 0) {
        IntStream.range(0, tried.size()).forEach(at -> possible.get(at).add(tried.get(at)));
      }
      return;
    }
    int square = withheld.get(tried.size());
    boolean few = week[square] < FEWEST && square != HOUSE;
    long low = few || square == HOUSE ? 1 : FEWEST;
    for (long value = low; value <= (few ? Math.min(left, FEWEST - 1) : left); value++) {
      List<Long> more = new ArrayList<>(tried);
      more.add(value);
      solve(week, withheld, more, left - value, possible);
    }
  }
}
