package se.lagesbild.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

class DisclosureTest {
  private static final int TABLES = 200_000;

  private static Column.Counted counted(long count, Random random) {
    return new Column.Counted(count, random.nextInt(32768));
  }

  /** Small counts, as in a small town: mostly 0 to 4. */
  private static long smallCount(Random random) {
    return random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(5);
  }

  private static Column column(int members, Random random) {
    List<Column.Counted> parts = new ArrayList<>();
    int lot = 0;
    long total = 0;
    for (int i = 0; i < members; i++) {
      Column.Counted part = counted(smallCount(random), random);
      parts.add(part);
      lot ^= part.count() == 0 ? 0 : part.lot();
      total += part.count();
    }
    return new Column(new Column.Counted(total, lot), parts);
  }

  @Test
  void thoseWhoWorkWithTheEventsSeeExactCounts() {
    Column column = column(5, new Random(1));

    Column.Published published = Disclosure.of(Audience.INTERNAL).publish(column);

    assertThat(published.total()).isEqualTo(column.total().count());
    assertThat(published.members())
        .isEqualTo(column.members().stream().map(Column.Counted::count).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNCIL", "PUBLIC"})
  void everyNumberIsAMultipleOfTheBaseAndLessThanTheBaseAway(Audience audience) {
    Random random = new Random(2);
    for (int i = 0; i < 10_000; i++) {
      Column column = column(1 + random.nextInt(8), random);
      Column.Published published = Disclosure.of(audience).publish(column);
      for (int member = 0; member < column.members().size(); member++) {
        long exact = column.members().get(member).count();
        assertThat(published.members().get(member) % audience.base()).isZero();
        assertThat(published.members().get(member))
            .isBetween(exact - audience.base() + 1, exact + audience.base() - 1);
      }
      assertThat(published.total() % audience.base()).isZero();
    }
  }

  @Test
  void nothingStaysNothing() {
    Column nothing = new Column(new Column.Counted(0, 0), List.of(new Column.Counted(0, 0)));

    assertThat(Disclosure.of(Audience.PUBLIC).publish(nothing))
        .isEqualTo(new Column.Published(0, List.of(0L)));
  }

  @Test
  void countsAreRightOnAverage() {
    Random random = new Random(3);
    Rounding rounding = new Rounding(5);
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      sum += rounding.round(counted(7, random));
    }
    assertThat(sum / 100_000).isCloseTo(7, within(0.03));
  }

  @Test
  void theSameEventsAreAlwaysShownAlike() {
    Column.Counted events = new Column.Counted(7, 4711);
    Rounding rounding = new Rounding(3);

    assertThat(rounding.round(events)).isEqualTo(rounding.round(events));
  }

  @Test
  void theAttackerSeesThroughRoundingToTheNearest() {
    long[] oneAndOneWithTheirSum = {3, 0, 0};
    Attacker attacker =
        new Attacker(oneAndOneWithTheirSum, List.of(new int[] {0, 1, 2}), 1).reason();

    assertThat(attacker.knows(1)).isTrue();
    assertThat(attacker.believes(1, 1)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNCIL", "PUBLIC"})
  void noTableBetraysAnExactCount(Audience audience) {
    Random random = new Random(4);
    for (int i = 0; i < TABLES; i++) {
      int members = 2 + random.nextInt(7);
      Column column = column(members, random);
      Column.Published published = Disclosure.of(audience).publish(column);
      long[] numbers = new long[members + 1];
      int[] sum = new int[members + 1];
      numbers[0] = published.total();
      for (int member = 0; member < members; member++) {
        numbers[member + 1] = published.members().get(member);
        sum[member + 1] = member + 1;
      }
      Attacker attacker = new Attacker(numbers, List.of(sum), audience.base() - 1).reason();
      assertThat(attacker.believes(0, column.total().count())).isTrue();
      for (int position = 0; position <= members; position++) {
        assertThat(attacker.knows(position)).as("%s of %s", published, column).isFalse();
      }
    }
  }

  /**
   * The same events asked for split by kind, split by area, and whole: three answers that the
   * attacker lays side by side with the counts of each area and kind.
   */
  @ParameterizedTest
  @EnumSource(names = {"COUNCIL", "PUBLIC"})
  void answersToDifferentQuestionsLaidSideBySideBetrayNothing(Audience audience) {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      CrossTable table = CrossTable.random(3 + random.nextInt(6), 3 + random.nextInt(6), random);
      Attacker attacker = table.published(Disclosure.of(audience)).reason();
      for (int position = 0; position < table.size(); position++) {
        assertThat(attacker.knows(position)).as("position %d of %s", position, table).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, WHOLE, WEEK, månad",
    "PUBLIC, WHOLE, DAY, månad",
    "PUBLIC, SMALLER, MONTH, kvartal",
  })
  void thePublicIsToldWhichStepItMayChoose(Audience audience, Part part, Grain grain, String word) {
    assertThatThrownBy(() -> Disclosure.of(audience).requireSeries(grain, part, Optional.empty()))
        .isInstanceOf(DisclosureException.class)
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, WHOLE, MONTH",
    "PUBLIC, SMALLER, QUARTER",
    "PUBLIC, SMALLER, YEAR",
    "COUNCIL, SMALLER, DAY",
    "INTERNAL, SMALLER, DAY",
  })
  void coarserStepsAreAllowed(Audience audience, Part part, Grain grain) {
    assertThatCode(() -> Disclosure.of(audience).requireSeries(grain, part, Optional.empty()))
        .doesNotThrowAnyException();
  }

  @Test
  void aPeriodThatSlidesByADayIsRefusedOutward() {
    Optional<DateRange> sliding =
        Optional.of(new DateRange(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 4, 1)));
    Optional<DateRange> whole =
        Optional.of(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)));

    assertThatThrownBy(() -> Disclosure.of(Audience.COUNCIL).requireSum(Part.SMALLER, sliding))
        .isInstanceOf(DisclosureException.class)
        .hasMessage("Välj hela månader.");
    assertThatCode(() -> Disclosure.of(Audience.PUBLIC).requireSum(Part.SMALLER, whole))
        .doesNotThrowAnyException();
    assertThatCode(() -> Disclosure.of(Audience.INTERNAL).requireSum(Part.SMALLER, sliding))
        .doesNotThrowAnyException();
  }

  @Test
  void sharesOfAFewEventsAreNotShownOutward() {
    assertThat(Disclosure.of(Audience.COUNCIL).publishShare(3, 9)).isNull();
    assertThat(Disclosure.of(Audience.COUNCIL).publishShare(3, 10)).isEqualTo(0.3);
    assertThat(Disclosure.of(Audience.INTERNAL).publishShare(1, 3)).isEqualTo(1 / 3.0);
    assertThat(Disclosure.of(Audience.INTERNAL).publishShare(0, 0)).isNull();
  }
}
