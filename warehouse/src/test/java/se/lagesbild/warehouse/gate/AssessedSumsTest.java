package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.gate.Result.Cell;
import se.lagesbild.warehouse.gate.Result.CellStatus;

/** What the gate says of one period of sums, some of which are withheld. */
class AssessedSumsTest {
  private static final YearMonth FIRST = YearMonth.of(2020, 12);
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final String COUNCIL_QUARTERS =
      """

      - id: bra-kvartal
        title: {sv: BRÅ-kvartal, en: Council quarter}
        months: 3
        startMonth: 12
      """;

  @TempDir Path root;
  private GenerationFixture fixture;
  private final Map<YearMonth, FixtureSum> sums = new TreeMap<>();

  @BeforeEach
  void writeTheInventedInstallation() throws IOException {
    fixture = GenerationFixture.in(root);
    FixtureSum.configure(fixture.home().config());
    Files.writeString(
        fixture.home().config().resolve("periods.yaml"),
        COUNCIL_QUARTERS,
        StandardOpenOption.APPEND);
  }

  /** About as many every month; the numbers below five are withheld, as their source does. */
  private void steady(int mean) {
    Random random = new Random(mean);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      int count = 0;
      for (int chance = 0; chance < 10 * mean; chance++) {
        count += random.nextInt(10) == 0 ? 1 : 0;
      }
      sums.put(
          month,
          count > 0 && count < 5
              ? FixtureSum.withheld(month.toString(), 1, 4.0)
              : FixtureSum.exact(month.toString(), count));
    }
  }

  private void put(FixtureSum sum) {
    sums.put(YearMonth.parse(sum.month()), sum);
  }

  private Result.Assessed ask(String calendar, String within) {
    return ask(calendar, Optional.of(LocalDate.parse(within)), Viewer.Role.ANALYST);
  }

  private Result.Assessed ask(String calendar, Optional<LocalDate> within, Viewer.Role role) {
    List<FixtureDelivery> deliveries = new ArrayList<>();
    for (YearMonth month : sums.keySet()) {
      String to = month.plusMonths(1).atDay(1).toString();
      deliveries.add(
          FixtureDelivery.applied("d" + month, FixtureSum.SOURCE, to + "T00:00:00")
              .window(month.atDay(1).toString(), to));
    }
    fixture.publish(
        LakeFiles.writeSums(fixture.home().lake(), List.copyOf(sums.values()), deliveries));
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Assessed("oro", calendar, within, Slice.ALL), new Viewer(role))
          .result();
    }
  }

  private static String words(Result.Assessed assessed) {
    return assessed.words().orElseThrow().sv();
  }

  @Test
  void sumsThatAreKnownAreJudgedAsCountsAre() {
    steady(30);
    put(FixtureSum.exact("2026-10", 70));

    Result.Assessed assessed = ask("month", "2026-10-15");

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.MORE);
    assertThat(assessed.cell()).isEqualTo(new Cell(70.0, CellStatus.EXACT));
    assertThat(words(assessed)).contains("Antalet är 70; vanligt är").doesNotContain("döljer");
    assertThat(assessed.trend()).isNotNull();
    assertThat(assessed.next()).isNotNull();
    assertThat(assessed.history())
        .hasSize(71)
        .allSatisfy(step -> assertThat(step.usual()).isNotNull());
  }

  @Test
  void aQuarterOfTheCouncilHoldsThreeMonths() {
    steady(30);
    put(FixtureSum.exact("2025-12", 31));
    put(FixtureSum.exact("2026-01", 20));
    put(FixtureSum.exact("2026-02", 28));

    Result.Assessed assessed = ask("bra-kvartal", "2026-01-15");

    assertThat(assessed.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));
    assertThat(assessed.cell()).isEqualTo(new Cell(79.0, CellStatus.EXACT));
    assertThat(assessed.history()).hasSize(21);
    assertThat(assessed.usual()).isNotNull();
  }

  @Test
  void aMonthThatIsWithheldIsAnIntervalOfWhichNobodyCanTell() {
    steady(3);
    put(FixtureSum.withheld("2026-10", 1, 4.0));

    Result.Assessed assessed = ask("month", "2026-10-15");

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell()).isEqualTo(new Cell(null, CellStatus.SUPPRESSED, 1.0, 4.0));
    assertThat(words(assessed))
        .contains("Antalet är känt bara som 1 till 4; vanligt är", "En del av talen är okänd");
    assertThat(assessed.usual()).isEqualTo(assessed.history().get(70).usual());
    assertThat(assessed.trend()).isNull();
    assertThat(assessed.next()).isNotNull();
    assertThat(assessed.turns()).isEmpty();
  }

  @Test
  void withheldMonthsHideNoHugeRise() {
    steady(3);
    put(FixtureSum.exact("2026-10", 40));

    Result.Assessed assessed = ask("month", "2026-10-15");

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.MORE);
    assertThat(words(assessed)).contains("Antalet är 40; vanligt är");
  }

  @Test
  void aHugeNumberOfWhichPartsMayBeAnythingIsMore() {
    steady(10);
    put(FixtureSum.exact("2026-07", 60));
    put(FixtureSum.exact("2026-08", 60));
    put(FixtureSum.withheld("2026-09", 1, null));

    Result.Assessed assessed = ask("quarter", "2026-08-15");

    assertThat(assessed.cell()).isEqualTo(new Cell(null, CellStatus.SUPPRESSED, 121.0, null));
    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.MORE);
    assertThat(words(assessed)).contains("känt bara som minst 121");
    assertThat(assessed.next()).isNull();
  }

  @Test
  void periodsThatTheSourceDoesNotSendAreSaidToBeSo() {
    steady(30);

    Result.Assessed assessed = ask("est", "2026-10-15");

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell()).isEqualTo(new Cell(null, CellStatus.TOO_FINE));
    assertThat(words(assessed)).contains("Källan skickar summor per månad");
  }

  @Test
  void aMonthThatNobodyCountedIsAGapInTheHistory() {
    steady(30);
    put(FixtureSum.uncounted("2026-05"));

    Result.Assessed month = ask("month", "2026-10-15");
    Result.Assessed quarter = ask("quarter", "2026-05-15");

    assertThat(month.history().get(65).cell().status()).isEqualTo(CellStatus.NO_NUMBERS);
    assertThat(month.usual()).isNotNull();
    assertThat(month.usual().low()).isGreaterThan(10);
    assertThat(quarter.cell().status()).isEqualTo(CellStatus.MISSING_PARTS);
    assertThat(quarter.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(words(quarter)).contains("En del av talen är okänd");
  }

  @Test
  void withoutAPeriodItIsTheNewestWholeOne() {
    steady(30);

    assertThat(ask("quarter", Optional.empty(), Viewer.Role.ANALYST).period().from())
        .isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(ask("month", Optional.empty(), Viewer.Role.ANALYST).period().from())
        .isEqualTo(LocalDate.of(2026, 10, 1));
  }

  @Test
  void whoMayNotSeeCountsLearnsTheWordAloneAndThePublicOfQuartersOnly() {
    steady(30);
    put(FixtureSum.exact("2026-09", 140));
    Optional<LocalDate> within = Optional.of(LocalDate.of(2026, 9, 15));

    Result.Assessed council = ask("month", within, Viewer.Role.COUNCIL);

    assertThat(council.verdict()).isEqualTo(Result.Verdict.MORE);
    assertThat(council.cell()).isEqualTo(new Cell(null, CellStatus.SUPPRESSED));
    assertThat(council.words()).isEmpty();
    assertThat(council.usual()).isNull();
    assertThat(council.history()).hasSize(1);
    assertThat(ask("quarter", within, Viewer.Role.PUBLIC).verdict()).isEqualTo(Result.Verdict.MORE);
    assertThat(ask("month", within, Viewer.Role.PUBLIC).verdict())
        .isEqualTo(Result.Verdict.CANNOT_TELL);
  }

  @Test
  void aPartOfWhichNoSumsAreSentIsRefused() {
    steady(30);
    ask("month", "2026-10-15");
    Slice centrum = new Slice(List.of(), List.of("centrum"), List.of(), List.of());

    assertThatThrownBy(
            () -> {
              try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
                  Gate gate = gatehouse.gate()) {
                gate.answer(
                    new Question.Assessed("oro", "month", Optional.empty(), centrum),
                    new Viewer(Viewer.Role.ANALYST));
              }
            })
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("bara summor för hela kommunen");
  }
}
