package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judging of a run's series, and what becomes of a run in which it fails. */
class NightAssessmentTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void receiveOneFile() {
    home =
        TestHome.create(folder.resolve("home")).police(38, reports(3, LocalDate.of(2024, 9, 10)));
  }

  /** Gives up when the judging is told of. */
  private static void failWhenJudged(LogLine line) {
    if (Step.ASSESS.id().equals(line.fields().get("step"))) {
      throw new IllegalStateException("nobody can judge");
    }
  }

  @Test
  void aFailureIsAWarningAndTheGenerationIsPublishedWithoutSignals() {
    Summary summary = home.run(TODAY, NightAssessmentTest::failWhenJudged);

    assertThat(summary.published()).isTrue();
    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get("nattkörningen"))
        .startsWith("serierna kunde inte bedömas, så generationen har inga signaler. Detaljer: ");
    assertThat(home.ask("select (select count(*) from event), (select count(*) from signal)"))
        .containsExactly("3 0");
    assertThat(SummaryText.of(summary)).doesNotContain("Bedömde");
  }

  @Test
  void aSummarySaysHowManySeriesWereJudged() {
    Summary summary = home.run(TODAY);

    assertThat(SummaryText.of(summary))
        .startsWith(
            "Generation 1 är publicerad med 3 händelser.\nBedömde 0 serier: ingen avviker.");
  }
}
