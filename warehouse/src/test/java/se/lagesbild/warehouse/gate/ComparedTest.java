package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.PeriodKind;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.PlacedEvents;
import se.lagesbild.warehouse.schema.LakeTable;

/** What the gate says of a series beside another. */
class ComparedTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
  private static final Slice CENTRUM =
      new Slice(List.of(), List.of("centrum"), List.of(), List.of());
  private static final Against BEFORE = new Against(Against.Kind.YEAR_BEFORE, List.of());
  private static final Against MEAN = new Against(Against.Kind.MEAN_OF_YEARS, List.of());
  private static final Against NORRA = new Against(Against.Kind.AREAS, List.of("norra"));
  private static final Against ALL = new Against(Against.Kind.MUNICIPALITY, List.of());

  private static Gatehouse gatehouse;
  private static Path events;

  @BeforeAll
  static void publish(@TempDir Path root) throws IOException {
    GenerationFixture fixture = GenerationFixture.in(root);
    Files.writeString(
        fixture.home().config().resolve("population.csv"),
        "1982,norra,2020,2500\n1982,centrum,2020,3000\n1982,sodra,2020,2500\n"
            + "1982,vastanfors,2020,4000\n1982,landsbygd,2020,500\n",
        StandardOpenOption.APPEND);
    Map<LakeTable, List<Path>> files = PlacedEvents.write(fixture.home().lake());
    events = files.get(LakeTable.EVENT_VERSION).get(0);
    fixture.publish(files);
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

  private static Question.Compared months(Slice slice, Against against) {
    return new Question.Compared("cykelstold", Grain.MONTH, YEAR, slice, against);
  }

  private static Result.Series series(
      Calendar grain, DateRange days, Slice slice, Viewer.Role role) {
    return ask(
        new Question.Series("cykelstold", grain, Optional.empty(), Optional.of(days), slice), role);
  }

  /** Thefts a month, counted in the files that the deliveries became. */
  private static List<Double> counted(String where, int yearsBefore) throws SQLException {
    List<Double> counts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select count(*) filter (%s) from read_parquet('%s')
                where category = 'bicycle_theft' and day_occurred >= date '%s' - interval %d year
                  and day_occurred < date '%s' - interval %d year
                group by date_trunc('month', day_occurred) order by min(day_occurred)"""
                    .formatted(where, events, YEAR.from(), yearsBefore, YEAR.to(), yearsBefore))) {
      while (rows.next()) {
        counts.add(rows.getDouble(1));
      }
    }
    return counts;
  }

  private static List<Double> values(Result.Compared compared) {
    return compared.beside().stream().map(beside -> beside.cell().value()).toList();
  }

  @Test
  void eachMonthStandsBesideItsLikeOfTheYearBefore() throws SQLException {
    Result.Compared compared = ask(months(CENTRUM, BEFORE), Viewer.Role.ANALYST);

    assertThat(compared.periods()).hasSize(12).first().isEqualTo(YEAR_MONTH);
    assertThat(values(compared)).isEqualTo(counted("area = 'centrum'", 1));
    Result.Contrast newest = compared.contrasts().get(0);
    List<Double> now = counted("area = 'centrum'", 0);
    assertThat(newest.cell().value()).isEqualTo(now.get(11));
    assertThat(newest.beside().value()).isEqualTo(counted("area = 'centrum'", 1).get(11));
    Result.Contrast year = compared.contrasts().get(1);
    assertThat(year.periods()).isEqualTo(12);
    assertThat(year.cell().value()).isCloseTo(sum(now), within(1e-9));
    assertThat(year.beside().value()).isCloseTo(sum(counted("area = 'centrum'", 1)), within(1e-9));
  }

  private static final DateRange YEAR_MONTH =
      new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 1));

  private static double sum(List<Double> counts) {
    return counts.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void aMeanIsOfTheYearsThatAreToldOfAsAWhole() throws SQLException {
    Result.Compared compared = ask(months(Slice.ALL, MEAN), Viewer.Role.ANALYST);

    List<List<Double>> years = List.of(counted("true", 1), counted("true", 2), counted("true", 3));
    for (int at = 0; at < 12; at++) {
      double mean = (years.get(0).get(at) + years.get(1).get(at) + years.get(2).get(at)) / 3;
      assertThat(compared.beside().get(at).years()).isEqualTo(3);
      assertThat(compared.beside().get(at).cell().value()).isCloseTo(mean, within(1e-9));
    }
    Result.Compared early =
        ask(
            new Question.Compared(
                "cykelstold",
                Grain.QUARTER,
                new DateRange(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 7, 1)),
                Slice.ALL,
                MEAN),
            Viewer.Role.ANALYST);
    assertThat(early.beside()).extracting(Result.Beside::years).containsExactly(0, 1, 1);
    assertThat(early.beside().get(0).cell())
        .isEqualTo(new Result.Cell(null, Result.CellStatus.NOT_DELIVERED));
  }

  @Test
  void areasAreComparedByTheirInhabitants() throws SQLException {
    Result.Compared compared = ask(months(CENTRUM, NORRA), Viewer.Role.ANALYST);
    List<Double> norra = counted("area = 'norra'", 0);

    assertThat(compared.perInhabitant()).isTrue();
    assertThat(values(compared)).isEqualTo(norra);
    assertThat(compared.beside().get(3).fitted()).isCloseTo(norra.get(3) * 1.2, within(1e-9));
    Result.Contrast year = compared.contrasts().get(1);
    assertThat(year.rate()).isCloseTo(sum(counted("area = 'centrum'", 0)) / 3, within(1e-9));
    assertThat(year.rateBeside()).isCloseTo(sum(norra) / 2.5, within(1e-9));
    assertThat(year.times())
        .isCloseTo(year.rate() / year.rateBeside(), within(1e-9))
        .isBetween(year.timesLikely().low(), year.timesLikely().high());
    assertThat(year.timesLikely().low()).isLessThan(1);
    assertThat(year.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
  }

  @Test
  void theWholeIsWhatHasAKnownAreaAndAnAreaIsHeldAgainstTheRest() throws SQLException {
    Result.Compared compared = ask(months(CENTRUM, ALL), Viewer.Role.ANALYST);
    Result.Contrast year = compared.contrasts().get(1);

    assertThat(values(compared)).isEqualTo(counted("area is not null", 0));
    double rest = sum(counted("area is not null and area != 'centrum'", 0)) / 9.5;
    assertThat(year.times())
        .isCloseTo(sum(counted("area = 'centrum'", 0)) / 3 / rest, within(1e-9));
    assertThat(year.rateBeside())
        .isCloseTo(sum(counted("area is not null", 0)) / 12.5, within(1e-9));
    assertThat(year.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
  }

  @Test
  void nothingIsToldByInhabitantsWhereTheyAreNotKnown() {
    Question.Compared question =
        new Question.Compared(
            "cykelstold",
            Grain.QUARTER,
            new DateRange(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)),
            CENTRUM,
            NORRA);
    assertThat(ask(question, Viewer.Role.ANALYST).perInhabitant()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"COUNCIL", "PUBLIC"})
  void outwardEveryNumberIsThatOfASeriesThatMayBeAskedFor(Viewer.Role role) {
    DateRange days = new DateRange(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 7, 1));
    DateRange before = new DateRange(LocalDate.of(2023, 7, 1), LocalDate.of(2025, 7, 1));
    Result.Compared compared =
        ask(new Question.Compared("cykelstold", Grain.QUARTER, days, CENTRUM, BEFORE), role);

    assertThat(compared.beside().stream().map(Result.Beside::cell))
        .isEqualTo(series(Grain.QUARTER, before, CENTRUM, role).total().cells());
    assertThat(compared.contrasts())
        .isNotEmpty()
        .allSatisfy(
            contrast -> {
              assertThat(contrast.times()).isNull();
              assertThat(contrast.timesLikely()).isNull();
              assertThat(
                      Objects.requireNonNull(contrast.cell().value()) % (role == COUNCIL ? 3 : 5))
                  .isZero();
            });
  }

  @Test
  void periodsOfTheInstallationsOwnAreCountedAsTheirDaysAre() {
    PeriodKind fortnight = (PeriodKind) calendar("est");
    DateRange days = new DateRange(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 8, 24));
    Result.Series series = series(fortnight, days, CENTRUM, Viewer.Role.ANALYST);
    Result.Series byDay = series(Grain.DAY, days, CENTRUM, Viewer.Role.ANALYST);

    assertThat(series.periods()).isEqualTo(fortnight.periods(days)).hasSize(16);
    for (int at = 0; at < series.periods().size(); at++) {
      double sum = 0;
      for (int day = 14 * at; day < 14 * (at + 1); day++) {
        sum += byDay.total().cells().get(day).value();
      }
      assertThat(series.total().cells().get(at))
          .isEqualTo(new Result.Cell(sum, Result.CellStatus.EXACT));
    }
  }

  @Test
  void outwardOwnPeriodsAreMadeOfWholeOnesThatMayBeSeen() {
    DateRange thirds = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    DateRange fortnights = new DateRange(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 26));

    assertThat(series(calendar("tertial"), thirds, Slice.ALL, Viewer.Role.PUBLIC).periods())
        .hasSize(3);
    assertThatThrownBy(() -> series(calendar("tertial"), thirds, CENTRUM, Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
    assertThatThrownBy(() -> series(calendar("est"), fortnights, Slice.ALL, Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
    assertThatThrownBy(
            () ->
                series(
                    calendar("est"),
                    new DateRange(fortnights.from().plusDays(1), fortnights.to()),
                    Slice.ALL,
                    COUNCIL))
        .isInstanceOf(DisclosureException.class)
        .hasMessage("Välj hela perioder.");
  }

  private static Calendar calendar(String id) {
    try (Gate gate = gatehouse.gate()) {
      return gate.installation().findCalendar(id).orElseThrow();
    }
  }

  private static final Viewer.Role COUNCIL = Viewer.Role.COUNCIL;

  @Test
  void whatMayNotBeAskedForMayNotBeComparedEither() {
    assertThatThrownBy(() -> ask(months(CENTRUM, NORRA), Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Compared(
                        "cykelstold",
                        Grain.MONTH,
                        new DateRange(YEAR.from(), YEAR.to().plusDays(3)),
                        CENTRUM,
                        BEFORE),
                    COUNCIL))
        .isInstanceOf(DisclosureException.class);
  }
}
