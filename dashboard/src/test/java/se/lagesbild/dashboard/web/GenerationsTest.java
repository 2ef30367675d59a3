package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.generation.RunWorker;

final class GenerationsTest {
  private static final LocalDateTime NIGHT = LocalDateTime.parse("2026-11-22T04:02:00");

  @Test
  void saysWhatToDoBeforeTheFirstRun() {
    try (TestSite site = TestSite.empty()) {
      assertThat(site.get("/").body())
          .contains("Inga uppgifter är inlästa ännu", "./lagesbild etl", "Inget levererat ännu");
      assertThat(site.get("/utforska").statusCode()).isEqualTo(200);
      assertThat(site.get("/utforska").body())
          .contains("inget att visa", "Ingen leverans från Polisen (Anmälda brott) har kommit än.");
      assertThat(site.get("/utforska.csv").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsANewGenerationWithoutARestartAndTheOldOneUnderItsLink() {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      String first = site.get("/utforska?period=all").body();
      assertThat(first).contains("Generation 1,");

      site.fixture().publishSeeded(2, 900);
      site.refresh();
      assertThat(site.get("/utforska?period=all").body()).contains("Generation 2,");

      String pinned = site.get("/utforska?period=all&generation=1").body();
      assertThat(pinned).contains("Generation 1,", "Länken visar siffrorna som de var då");
      assertThat(table(pinned)).isEqualTo(table(first));
    }
  }

  @Test
  void tellsFirstThatTheLastRunFailedAndWhy() {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      new RunRecord(
              "r",
              NIGHT,
              NIGHT.plusMinutes(10),
              NIGHT.toLocalDate(),
              1,
              false,
              1,
              "Leveransen <b>skulle</b> dra tillbaka 31 %.",
              Map.of())
          .write(site.fixture().home());

      String page = site.get("/").body();
      assertThat(page)
          .contains("<h1>Den senaste körningen misslyckades</h1>")
          .contains("Leveransen &lt;b&gt;skulle&lt;/b&gt; dra tillbaka 31 %.")
          .contains("fortfarande de i generation 1");
      assertThat(page.indexOf("Leveransen &lt;b&gt;")).isLessThan(page.indexOf("<table"));
    }
  }

  @Test
  void aRunThatFoundNothingNewIsNoFailure() {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      new RunRecord("r", NIGHT, NIGHT, NIGHT.toLocalDate(), 0, false, 1, "Inget nytt.", Map.of())
          .write(site.fixture().home());

      assertThat(site.get("/").body())
          .contains("Den senaste körningen blev klar", "Inget nytt hade kommit; generation 1")
          .doesNotContain("misslyckades");
    }
  }

  @Test
  void tellsARunThatGoesOnFromOneThatWasCutOff() {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      RunRecord running = RunRecord.begun("r", NIGHT, NIGHT.toLocalDate(), 1, Map.of());
      running.write(site.fixture().home());
      assertThat(site.get("/").body())
          .contains(
              "En körning pågår sedan den 22 november 2026 kl. 04:02", "visar generation 1 tills")
          .doesNotContain("avbröts");

      diedLongAgo(running).write(site.fixture().home());
      assertThat(site.get("/").body())
          .contains("<h1>Den senaste körningen avbröts</h1>")
          .contains("Den startade den 22 november 2026 kl. 04:02 och avslutades aldrig")
          .contains("de i generation 1");
    }
  }

  /** The same process number, given to another process since. */
  private static RunRecord diedLongAgo(RunRecord run) {
    RunWorker gone = new RunWorker(run.worker().process(), Instant.parse("2020-01-01T00:00:00Z"));
    return new RunRecord(
        run.run(),
        run.started(),
        null,
        run.today(),
        null,
        run.published(),
        run.generation(),
        run.sentence(),
        run.sources(),
        run.lastGood(),
        gone);
  }

  @Test
  void aSourceThatNeverDeliveredIsNoHeadline() {
    try (TestSite site = TestSite.empty()) {
      site.fixture()
          .publish(
              List.of(),
              List.of(FixtureDelivery.applied("d1", "nvk-felanmalan", "2026-11-20T00:00:00")));
      site.refresh();

      assertThat(site.get("/").body())
          .contains("<h1>Källan som levererar är i tid</h1>", "Inget levererat ännu");
    }
  }

  /** What the table says; its links keep the generation. */
  private static String table(String page) {
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))
        .replaceAll(" href=\"[^\"]*\"", "");
  }

  @Test
  void aComingGenerationIsWorkedOutBeforeItsFirstReader() {
    List<Long> made = new CopyOnWriteArrayList<>();
    Page page = new MadePage(made);
    try (TestSite site = TestSite.empty(frozen -> List.of(page))) {
      site.prepare();
      site.fixture().publishSeeded(2, 400);
      site.refresh();

      assertThat(made).contains(1L);
    }
  }

  @Test
  void aPageThatFailsKeepsNoGenerationOutOfService() {
    try (TestSite site = TestSite.empty(frozen -> List.of(new MadePage(List.of())))) {
      site.prepare();
      site.fixture().publishSeeded(2, 400);
      site.refresh();

      assertThat(site.get("/generation").body()).contains("1");
    }
  }

  /** Notes the generations that it is made of. */
  private record MadePage(List<Long> made) implements Page {
    @Override
    public String key() {
      return "page.status";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public List<Route> routes() {
      return List.of(
          new Route(
              path(),
              visit -> {
                made.add(visit.gate().generation());
                return new Reply.Download("made.txt", "text/plain", new byte[0]);
              }));
    }
  }
}
