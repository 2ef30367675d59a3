package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.GenerationHolder;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.DaysReader;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchReader;

/** What the gate says of one period of an indicator. */
class AssessedTest {
  private static final String POLICE = "polisen-anmalda-brott";

  private static GenerationFixture fixture;
  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    fixture = GenerationFixture.in(root);
    fixture.publishSeeded(8, 12_000);
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private static Question.Assessed asked(String calendar, String within) {
    return new Question.Assessed(
        "cykelstold", calendar, Optional.of(LocalDate.parse(within)), Slice.ALL);
  }

  @Test
  void countsThePeriodsThatASeriesCounts() {
    Result.Assessed assessed = ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST);
    DateRange days =
        new DateRange(assessed.history().get(0).period().from(), LocalDate.of(2025, 7, 1));
    Result.Series series =
        ask(
            new Question.Series(
                "cykelstold", Grain.QUARTER, Optional.empty(), Optional.of(days), Slice.ALL),
            Viewer.Role.ANALYST);

    assertThat(assessed.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1)));
    assertThat(assessed.history()).hasSizeGreaterThan(8);
    assertThat(assessed.history().stream().map(Result.Step::cell).toList())
        .isEqualTo(series.total().cells());
  }

  @Test
  void whatIsUsualIsKnownOfEveryPeriodAndHoldsMostOfThem() {
    Result.Assessed assessed = ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST);

    List<Result.Step> known =
        assessed.history().stream().filter(step -> step.usual() != null).toList();
    long within =
        known.stream()
            .filter(
                step ->
                    step.cell().value() >= step.usual().low()
                        && step.cell().value() <= step.usual().high())
            .count();
    assertThat(known).hasSameSizeAs(assessed.history());
    assertThat(within).isGreaterThan(known.size() * 7L / 10);
    assertThat(assessed.words())
        .hasValueSatisfying(words -> assertThat(words.sv()).contains("vanligt"));
  }

  @Test
  void judgesByACalendarOfTheInstallation() {
    Result.Assessed assessed = ask(asked("tertial", "2025-05-05"), Viewer.Role.ANALYST);

    assertThat(assessed.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 9, 1)));
  }

  @Test
  void aPeriodThatHasNotEndedCannotBeTold() {
    Result.Assessed assessed = ask(asked("quarter", "2026-11-20"), Viewer.Role.ANALYST);

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell().status()).isEqualTo(Result.CellStatus.PARTIAL);
    assertThat(assessed.words())
        .hasValueSatisfying(
            words -> assertThat(words.sv()).isEqualTo("Hela perioden är inte levererad."));
  }

  @Test
  void aPeriodBeforeTheFirstDeliveryCannotBeTold() {
    Result.Assessed assessed = ask(asked("quarter", "2001-01-01"), Viewer.Role.ANALYST);

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell().value()).isNull();
  }

  @Test
  void whoMayNotSeeCountsLearnsTheWordAlone() {
    Result.Assessed council = ask(asked("quarter", "2025-05-05"), Viewer.Role.COUNCIL);

    assertThat(council.verdict())
        .isEqualTo(ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST).verdict());
    assertThat(council.cell().value()).isNull();
    assertThat(council.usual()).isNull();
    assertThat(council.words()).isEmpty();
    assertThat(council.history()).hasSize(1);
  }

  @Test
  void anUnknownCalendarIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> ask(asked("månvarv", "2025-05-05"), Viewer.Role.ANALYST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allAtOnceAreAnsweredAsEachAlone() {
    List<Question.Assessed> questions = everyIndicatorByEveryCalendar();
    try (Gatehouse other = Gatehouse.open(fixture.home());
        Gate together = other.gate()) {
      List<Result.Assessed> all =
          together.answerAll(questions, new Viewer(Viewer.Role.ANALYST)).stream()
              .map(Answer::result)
              .toList();

      assertThat(all)
          .isEqualTo(
              questions.stream().map(question -> ask(question, Viewer.Role.ANALYST)).toList());
    }
  }

  @Test
  void daysReadForAllCalendarsGiveWhatThoseOfThePeriodsAloneGive() {
    List<Question.Assessed> questions = everyIndicatorByEveryCalendar();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      for (Question.Assessed question : questions) {
        Result.Assessed expected = ask(question, Viewer.Role.ANALYST);
        List<Result.Step> history = expected.history();
        DateRange periods =
            new DateRange(
                history.get(0).period().from(), history.get(history.size() - 1).period().to());

        assertThat(answeredFrom(lease, question, periods)).as("%s", question).isEqualTo(expected);
      }
    }
  }

  private static Result.Assessed answeredFrom(
      Lease lease, Question.Assessed question, DateRange days) {
    Installation installation = InstallationReader.read(fixture.home().config());
    Indicator indicator = installation.findIndicator(question.indicator()).orElseThrow();
    return new AssessedAnswer(
            lease,
            installation,
            Sources.read(lease, installation),
            SourceLags.of(
                lease.read(
                    session -> WatchReader.firstTold(session, lease.meta().origin().today()))),
            all -> {
              Selection within = Selection.of(installation, indicator, question.slice(), days);
              return lease.read(session -> DaysReader.read(session, within));
            },
            Disclosure.of(Audiences.of(new Viewer(Viewer.Role.ANALYST))))
        .answer(question, indicator, installation.findCalendar(question.calendar()).orElseThrow())
        .result();
  }

  private static List<Question.Assessed> everyIndicatorByEveryCalendar() {
    try (Gate gate = gatehouse.gate()) {
      List<String> indicators =
          gate.installation().indicators().stream()
              .filter(indicator -> indicator.quantity() != Indicator.Quantity.SUMS)
              .map(Indicator::id)
              .toList();
      assertThat(indicators).hasSizeGreaterThan(1);
      return Stream.of("month", "quarter", "tertial")
          .flatMap(
              calendar ->
                  indicators.stream()
                      .map(
                          id ->
                              new Question.Assessed(
                                  id, calendar, Optional.of(LocalDate.of(2025, 5, 5)), Slice.ALL)))
          .toList();
    }
  }

  @Test
  void aCodePastItsLastDayIsNotFewerThanUsual(@TempDir Path root) throws IOException {
    GenerationFixture changed = GenerationFixture.in(root);
    Path codes = changed.home().config().resolve("offence-codes.csv");
    Files.writeString(
        codes,
        Files.readString(codes)
                .replace("drugs,true,2018-01-01,", "drugs,true,2018-01-01,2025-06-30")
                .replace("\n", ",\n")
                .replace("valid_to,\n", "valid_to,replaces\n")
            + "5006,Narkotikabrott (ny kod),drugs,true,2025-07-01,,5005\n");
    changed.publishSeeded(8, 12_000);
    try (Gatehouse house = Gatehouse.open(changed.home());
        Gate gate = house.gate()) {
      Result.Assessed past = ofCode(gate, "5005", "2025-09-01");
      assertThat(past.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
      assertThat(past.words().map(Text::sv))
          .contains("Koden 5005 upphörde 2025-06-30; därefter används 5006.");
      assertThat(past.turns()).isEmpty();
      assertThat(past.history().stream().filter(step -> step.usual() != null))
          .isNotEmpty()
          .allMatch(step -> !step.period().to().isAfter(LocalDate.of(2025, 7, 1)));

      Result.Assessed lastMonth = ofCode(gate, "5005", "2025-06-01");
      assertThat(lastMonth.usual()).isNotNull();
      assertThat(lastMonth.words().map(Text::sv).orElseThrow()).doesNotContain("upphörde");

      Result.Assessed tooEarly = ofCode(gate, "5006", "2025-05-01");
      assertThat(tooEarly.words().map(Text::sv)).contains("Koden 5006 används sedan 2025-07-01.");
      Result.Assessed unused = ofCode(gate, "5006", "2025-09-01");
      assertThat(unused.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    }
  }

  private static Result.Assessed ofCode(Gate gate, String code, String within) {
    Question.Assessed question =
        new Question.Assessed(
            "anmalda-brott",
            "month",
            Optional.of(LocalDate.parse(within)),
            Slice.ALL.with(Dimension.CODE, List.of(code)));
    return gate.answer(question, new Viewer(Viewer.Role.ANALYST)).result();
  }

  @Test
  void aPeriodThatGoesOnIsMoreOnlyWhereAWholeOneWouldBe(@TempDir Path root) {
    Result.Assessed quiet = ask(asked("quarter", "2026-10-05"), Viewer.Role.ANALYST);
    assertThat(quiet.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);

    GenerationFixture busy = GenerationFixture.in(root);
    List<FixtureEvent> thefts = new ArrayList<>();
    for (int month = 0; month < 94; month++) {
      int number = month < 93 ? 4 : 40;
      for (int theft = 0; theft < number; theft++) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusMonths(month).plusDays(theft % 28);
        thefts.add(
            FixtureEvent.of(
                "e" + thefts.size(), POLICE, day.toString(), "bicycle_theft", "centrum"));
      }
    }
    busy.publish(
        thefts,
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-19T00:00:00")
                .window("2019-01-01", "2026-11-16")));
    try (Gatehouse house = Gatehouse.open(busy.home());
        Gate gate = house.gate()) {
      Result.Assessed more =
          gate.answer(asked("quarter", "2026-10-05"), new Viewer(Viewer.Role.ANALYST)).result();

      assertThat(more.cell().status()).isEqualTo(Result.CellStatus.PARTIAL);
      assertThat(more.verdict()).isEqualTo(Result.Verdict.MORE);
      assertThat(more.words().map(Text::sv).orElseThrow())
          .startsWith("Hela perioden är inte känd än, men redan det som är registrerat är fler");
      assertThat(more.next()).isNull();
    }
  }
}
