package se.lagesbild.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.sampledata.world.CalendarEffects;
import se.lagesbild.warehouse.catalogue.SwedishDays;

/**
 * The sample data and the warehouse, which must not know each other, each reckon Easter in a way of
 * its own: what is invented for Easter must be judged as Easter.
 */
class SameEasterTest {

  static IntStream years() {
    return IntStream.rangeClosed(1990, 2100);
  }

  @ParameterizedTest
  @MethodSource("years")
  void theHolidaysOfSpringAreThoseAroundTheEasterOfTheSampleData(int year) {
    LocalDate easter = CalendarEffects.easterSunday(year);
    LocalDate earliest = LocalDate.of(year, 3, 20);
    LocalDate beforeAscension = LocalDate.of(year, 4, 30);

    assertThat(earliest.datesUntil(beforeAscension).filter(SwedishDays::isHoliday))
        .containsExactly(easter.minusDays(2), easter.plusDays(1));
  }
}
