package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.FixtureSignal;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.schema.SignalTable;

/** Who learns which series differ, and what has changed since the generation before. */
class SignalsTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTheInventedInstallation() {
    fixture = GenerationFixture.in(root);
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
        FixtureSignal.finding(FixtureSignal.of("cykelstold", "centrum", "week", "more")));

    SignalResult.Signals signals = ask(new Question.Signals(), Viewer.Role.ANALYST);

    assertThat(signals.series()).isEqualTo(42);
    assertThat(signals.falseAlarmsAMonth()).isEqualTo(1);
    assertThat(signals.signals())
        .extracting(
            one -> one.place().sv(), SignalResult.Signal::verdict, SignalResult.Signal::words)
        .containsExactly(
            tuple(
                "Centrum",
                Result.Verdict.MORE,
                Optional.of(
                    new Text(
                        FixtureSignal.WORDS,
                        "The number is 9; usual is 0–4. The numbers do not say why."))));
  }

  @Test
  void thePublicLearnsOfNoSeriesFinerThanItMayAskForAndOfNoCount() {
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")),
        FixtureSignal.finding(
            FixtureSignal.of("cykelstold", "centrum", "month", "more"),
            FixtureSignal.of("klotter", "centrum", "quarter", "more"),
            FixtureSignal.of("klotter", null, "week", "fewer"),
            FixtureSignal.of("anmalda-brott", null, "month", "fewer")));

    assertThat(ask(new Question.Signals(), Viewer.Role.PUBLIC).signals())
        .extracting(
            SignalResult.Signal::indicator, SignalResult.Signal::grain, SignalResult.Signal::words)
        .containsExactly(
            tuple("klotter", Grain.QUARTER, Optional.empty()),
            tuple("anmalda-brott", Grain.MONTH, Optional.empty()));
    assertThat(ask(new Question.Signals(), Viewer.Role.COUNCIL).signals())
        .hasSize(4)
        .allSatisfy(signal -> assertThat(signal.words()).isEmpty());
  }

  @Test
  void thePublicLearnsOfSumsByQuarterOrLonger() {
    FixtureSum.configure(fixture.home().config());
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")),
        FixtureSignal.finding(
            FixtureSignal.of("oro", null, "month", "more"),
            FixtureSignal.of("oro", null, "quarter", "more")));

    assertThat(ask(new Question.Signals(), Viewer.Role.PUBLIC).signals())
        .extracting(SignalResult.Signal::grain)
        .containsExactly(Grain.QUARTER);
    assertThat(ask(new Question.Signals(), Viewer.Role.COUNCIL).signals()).hasSize(2);
  }

  @Test
  void aGenerationTellsWhatTheOneBeforeDidNotHold() {
    FixtureDelivery first = FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59");
    FixtureDelivery second = FixtureDelivery.applied("d2", POLICE, "2026-11-19T23:59:59");
    publish(
        List.of(first),
        FixtureSignal.finding(
            FixtureSignal.of("cykelstold", null, "week", "more"),
            FixtureSignal.of("klotter", null, "week", "more")));
    publish(
        List.of(first, second),
        FixtureSignal.finding(
            FixtureSignal.of("klotter", null, "week", "fewer"),
            FixtureSignal.of("cykelstold", null, "week", "more")));

    SignalResult.Changes changes = ask(new Question.Changes(), Viewer.Role.ANALYST);

    assertThat(changes.since()).isEqualTo(1);
    assertThat(changes.day()).isEqualTo(GenerationFixture.TODAY);
    assertThat(changes.sources())
        .extracting(source -> source.organisation().sv(), SignalResult.SourceChange::deliveries)
        .containsExactly(tuple("Polisen", 1L));
    assertThat(changes.appeared())
        .extracting(SignalResult.Signal::indicator, SignalResult.Signal::verdict)
        .containsExactly(tuple("klotter", Result.Verdict.FEWER));
    assertThat(changes.gone())
        .extracting(SignalResult.Signal::indicator, SignalResult.Signal::verdict)
        .containsExactly(tuple("klotter", Result.Verdict.MORE));
    assertThat(ask(new Question.Changes(), Viewer.Role.PUBLIC).sources()).isEmpty();
  }

  @Test
  void theFirstGenerationHasNothingToBeComparedWith() {
    publish(
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")),
        FixtureSignal.finding());

    assertThat(ask(new Question.Changes(), Viewer.Role.ANALYST).since()).isNull();
  }

  @Test
  void whereNothingWasJudgedTheNumberOfSeriesIsUnknown() {
    publish(List.of(), Judging.NOTHING);

    assertThat(ask(new Question.Signals(), Viewer.Role.ANALYST).series()).isNull();
  }

  @Test
  void aGenerationOfAnEarlierVersionHoldsNoJudgements() {
    publish(List.of(), session -> List.of(SignalTable.of(List.of())));

    assertThat(ask(new Question.Signals(), Viewer.Role.ANALYST).series()).isNull();
    assertThat(ask(new Question.Changes(), Viewer.Role.ANALYST).since()).isNull();
  }
}
