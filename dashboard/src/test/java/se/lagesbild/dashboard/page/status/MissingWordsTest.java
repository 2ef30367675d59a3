package se.lagesbild.dashboard.page.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.SourceResult.Lack;
import se.lagesbild.warehouse.gate.SourceResult.MissingDelivery;

final class MissingWordsTest {
  private static MissingDelivery missing(String municipality, String expectedOn) {
    return new MissingDelivery(municipality, LocalDate.parse(expectedOn), Lack.NOT_COME);
  }

  private static MissingDelivery unusable(String expectedOn) {
    return new MissingDelivery("", LocalDate.parse(expectedOn), Lack.UNUSABLE);
  }

  private static List<String> swedish(MissingDelivery... missing) {
    return MissingWords.of(List.of(missing), Words.in(Language.SV));
  }

  @Test
  void saysWhichDeliveryHasNotCome() {
    assertThat(swedish()).isEmpty();
    assertThat(swedish(missing("", "2026-11-08")))
        .containsExactly("Leveransen som väntades 8 november 2026 har inte kommit.");
    assertThat(swedish(missing("", "2026-11-15"), missing("", "2026-11-08")))
        .containsExactly("2 leveranser har inte kommit; den första väntades 8 november 2026.");
  }

  @Test
  void namesMunicipalitiesWhileTheyAreFew() {
    assertThat(swedish(missing("Norberg", "2026-11-08"), missing("Fagersta", "2026-11-08")))
        .containsExactly(
            "Fagersta: Leveransen som väntades 8 november 2026 har inte kommit.",
            "Norberg: Leveransen som väntades 8 november 2026 har inte kommit.");
    assertThat(
            swedish(
                Stream.of("Avesta", "Fagersta", "Hedemora", "Norberg")
                    .map(name -> missing(name, "2026-11-08"))
                    .toArray(MissingDelivery[]::new)))
        .containsExactly("4 leveranser har inte kommit; den första väntades 8 november 2026.");
  }

  @Test
  void aFileThatCameIsNotSaidToBeMissing() {
    assertThat(swedish(unusable("2026-11-15"), missing("", "2026-11-08")))
        .containsExactly(
            "Leveransen som väntades 8 november 2026 har inte kommit.",
            "Filen som väntades 15 november 2026 har kommit men gick inte att använda.");
    assertThat(swedish(unusable("2026-11-15"), unusable("2026-11-08")))
        .containsExactly(
            "2 filer har kommit men gick inte att använda; den första väntades 8 november 2026.");
  }

  @Test
  void speaksEnglish() {
    assertThat(MissingWords.of(List.of(missing("", "2026-11-08")), Words.in(Language.EN)))
        .containsExactly("The delivery expected on 8 November 2026 has not come.");
  }
}
