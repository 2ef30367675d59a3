package se.lagesbild.dashboard.page.status;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.warehouse.gate.SourceResult.Freshness.LATE;
import static se.lagesbild.warehouse.gate.SourceResult.Freshness.NEVER;
import static se.lagesbild.warehouse.gate.SourceResult.Freshness.ON_TIME;
import static se.lagesbild.warehouse.gate.SourceResult.Freshness.REFUSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

final class FindingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);

  @Test
  void aSourceThatNeverDeliveredIsNoNews() {
    assertThat(finding(ON_TIME, ON_TIME, NEVER)).isEqualTo("Alla källor som levererar är i tid");
    assertThat(finding(ON_TIME, NEVER)).isEqualTo("Källan som levererar är i tid");
    assertThat(finding(ON_TIME, ON_TIME)).isEqualTo("Alla källor är levererade i tid");
    assertThat(finding(NEVER, NEVER)).isEqualTo("Ingen källa har levererat ännu");
  }

  @Test
  void aSourceThatDeliveredBeforeAndIsLateNowIsTheNews() {
    assertThat(finding(ON_TIME, LATE, NEVER))
        .isEqualTo("Källan Anmälda brott (Polisen) är försenad");
    assertThat(finding(REFUSED, NEVER))
        .isEqualTo("Källan Anmälda brott (Polisen) kunde inte läsas in");
    assertThat(finding(LATE, REFUSED, NEVER)).isEqualTo("2 av 3 källor behöver ses över");
  }

  @Test
  void whatNeverCameIsNotCalledDeliveredInTime() {
    Answer.Gap week =
        new Answer.Gap("", new DateRange(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 24)));
    Answer.Coverage faults =
        new Answer.Coverage(
            new Text("Felanmälningar", "Fault reports"),
            new Text("NVK", "NVK"),
            List.of(),
            LocalDate.of(2018, 1, 1),
            TODAY.atStartOfDay(),
            List.of(week),
            List.of(),
            ToldDays.Certainty.CERTAIN);

    assertThat(finding(List.of(faults), ON_TIME, ON_TIME))
        .isEqualTo(
            "Alla källor är levererade i tid, utom Felanmälningar v. 34 2026, som aldrig kom");
    assertThat(finding(List.of(faults), LATE))
        .isEqualTo("Källan Anmälda brott (Polisen) är försenad");
  }

  private static String finding(SourceResult.Freshness... sources) {
    return finding(List.of(), sources);
  }

  private static String finding(List<Answer.Coverage> coverage, SourceResult.Freshness... sources) {
    SourceResult.Status status =
        new SourceResult.Status(
            List.of(sources).stream().map(FindingTest::source).toList(),
            Optional.empty(),
            List.of(),
            Map.of());
    Answer<SourceResult.Status> answer =
        new Answer<>(
            new Question.Status(),
            status,
            Optional.empty(),
            new Answer.Generation(1, TODAY.atStartOfDay(), TODAY),
            coverage,
            null,
            new Answer.Disclosure(new Text("", ""), false));
    return Finding.of(answer, Words.in(Language.SV));
  }

  private static SourceResult.SourceStatus source(SourceResult.Freshness freshness) {
    return new SourceResult.SourceStatus(
        "polisen-anmalda-brott",
        new Text("Anmälda brott", "Reported crimes"),
        new Text("Polisen", "The police"),
        freshness,
        Optional.empty(),
        List.of(),
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Map.of(),
        null);
  }
}
