package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.RunRecord;

/** What the nightly runs left, and who may read it. */
class RunsTest {
  private static final String NIGHT = "2026-11-21T031500";
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTwoRuns() throws IOException {
    fixture = GenerationFixture.in(root);
    write(
        NIGHT + "/run.json",
        """
        {"run": "2026-11-21T031500", "today": "2026-11-21", "started": "2026-11-21T03:15:00",
         "exitCode": 3, "published": true, "generation": 7, "sentence": "Generation 7 är publicerad.",
         "warnings": {}, "deliveries": 1}""");
    write(NIGHT + "/run.txt", "Generation 7 är publicerad.\n");
    write(
        NIGHT + "/" + FAULTS + "/d1.json",
        """
        {"deliveryId": "d1", "source": "nvk-felanmalan", "fileName": "v46.csv", "outcome": "applied",
         "rows": 13, "ledger": {"accepted": 12, "rejected": 1}, "quality": "B"}""");
    write(NIGHT + "/" + FAULTS + "/d1.txt", "Kvitto för v46.csv\n");
    write("2026-11-20T031500/run.json", "{\"run\": \"2026-11-20T031500\", \"exitCode\": null}");
  }

  private void write(String name, String content) throws IOException {
    Path file = fixture.home().receipts().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private SourceResult.Receipts receipts(String run, Viewer.Role role) {
    return ask(new Question.Receipts(run, Optional.of(FAULTS)), role);
  }

  @Test
  void listsTheRunsTheNewestFirstWithWhatEachPublished() {
    assertThat(ask(new Question.Runs(), Viewer.Role.COUNCIL).runs())
        .extracting(Provenance.Run::id, Provenance.Run::state, Provenance.Run::generation)
        .containsExactly(
            tuple(NIGHT, SourceResult.RunState.PUBLISHED, 7L),
            tuple("2026-11-20T031500", SourceResult.RunState.INTERRUPTED, null));
    assertThat(ask(new Question.Runs(), Viewer.Role.PUBLIC).runs()).isEmpty();
  }

  @Test
  void aRunThatGoesOnStandsFirstThoughItHasLeftNothingYet() {
    LocalDateTime now = LocalDateTime.parse("2026-11-22T03:15:00");
    RunRecord.begun("2026-11-22T031500", now, now.toLocalDate(), 7, Map.of()).write(fixture.home());

    assertThat(ask(new Question.Runs(), Viewer.Role.ANALYST).runs().get(0))
        .extracting(Provenance.Run::id, Provenance.Run::state)
        .containsExactly("2026-11-22T031500", SourceResult.RunState.RUNNING);
  }

  @Test
  void readsTheReceiptsOfASender() {
    SourceResult.Receipts told = receipts(NIGHT, Viewer.Role.ANALYST);

    assertThat(told.words()).isEqualTo("Generation 7 är publicerad.\n");
    assertThat(told.senders())
        .extracting(
            Provenance.Sender::id, sender -> sender.title().sv(), Provenance.Sender::receipts)
        .containsExactly(tuple(FAULTS, "Felanmälan", 1));
    assertThat(told.receipts())
        .containsExactly(
            new Provenance.Receipt(
                "d1",
                "v46.csv",
                Optional.of(Provenance.Outcome.APPLIED),
                13,
                1,
                "B",
                "Kvitto för v46.csv\n"));
  }

  @Test
  void aDeliveryLeadsToTheRunThatWroteItsReceipt() throws IOException {
    fixture.publishSeeded(1, 10);
    assertThat(ask(new Question.Deliveries(FAULTS), Viewer.Role.ANALYST).deliveries())
        .allSatisfy(delivery -> assertThat(delivery.run()).isNull());

    String id = ask(new Question.Deliveries(FAULTS), Viewer.Role.ANALYST).deliveries().get(0).id();
    write(NIGHT + "/" + FAULTS + "/" + id + ".json", "{}");

    assertThat(ask(new Question.Deliveries(FAULTS), Viewer.Role.ANALYST).deliveries().get(0).run())
        .isEqualTo(NIGHT);
  }

  @Test
  void receiptsAreForThoseWhoWorkWithTheEvents() {
    SourceResult.Receipts told = receipts(NIGHT, Viewer.Role.COUNCIL);

    assertThat(told.words()).isEmpty();
    assertThat(told.senders()).isEmpty();
    assertThat(told.receipts()).isEmpty();
  }

  @Test
  void noNameLeadsOutOfTheReceipts() throws IOException {
    Path secret = fixture.home().config().resolve("hmac");
    Files.createDirectories(secret);
    Files.writeString(secret.resolve("d1.json"), "{\"fileName\": \"hemlig\"}");
    Files.createSymbolicLink(fixture.home().receipts().resolve("lank"), secret);

    for (String run : new String[] {"../config", "..", ".", "", "/etc", NIGHT + "/..", "lank"}) {
      assertThatThrownBy(() -> receipts(run, Viewer.Role.ANALYST))
          .as(run)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String source : new String[] {"../../config/hmac", "..", ".", "", "/etc"}) {
      assertThat(
              ask(new Question.Receipts(NIGHT, Optional.of(source)), Viewer.Role.ANALYST)
                  .receipts())
          .as(source)
          .isEmpty();
    }
  }

  @Test
  void aDamagedSummaryHidesNothingElse() throws IOException {
    write("2026-11-20T031500/run.json", "{\"run\": ");

    assertThat(ask(new Question.Runs(), Viewer.Role.ANALYST).runs())
        .extracting(Provenance.Run::state)
        .containsExactly(SourceResult.RunState.PUBLISHED, SourceResult.RunState.INTERRUPTED);
  }
}
