package se.lagesbild.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceRulesTest {
  private static PlaceRules rules(Audience audience) {
    return Disclosure.of(audience).places();
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void nobodySeesAMapOfFewEventsOrSquaresOfABlock(Audience audience) {
    assertThat(rules(audience).permitsMap(29)).isFalse();
    assertThat(rules(audience).permitsMap(30)).isTrue();
    assertThat(rules(audience).side()).isGreaterThanOrEqualTo(250);
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNAL, 2, 1, false",
    "INTERNAL, 3, 3, true",
    "COUNCIL, 4, 1, false",
    "COUNCIL, 5, 2, true",
    "COUNCIL, 6, 4, false",
    "PUBLIC, 9, 1, false",
    "PUBLIC, 10, 5, true",
    "PUBLIC, 10, 6, false",
  })
  void aSquareIsCountedOutByHowManyItHoldsAndAtHowManyPlaces(
      Audience audience, long events, long largest, boolean told) {
    assertThat(rules(audience).permitsSquare(events, largest)).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void nobodyIsPointedASquareOfFewerThanThreePlaces(Audience audience) {
    assertThat(rules(audience).permitsPointingOut(2)).isFalse();
    assertThat(rules(audience).permitsPointingOut(3)).isTrue();
  }

  @Test
  void outwardFewPlacesAreNotNumberedAndTotalsAreRound() {
    assertThat(rules(Audience.COUNCIL).permitsPlaces(2)).isFalse();
    assertThat(rules(Audience.INTERNAL).permitsPlaces(1)).isTrue();
    assertThat(rules(Audience.PUBLIC).publishTotal(1234)).isEqualTo(1230);
    assertThat(rules(Audience.INTERNAL).publishTotal(1234)).isEqualTo(1234);
  }
}
