package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InhabitantsTest {
  private static final Area CENTRUM =
      new Area("centrum", "Centrum", "1982", false, List.of(), "{}");

  private final Inhabitants inhabitants =
      Inhabitants.of(
          List.of(
              new Population("1982", "", 2022, 13_000, ""),
              new Population("1982", "", 2024, 13_400, ""),
              new Population("1982", "centrum", 2024, 2_300, "")));

  @Test
  void aDayTakesTheNumberOfItsYear() {
    assertThat(inhabitants.inMunicipality("1982", LocalDate.of(2022, 1, 1))).hasValue(13_000);
    assertThat(inhabitants.inMunicipality("1982", LocalDate.of(2024, 12, 31))).hasValue(13_400);
    assertThat(inhabitants.inArea(CENTRUM, LocalDate.of(2024, 6, 1))).hasValue(2_300);
  }

  @Test
  void theLastYearThatIsToldOfHoldsOn() {
    assertThat(inhabitants.inMunicipality("1982", LocalDate.of(2023, 7, 1))).hasValue(13_000);
    assertThat(inhabitants.inMunicipality("1982", LocalDate.of(2031, 1, 1))).hasValue(13_400);
  }

  @Test
  void nobodyIsInventedForWhatIsNotToldOf() {
    assertThat(inhabitants.inMunicipality("1982", LocalDate.of(2021, 12, 31))).isEmpty();
    assertThat(inhabitants.inMunicipality("1962", LocalDate.of(2024, 1, 1))).isEmpty();
    assertThat(inhabitants.inArea(CENTRUM, LocalDate.of(2023, 12, 31))).isEmpty();
  }
}
