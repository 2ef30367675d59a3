package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.gate.Result.Cell;
import se.lagesbild.warehouse.gate.Result.CellStatus;

/** What is answered of sources that send only sums. */
class SumsTest {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);
  private static final Viewer COUNCIL = new Viewer(Viewer.Role.COUNCIL);
  private static final Viewer PUBLIC = new Viewer(Viewer.Role.PUBLIC);

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void addTheSource() {
    fixture = GenerationFixture.in(root);
    FixtureSum.configure(fixture.home().config());
  }

  /** Publishes sums, told of by one delivery a month of the first half of the year. */
  private void publish(FixtureSum... sums) {
    List<FixtureDelivery> deliveries = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      deliveries.add(delivery(month));
    }
    fixture.publish(LakeFiles.writeSums(fixture.home().lake(), List.of(sums), deliveries));
  }

  /** What is complete for a month. */
  private static FixtureDelivery delivery(int month) {
    LocalDate from = LocalDate.of(2026, month, 1);
    return FixtureDelivery.applied("d" + month, FixtureSum.SOURCE, from.plusMonths(1) + "T00:00:00")
        .window(from.toString(), from.plusMonths(1).toString());
  }

  private <R extends Result> Answer<R> ask(Question<R> question, Viewer viewer) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, viewer);
    }
  }

  private static Question.Series by(Grain grain) {
    DateRange half = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
    return new Question.Series("oro", grain, Optional.empty(), Optional.of(half), Slice.ALL);
  }

  private List<Cell> cells(Grain grain, Viewer viewer) {
    return ask(by(grain), viewer).result().total().cells();
  }

  @Test
  void aKnownSumIsExactAWithheldOneAnIntervalAndAMissingOneNotZero() {
    publish(
        FixtureSum.exact("2026-01", 0),
        FixtureSum.exact("2026-02", 31),
        FixtureSum.withheld("2026-03", 1, 4.0),
        FixtureSum.withheld("2026-04", 1, null),
        FixtureSum.uncounted("2026-05"));

    assertThat(cells(Grain.MONTH, ANALYST))
        .containsExactly(
            new Cell(0.0, CellStatus.EXACT),
            new Cell(31.0, CellStatus.EXACT),
            new Cell(null, CellStatus.SUPPRESSED, 1.0, 4.0),
            new Cell(null, CellStatus.SUPPRESSED, 1.0, null),
            new Cell(null, CellStatus.NO_NUMBERS),
            new Cell(null, CellStatus.NO_NUMBERS));
  }

  @Test
  void onlyTheRowThatIsNotSplitIsCounted() {
    publish(
        FixtureSum.exact("2026-01", 31),
        FixtureSum.exact("2026-01", 20).of("Flicka"),
        FixtureSum.exact("2026-01", 11).of("Pojke"));

    assertThat(cells(Grain.MONTH, ANALYST)).first().isEqualTo(new Cell(31.0, CellStatus.EXACT));
  }

  @Test
  void aSumThatIsSentWithItsAreasCountsOnce() {
    publish(
        FixtureSum.exact("2026-01", 31),
        FixtureSum.exact("2026-01", 20).in("centrum"),
        FixtureSum.exact("2026-01", 11).in("norra"),
        FixtureSum.exact("2026-02", 7).in("centrum"),
        FixtureSum.withheld("2026-02", 1, 4.0).in("norra"),
        FixtureSum.uncounted("2026-03"),
        FixtureSum.exact("2026-03", 12).in("norra"));

    assertThat(cells(Grain.MONTH, ANALYST).subList(0, 3))
        .containsExactly(
            new Cell(31.0, CellStatus.EXACT),
            new Cell(null, CellStatus.SUPPRESSED, 8.0, 11.0),
            new Cell(null, CellStatus.MISSING_PARTS, 12.0, null));
  }

  @Test
  void ratesOfSeveralMunicipalitiesAreNotAdded() throws IOException {
    Path contract = fixture.home().config().resolve("sources/kommun-oro/source.yaml");
    Files.writeString(
        contract, Files.readString(contract).replace("unit: reports", "unit: per_10000"));
    publish(FixtureSum.exact("2026-01", 31));
    Question.Series all = by(Grain.MONTH);
    Question.Series one =
        new Question.Series(
            all.indicator(),
            all.grain(),
            all.split(),
            all.period(),
            Slice.ALL.with(Dimension.MUNICIPALITY, List.of("1982")));

    assertThat(cells(Grain.MONTH, ANALYST)).containsOnly(new Cell(null, CellStatus.NOT_ADDED));
    Answer<Result.Series> answer = ask(one, ANALYST);
    assertThat(answer.result().total().cells()).startsWith(new Cell(31.0, CellStatus.EXACT));
    assertThat(answer.subject().orElseThrow().unit())
        .isEqualTo(new Text("per 10\u00a0000 invånare", "per 10,000 inhabitants"));
  }

  @Test
  void anIndicatorMayCountAPartThatIsSentForItself() throws IOException {
    Path oro = fixture.home().config().resolve("indicators/oro.yaml");
    Files.writeString(
        oro,
        Files.readString(oro).replace("[kommun-oro]", "[kommun-oro]\n  members: {Kon: Flicka}"));
    publish(
        FixtureSum.exact("2026-01", 31),
        FixtureSum.exact("2026-01", 20).of("Flicka"),
        FixtureSum.exact("2026-01", 11).of("Pojke"));

    assertThat(cells(Grain.MONTH, ANALYST)).first().isEqualTo(new Cell(20.0, CellStatus.EXACT));
  }

  @Test
  void longerPeriodsAddUpWhatIsKnownOfTheirMonths() {
    publish(
        FixtureSum.exact("2026-01", 11),
        FixtureSum.withheld("2026-02", 1, 4.0),
        FixtureSum.withheld("2026-03", 1, 4.0),
        FixtureSum.exact("2026-04", 20),
        FixtureSum.uncounted("2026-05"),
        FixtureSum.withheld("2026-06", 1, 4.0));

    assertThat(cells(Grain.QUARTER, ANALYST))
        .containsExactly(
            new Cell(null, CellStatus.SUPPRESSED, 13.0, 19.0),
            new Cell(null, CellStatus.SUPPRESSED_AND_MISSING, 21.0, null));
  }

  @Test
  void onlyAWithheldPartIsCalledWithheld() {
    publish(
        FixtureSum.exact("2026-01", 20).in("centrum"),
        FixtureSum.uncounted("2026-01").in("norra"),
        FixtureSum.withheld("2026-02", 1, 4.0).in("centrum"),
        FixtureSum.exact("2026-02", 7).in("norra"),
        FixtureSum.withheld("2026-03", 1, 4.0).in("centrum"),
        FixtureSum.uncounted("2026-03").in("norra"),
        FixtureSum.exact("2026-04", 0).in("centrum"),
        FixtureSum.exact("2026-04", 0).in("norra"));

    assertThat(cells(Grain.MONTH, ANALYST))
        .startsWith(
            new Cell(null, CellStatus.MISSING_PARTS, 20.0, null),
            new Cell(null, CellStatus.SUPPRESSED, 8.0, 11.0),
            new Cell(null, CellStatus.SUPPRESSED_AND_MISSING, 1.0, null),
            new Cell(0.0, CellStatus.EXACT));
  }

  @Test
  void aLongerPeriodIsWholeWhenAllOfItCameThoughSomeOfItWithoutNumbers() {
    publish(
        FixtureSum.exact("2026-01", 11),
        FixtureSum.exact("2026-03", 9),
        FixtureSum.exact("2026-04", 5));

    assertThat(cells(Grain.QUARTER, ANALYST))
        .containsExactly(
            new Cell(20.0, CellStatus.EXACT).beside(new Result.Silent(1, Grain.MONTH)),
            new Cell(5.0, CellStatus.EXACT).beside(new Result.Silent(2, Grain.MONTH)));
  }

  @Test
  void aPeriodThatNoDeliveryCoversIsNotDelivered() {
    fixture.publish(
        LakeFiles.writeSums(
            fixture.home().lake(),
            List.of(FixtureSum.exact("2026-01", 11), FixtureSum.exact("2026-03", 9)),
            List.of(delivery(1), delivery(3), delivery(4))));

    assertThat(cells(Grain.MONTH, ANALYST))
        .extracting(Cell::status)
        .startsWith(
            CellStatus.EXACT, CellStatus.NOT_DELIVERED, CellStatus.EXACT, CellStatus.NO_NUMBERS);
    assertThat(cells(Grain.QUARTER, ANALYST)).startsWith(new Cell(20.0, CellStatus.PARTIAL));
  }

  @Test
  void aPeriodThatTheFileForgotIsNotCalledDelivered() {
    fixture.publish(
        LakeFiles.writeSums(
            fixture.home().lake(),
            List.of(FixtureSum.exact("2026-01", 11), FixtureSum.exact("2026-03", 9)),
            List.of(delivery(1), delivery(2), delivery(3), delivery(4)),
            Map.of("d2", "2026-02")));

    assertThat(cells(Grain.MONTH, ANALYST))
        .extracting(Cell::status)
        .startsWith(
            CellStatus.EXACT, CellStatus.NOT_DELIVERED, CellStatus.EXACT, CellStatus.NO_NUMBERS);
    assertThat(cells(Grain.QUARTER, ANALYST)).startsWith(new Cell(20.0, CellStatus.PARTIAL));
  }

  @Test
  void aPeriodThatIsCutOffIsPartial() {
    publish(FixtureSum.exact("2026-01", 11), FixtureSum.exact("2026-02", 12));
    DateRange cut = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 15));
    Question.Series question =
        new Question.Series("oro", Grain.QUARTER, Optional.empty(), Optional.of(cut), Slice.ALL);

    assertThat(ask(question, ANALYST).result().total().cells())
        .containsExactly(new Cell(11.0, CellStatus.PARTIAL));
  }

  @Test
  void saysWhatIsCounted() {
    publish(FixtureSum.exact("2026-01", 11));

    assertThat(ask(by(Grain.YEAR), ANALYST).subject().orElseThrow())
        .extracting(Answer.Subject::title, Answer.Subject::unit)
        .containsExactly(
            new Text("Orosanmälningar", "Reports of concern"), new Text("anmälningar", "reports"));
    assertThat(ask(by(Grain.YEAR), ANALYST).unplacedShare()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY", "WEEK"})
  void shorterStepsThanMonthsAreRefusedWithWhatToChoose(Grain grain) {
    publish(FixtureSum.exact("2026-01", 11));

    assertThatThrownBy(() -> ask(by(grain), ANALYST))
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("välj månad, kvartal eller år");
  }

  @ParameterizedTest
  @EnumSource
  void sumsAreNotSplit(Dimension dimension) {
    publish(FixtureSum.exact("2026-01", 11));
    Question.Series series =
        new Question.Series(
            "oro", Grain.MONTH, Optional.of(dimension), Optional.empty(), Slice.ALL);
    Question.Breakdown breakdown =
        new Question.Breakdown("oro", dimension, Optional.empty(), Slice.ALL);

    assertThatThrownBy(() -> ask(series, ANALYST))
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("ta bort uppdelningen");
    assertThatThrownBy(() -> ask(breakdown, ANALYST)).isInstanceOf(UnanswerableException.class);
  }

  @ParameterizedTest
  @CsvSource({"centrum,,", ",graffiti,", ",,kommunen"})
  void sumsAreNotFiltered(String area, String category, String organisation) {
    publish(FixtureSum.exact("2026-01", 11));
    Slice slice = new Slice(List.of(), list(area), list(category), list(organisation));
    Question.Series question =
        new Question.Series("oro", Grain.MONTH, Optional.empty(), Optional.empty(), slice);

    assertThatThrownBy(() -> ask(question, ANALYST)).isInstanceOf(UnanswerableException.class);
  }

  @Test
  void anotherMunicipalityHasNoSums() {
    publish(FixtureSum.exact("2026-01", 11));
    Slice slice = new Slice(List.of("1962"), List.of(), List.of(), List.of());
    Question.Series question =
        new Question.Series("oro", Grain.YEAR, Optional.empty(), Optional.empty(), slice);

    assertThat(ask(question, ANALYST).result().total().cells())
        .extracting(Cell::status)
        .containsExactly(CellStatus.NOT_DELIVERED);
  }

  @Test
  void theCouncilSeesRoundedSumsAndIntervalsThatAreWiderByTheSame() {
    publish(FixtureSum.exact("2026-01", 31), FixtureSum.withheld("2026-02", 13, 19.0));

    Cell known = cells(Grain.MONTH, COUNCIL).get(0);
    Cell withheld = cells(Grain.MONTH, COUNCIL).get(1);

    assertThat(known.status()).isEqualTo(CellStatus.ROUNDED);
    assertThat(known.value()).isIn(30.0, 33.0);
    assertThat(withheld)
        .extracting(Cell::value, Cell::status)
        .containsExactly(null, CellStatus.SUPPRESSED);
    assertThat(withheld.low()).isIn(10.0, 13.0);
    assertThat(withheld.high()).isIn(20.0, 23.0);
  }

  @Test
  void thePublicSeesSumsByQuarterOrLonger() {
    publish(FixtureSum.exact("2026-01", 31));

    assertThatThrownBy(() -> cells(Grain.MONTH, PUBLIC)).isInstanceOf(DisclosureException.class);
    assertThat(cells(Grain.QUARTER, PUBLIC))
        .extracting(Cell::status, Cell::value)
        .last()
        .isEqualTo(tuple(CellStatus.NO_NUMBERS, null));
  }

  @Test
  void ofTooShortAHistoryOnlyTheSumCanBeTold() {
    publish(
        FixtureSum.exact("2026-04", 11),
        FixtureSum.exact("2026-05", 12),
        FixtureSum.withheld("2026-06", 1, 4.0));
    Question.Assessed question =
        new Question.Assessed("oro", "quarter", Optional.of(LocalDate.of(2026, 5, 1)), Slice.ALL);

    Result.Assessed assessed = ask(question, ANALYST).result();

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell()).isEqualTo(new Cell(null, CellStatus.SUPPRESSED, 24.0, 27.0));
    assertThat(assessed.words().orElseThrow().sv()).contains("kort historik");
  }

  private static List<String> list(String id) {
    return id == null ? List.of() : List.of(id);
  }
}
