package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.WatchTable;

/** Who learns which series differ, and what has changed since the generation before. */
class SignalsTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTheInventedInstallation() {
    fixture = GenerationFixture.in(root);
  }

  /** A row of the table {@code signal}. */
  private static List<@Nullable Object> signal(
      int rank, String indicator, @Nullable String area, String grain, String verdict) {
    Map<String, Object> values = new HashMap<>();
    values.put("rank", rank);
    values.put("indicator", indicator);
    values.put("municipality", "1982");
    values.put("area", area);
    values.put("grain", grain);
    values.put("period_start", LocalDate.of(2026, 10, 1));
    values.put("period_end", LocalDate.of(2026, 11, 1));
    values.put("verdict", verdict);
    values.put("text_sv", "Antalet är 9; vanligt är 0–4.");
    values.put("text_en", "The number is 9; usual is 0–4.");
    List<@Nullable Object> row =
        new ArrayList<>(Collections.nCopies(SignalTable.COLUMNS.size(), null));
    for (int at = 0; at < row.size(); at++) {
      Column column = SignalTable.COLUMNS.get(at);
      row.set(at, values.get(column.name()));
    }
    return row;
  }

  private static Judging finding(List<List<@Nullable Object>> signals) {
    return session -> List.of(SignalTable.of(signals), WatchTable.of(42, 0.003, 1));
  }

  private <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private void publish(List<FixtureDelivery> deliveries, Judging judging) {
    fixture.publish(
        LakeFiles.write(
            fixture.home().lake(),
            List.of(FixtureEvent.of("e1", POLICE, "2026-10-05", "bicycle_theft", "centrum")),
            deliveries),
        judging);
  }

  @Test
  void whoWorksWithTheEventsReadsEverySignalInWords() {
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")),
        finding(List.of(signal(1, "cykelstold", "centrum", "week", "more"))));

    Result.Signals signals = ask(new Question.Signals(), Viewer.Role.ANALYST);

    assertThat(signals.series()).isEqualTo(42);
    assertThat(signals.falseAlarmsAMonth()).isEqualTo(1);
    assertThat(signals.signals())
        .extracting(one -> one.place().sv(), Result.Signal::verdict, Result.Signal::words)
        .containsExactly(
            tuple(
                "Centrum",
                Result.Verdict.MORE,
                Optional.of(
                    new Text("Antalet är 9; vanligt är 0–4.", "The number is 9; usual is 0–4."))));
  }

  @Test
  void thePublicLearnsOfNoSeriesFinerThanItMayAskForAndOfNoCount() {
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")),
        finding(
            List.of(
                signal(1, "cykelstold", "centrum", "month", "more"),
                signal(2, "klotter", "centrum", "quarter", "more"),
                signal(3, "klotter", null, "week", "fewer"),
                signal(4, "anmalda-brott", null, "month", "fewer"))));

    assertThat(ask(new Question.Signals(), Viewer.Role.PUBLIC).signals())
        .extracting(Result.Signal::indicator, Result.Signal::grain, Result.Signal::words)
        .containsExactly(
            tuple("klotter", Grain.QUARTER, Optional.empty()),
            tuple("anmalda-brott", Grain.MONTH, Optional.empty()));
    assertThat(ask(new Question.Signals(), Viewer.Role.COUNCIL).signals())
        .hasSize(4)
        .allSatisfy(signal -> assertThat(signal.words()).isEmpty());
  }

  @Test
  void aGenerationTellsWhatTheOneBeforeDidNotHold() {
    FixtureDelivery first = FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59");
    FixtureDelivery second = FixtureDelivery.applied("d2", POLICE, "2026-11-19T23:59:59");
    publish(
        List.of(first),
        finding(
            List.of(
                signal(1, "cykelstold", null, "week", "more"),
                signal(2, "klotter", null, "week", "more"))));
    publish(
        List.of(first, second),
        finding(
            List.of(
                signal(1, "klotter", null, "week", "fewer"),
                signal(2, "cykelstold", null, "week", "more"))));

    Result.Changes changes = ask(new Question.Changes(), Viewer.Role.ANALYST);

    assertThat(changes.since()).isEqualTo(1);
    assertThat(changes.day()).isEqualTo(GenerationFixture.TODAY);
    assertThat(changes.sources())
        .extracting(source -> source.organisation().sv(), Result.SourceChange::deliveries)
        .containsExactly(tuple("Polisen", 1L));
    assertThat(changes.appeared())
        .extracting(Result.Signal::indicator, Result.Signal::verdict)
        .containsExactly(tuple("klotter", Result.Verdict.FEWER));
    assertThat(changes.gone())
        .extracting(Result.Signal::indicator, Result.Signal::verdict)
        .containsExactly(tuple("klotter", Result.Verdict.MORE));
    assertThat(ask(new Question.Changes(), Viewer.Role.PUBLIC).sources()).isEmpty();
  }

  @Test
  void theFirstGenerationHasNothingToBeComparedWith() {
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")), finding(List.of()));

    assertThat(ask(new Question.Changes(), Viewer.Role.ANALYST).since()).isNull();
  }

  @Test
  void whereNothingWasJudgedTheNumberOfSeriesIsUnknown() {
    publish(List.of(), Judging.NOTHING);

    assertThat(ask(new Question.Signals(), Viewer.Role.ANALYST).series()).isNull();
  }
}
