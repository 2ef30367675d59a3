package se.lagesbild.dashboard.page.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

final class ConclusionsTest {
  private static Conclusions of(List<String> missing, boolean hasEnded) {
    Conclusions.Span period = new Conclusions.Span("sep–nov 2026", hasEnded);
    return Conclusions.of(List.of(), missing, period, Words.in(Language.SV));
  }

  @Test
  void nothingIsConcludedOfAPeriodThatGoesOn() {
    Conclusions ongoing = of(List.of(), false);

    assertThat(ongoing.title()).isEqualTo("sep–nov 2026 pågår och kan inte bedömas än");
    assertThat(ongoing.sentences())
        .contains("Alla källor har levererat det som hunnit komma.")
        .noneMatch(sentence -> sentence.contains("hela perioden"));
  }

  @Test
  void ofOneOfWhichNothingIsToldItIsNotSaidThatNothingStandsOut() {
    Conclusions untold = of(List.of("Felanmälningar saknas."), true);

    assertThat(untold.title()).isEqualTo("sep–nov 2026: underlaget räcker inte för att säga något");
    assertThat(untold.sentences())
        .contains("Ingen indikator har hela periodens uppgifter.")
        .noneMatch(sentence -> sentence.contains("fler eller färre"));
  }

  @Test
  void ofOneThatHasEndedItIsToldWhatIsMissing() {
    assertThat(of(List.of(), true).sentences())
        .contains("Alla källor har levererat hela perioden.");
    assertThat(of(List.of("Felanmälningar saknas."), true).sentences())
        .contains("Felanmälningar saknas.");
    assertThat(of(List.of("Felanmälningar saknas.", "EST-rapporter saknas."), true).sentences())
        .contains("Underlaget har 2 brister, som står under Det som saknas.");
  }
}
