package se.lagesbild.dashboard.page.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.FixtureSignal;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.generation.RunRecord;

final class StatusPageTest {
  private static final String POLICE = "polisen-anmalda-brott";

  private static final String FAULTS = "nvk-felanmalan";

  private TestSite site;

  @BeforeEach
  void openTheSite() {
    site = TestSite.empty();
  }

  @AfterEach
  void closeTheSite() {
    site.close();
  }

  private void publishWithARefusedFile() {
    site.fixture()
        .publish(
            List.of(),
            List.of(
                FixtureDelivery.applied("good", POLICE, "2026-11-05T00:00:00").accepting(7),
                FixtureDelivery.applied("p-bad", POLICE, "2026-11-19T00:00:00")
                    .ended("refused", "kolumnen Kategori saknas.")
                    .accepting(0)));
    site.refresh();
  }

  @Test
  void namesTheFileThatWasRefusedAndNoOther() {
    publishWithARefusedFile();

    assertThat(site.get("/").body())
        .contains("Filen p-bad.csv avvisades: kolumnen Kategori saknas.")
        .containsPattern("class=\"file\">good.csv<");
  }

  @Test
  void showsTheRowsOfTheFileThatItNames() {
    publishWithARefusedFile();

    assertThat(site.get("/").body())
        .containsPattern("under file\">good.csv</span></th>\\s*<td class=\"number\">7</td>");
  }

  @Test
  void quotesSwedishInItsOwnCellsOnTheEnglishPage() {
    publishWithARefusedFile();

    assertThat(site.get("/?lang=en").body())
        .containsPattern(
            "<span>The file p-bad.csv was refused. The receipt says, in Swedish:</span>\\s*</td>")
        .containsPattern(
            "<td colspan=\"8\">\\s*<q lang=\"sv\">kolumnen Kategori saknas.</q>\\s*</td>");
  }

  @Test
  void quotesWhatAFailedRunSaidOnTheEnglishPage() {
    LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00:00");
    new RunRecord(
            "r1", night, night, LocalDate.of(2026, 11, 22), 1, false, 0, "Sjön är låst.", Map.of())
        .write(site.fixture().home());

    assertThat(site.get("/?lang=en").body()).contains("<q lang=\"sv\">Sjön är låst.</q>");
    assertThat(site.get("/").body()).contains("<span>Sjön är låst.</span>");
  }

  @Test
  void countsSumsWhereThereAreNoEvents() {
    site.fixture()
        .publish(LakeFiles.writeSums(site.fixture().home().lake(), "nvk-felanmalan", 1_200));
    site.refresh();

    assertThat(site.get("/").body())
        .contains("<td class=\"number\">1\u00a0200 summor</td>")
        .contains("<td class=\"number\">0</td>");
  }

  @Test
  void remembersAWeekThatNeverCameHoweverLongAgo() {
    site.fixture()
        .publish(
            List.of(),
            List.of(
                FixtureDelivery.applied("d1", FAULTS, "2026-01-04T23:59:59"),
                FixtureDelivery.applied("d3", FAULTS, "2026-01-18T23:59:59"),
                FixtureDelivery.applied("d4", FAULTS, "2026-01-25T23:59:59"),
                FixtureDelivery.applied("d5", FAULTS, "2026-02-01T23:59:59"),
                FixtureDelivery.applied("d6", FAULTS, "2026-02-08T23:59:59"),
                FixtureDelivery.applied("d7", FAULTS, "2026-02-15T23:59:59"),
                FixtureDelivery.applied("d8", FAULTS, "2026-02-22T23:59:59"),
                FixtureDelivery.applied("d9", FAULTS, "2026-03-01T23:59:59")));
    site.refresh();

    assertThat(site.get("/").body()).contains(" utom v. 2 2026</span>");
  }

  private void publishWith(FixtureSignal... signals) {
    site.fixture()
        .publish(
            LakeFiles.write(
                site.fixture().home().lake(),
                List.of(FixtureEvent.of("e1", POLICE, "2026-10-05", "bicycle_theft", "centrum")),
                List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-19T00:00:00"))),
            FixtureSignal.finding(signals));
    site.refresh();
  }

  @Test
  void whatDiffersIsTheTitleAndLeadsToItsSeries() {
    publishWith(
        FixtureSignal.of("cykelstold", "centrum", "month", "more"),
        FixtureSignal.of("klotter", null, "week", "more").withAnExplanation());

    assertThat(site.get("/").body())
        .contains("<h1>1 avvikelse från det vanliga</h1>")
        .containsPattern(
            "sign-more\"><a href=\"/utforska\\?indicator=cykelstold&amp;grain=month&amp;municipality=1982&amp;area=centrum\">"
                + "Cykelstöld i Centrum: fler än vanligt</a> <span class=\"when\">oktober 2026")
        .contains(FixtureSignal.WORDS)
        .containsSubsequence("Avviker, men har en känd förklaring", "Klotter i Fagersta")
        .contains("Varje natt jämförs 42 serier");
  }

  @Test
  void anAreaAndTheWholeThatTellOfOneThingAreOneEntry() {
    publishWith(
        FixtureSignal.of("cykelstold", "centrum", "month", "more"),
        FixtureSignal.of("cykelstold", null, "month", "more"),
        FixtureSignal.of("cykelstold", "norra", "month", "more"),
        FixtureSignal.of("klotter", null, "month", "fewer"));

    assertThat(site.get("/").body())
        .contains("<h1>3 avvikelser från det vanliga</h1>")
        .containsSubsequence(
            "Cykelstöld i Centrum: fler än vanligt</a>",
            "Samma ändring syns också här:",
            "Cykelstöld i Fagersta: fler än vanligt</a>",
            "Cykelstöld i Norra",
            "Klotter i Fagersta: färre än vanligt</a>");
  }

  @Test
  void nothingThatDiffersIsNotCalledNoChange() {
    publishWith();

    assertThat(site.get("/").body())
        .contains("<h1>Inget avviker säkert från det vanliga</h1>")
        .contains("Mindre ändringar kan finnas.");
  }

  @Test
  void aGenerationWithoutJudgementsDoesNotSayThatNothingDiffers() {
    publishWithARefusedFile();

    assertThat(site.get("/").body())
        .contains("Serierna är inte bedömda")
        .doesNotContain("Inget avviker");
  }

  @Test
  void tellsWhatIsNewSinceTheGenerationBefore() {
    publishWith(FixtureSignal.of("klotter", null, "week", "more"));
    publishWith(FixtureSignal.of("cykelstold", "centrum", "month", "more"));

    assertThat(site.get("/").body())
        .contains("Nytt sedan den 22 november 2026 (generation 1)")
        .contains("Nytt: Cykelstöld i Centrum är fler än vanligt.")
        .contains("Klotter i Fagersta är inte längre fler än vanligt.");
  }
}
