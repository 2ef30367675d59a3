package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** What the gate says of events that are counted in several ways. */
class MeasuresTest {
  private static final DateRange YEARS =
      new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));
  private static final Slice WEIGHED =
      Slice.ALL.with(Dimension.CATEGORY, List.of("assault", "bicycle_theft"));

  private static Gatehouse gatehouse;
  private static Path events;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publishSeeded(8, 12_000);
    events = fixture.home().lake().resolve("event_version.parquet");
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static <R extends Result> R ask(Gatehouse house, Question<R> question, Viewer.Role role) {
    try (Gate gate = house.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private static Result.Measures measures(
      String indicator, Calendar grain, Slice slice, Viewer.Role role) {
    return ask(gatehouse, new Question.Measures(indicator, grain, YEARS, slice), role);
  }

  private static Result.Series series(
      String indicator, Optional<Dimension> split, Slice slice, Viewer.Role role) {
    return ask(
        gatehouse,
        new Question.Series(indicator, Grain.QUARTER, split, Optional.of(YEARS), slice),
        role);
  }

  private static Measured of(Measured.Kind kind, Result.Measures result) {
    return result.measures().get(kind.ordinal());
  }

  private static List<Double> values(Measured.Kind kind, Result.Measures result) {
    return of(kind, result).cells().stream().map(Result.Cell::value).toList();
  }

  /** By hand and quarter, over the events as the lake holds them, on the day they happened. */
  private static List<Double> byHand(String expression, String where) throws SQLException {
    return byHand(expression, where, "day_occurred");
  }

  private static List<Double> byHand(String expression, String where, String day)
      throws SQLException {
    List<Double> numbers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            Objects.requireNonNull(
                statement.executeQuery(
                    """
                    select cast(%1$s as double) from read_parquet('%2$s')
                    where %3$s and %4$s >= date '2023-01-01' and %4$s < date '2026-01-01'
                    group by date_trunc('quarter', %4$s)
                    order by date_trunc('quarter', %4$s)"""
                        .formatted(expression, events, where, day)))) {
      while (rows.next()) {
        numbers.add(rows.getDouble(1));
      }
    }
    return numbers;
  }

  @Test
  void crimesPlacesAndHarmAreThoseCountedByHand() throws SQLException {
    String thefts = "category = 'bicycle_theft' and source = 'polisen-anmalda-brott'";
    Result.Measures found = measures("cykelstold", Grain.QUARTER, Slice.ALL, Viewer.Role.ANALYST);

    assertThat(values(Measured.Kind.CRIMES, found)).isEqualTo(byHand("sum(crimes)", thefts));
    assertThat(values(Measured.Kind.PLACES, found))
        .isEqualTo(byHand("count(distinct place_key)", thefts));
    assertThat(values(Measured.Kind.HARM, found)).isEqualTo(byHand("5 * sum(crimes)", thefts));
    assertThat(of(Measured.Kind.CRIMES, found).own()).isTrue();
    assertThat(found.weights()).isEqualTo("demo");
    assertThat(found.demonstration()).isTrue();
  }

  @Test
  void placesAreCountedWithinTheTimesAndCodesAskedFor() throws SQLException {
    Slice nights =
        Slice.ALL
            .with(Dimension.PART_OF_DAY, List.of("night"))
            .with(Dimension.CODE, List.of("0840"));

    assertThat(
            values(
                Measured.Kind.PLACES,
                measures("cykelstold", Grain.QUARTER, nights, Viewer.Role.ANALYST)))
        .isEqualTo(
            byHand(
                "count(distinct place_key)",
                "category = 'bicycle_theft' and offence_code = '0840' and hour(occurred_from) < 6"
                    + " and source = 'polisen-anmalda-brott'"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"ANALYST", "COUNCIL", "PUBLIC"})
  void whatIsAskedForAloneIsTheSame(Viewer.Role role) {
    for (String indicator : List.of("anmalda-brott", "cykelstold")) {
      Result.Measures found = measures(indicator, Grain.QUARTER, Slice.ALL, role);
      Measured own = found.measures().stream().filter(Measured::own).findFirst().orElseThrow();

      assertThat(own.cells())
          .isEqualTo(series(indicator, Optional.empty(), Slice.ALL, role).total().cells());
      assertThat(found.measures()).filteredOn(Measured::own).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"ANALYST", "COUNCIL", "PUBLIC"})
  void harmAndRateAreWorkedOutFromWhatIsPublished(Viewer.Role role) {
    Result.Measures found = measures("cykelstold", Grain.QUARTER, Slice.ALL, role);
    Result.Series byCategory =
        series("cykelstold", Optional.of(Dimension.CATEGORY), Slice.ALL, role);
    List<Double> thefts =
        byCategory.lines().get(0).cells().stream().map(Result.Cell::value).toList();

    assertThat(values(Measured.Kind.HARM, found))
        .isEqualTo(thefts.stream().map(crimes -> 5 * crimes).toList());
    List<Double> own = values(Measured.Kind.CRIMES, found);
    List<Double> rates = values(Measured.Kind.RATE, found);
    List<Double> people = IntStream.range(0, 12).mapToObj(at -> at < 4 ? 0.0 : 18.7).toList();
    for (int at = 0; at < own.size(); at++) {
      // Inhabitants are not told of before 2024, and of fewer than five there is no rate.
      if (people.get(at) == 0 || own.get(at) < 5) {
        assertThat(rates.get(at)).isNull();
      } else {
        assertThat(rates.get(at)).isEqualTo(own.get(at) / people.get(at), within(1e-12));
      }
    }
    assertThat(rates).anyMatch(Objects::nonNull);
  }

  @Test
  void harmWeighsEachCategoryOnTheDayOfTheIndicator() throws SQLException {
    assertThat(
            values(
                Measured.Kind.HARM,
                measures("anmalda-brott", Grain.QUARTER, WEIGHED, Viewer.Role.ANALYST)))
        .isEqualTo(
            byHand(
                "sum(crimes * case category when 'assault' then 60 else 5 end)",
                "source = 'polisen-anmalda-brott' and category in ('assault', 'bicycle_theft')",
                "day_reported"));
  }

  @Test
  void outwardEveryCountIsRoundedAndFewPlacesAreNotTold() {
    Slice small = Slice.ALL.with(Dimension.AREA, List.of("norberg-land"));
    Result.Measures found = measures("cykelstold", Grain.MONTH, small, Viewer.Role.COUNCIL);

    for (Measured.Kind kind :
        List.of(Measured.Kind.REPORTS, Measured.Kind.CRIMES, Measured.Kind.HARM)) {
      int base = kind == Measured.Kind.HARM ? 15 : 3;
      assertThat(of(kind, found).cells())
          .allMatch(cell -> cell.status() == Result.CellStatus.ROUNDED)
          .allMatch(cell -> cell.value() % base == 0);
    }
    assertThat(of(Measured.Kind.PLACES, found).cells())
        .allMatch(
            cell ->
                cell.value() == null
                    ? cell.status() == Result.CellStatus.SUPPRESSED
                    : cell.value() >= 3 && cell.value() % 3 == 0)
        .anyMatch(cell -> cell.value() == null);
    for (int at = 0; at < found.periods().size(); at++) {
      Double places = of(Measured.Kind.PLACES, found).cells().get(at).value();
      // Rounded apart they would now and then be more than what happened at them.
      assertThat(places == null ? 0 : places)
          .isLessThanOrEqualTo(of(Measured.Kind.CRIMES, found).cells().get(at).value());
    }
    assertThat(found.measures()).allMatch(measured -> measured.ofOne().isEmpty());
  }

  @Test
  void onlyWhatIsCrimeIsCountedAsCrimes() throws SQLException {
    Result.Measures both = measures("klotter", Grain.QUARTER, Slice.ALL, Viewer.Role.ANALYST);

    assertThat(values(Measured.Kind.CRIMES, both))
        .isEqualTo(
            byHand("sum(crimes)", "category = 'graffiti' and source = 'polisen-anmalda-brott'"));
    assertThat(of(Measured.Kind.REPORTS, both).unit().sv()).isEqualTo("händelser");
    // A part of what the indicator counts is told outward as other parts are.
    assertThat(
            of(
                    Measured.Kind.CRIMES,
                    measures("klotter", Grain.MONTH, Slice.ALL, Viewer.Role.PUBLIC))
                .reason())
        .hasValueSatisfying(reason -> assertThat(reason.sv()).contains("per kvartal eller längre"));
    assertThat(
            of(
                    Measured.Kind.CRIMES,
                    measures("felanmalan", Grain.QUARTER, Slice.ALL, Viewer.Role.ANALYST))
                .reason())
        .map(reason -> reason.sv())
        .contains("Källan anger inga brott.");
  }

  @Test
  void outwardHarmIsNotToldMoreFinelyThanItsCategories() {
    assertThat(
            of(
                    Measured.Kind.HARM,
                    measures("cykelstold", Grain.MONTH, Slice.ALL, Viewer.Role.PUBLIC))
                .reason())
        .hasValueSatisfying(reason -> assertThat(reason.sv()).contains("per kvartal eller längre"));
    assertThat(
            of(
                    Measured.Kind.HARM,
                    measures("cykelstold", Grain.MONTH, Slice.ALL, Viewer.Role.COUNCIL))
                .reason())
        .isEmpty();
  }

  @Test
  void saysWhichCategoriesHaveNoWeightAndCountsTheOthers() throws SQLException {
    Result.Measures all = measures("anmalda-brott", Grain.QUARTER, Slice.ALL, Viewer.Role.ANALYST);

    assertThat(of(Measured.Kind.HARM, all).reason())
        .hasValueSatisfying(
            reason -> assertThat(reason.sv()).contains("Klotter").doesNotContain("Misshandel"));
    assertThat(values(Measured.Kind.HARM, all))
        .isEqualTo(
            values(
                Measured.Kind.HARM,
                measures("anmalda-brott", Grain.QUARTER, WEIGHED, Viewer.Role.ANALYST)));
    Slice none = Slice.ALL.with(Dimension.CATEGORY, List.of("drugs"));
    assertThat(
            of(
                    Measured.Kind.HARM,
                    measures("anmalda-brott", Grain.QUARTER, none, Viewer.Role.ANALYST))
                .isTold())
        .isFalse();
  }

  @Test
  void marksHarmThatASingleCrimeDecidesAndSaysWhatASourceDoesNotTell(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    String police = "polisen-anmalda-brott";
    String faults = "nvk-felanmalan";
    fixture.publish(
        List.of(
            FixtureEvent.of("a", police, "2025-02-03", "bicycle_theft", "norra").withCrimes(2),
            FixtureEvent.of("b", police, "2025-02-03", "assault", "norra"),
            FixtureEvent.of("c", faults, "2025-02-03", "lighting_fault", "norra")),
        List.of(
            FixtureDelivery.applied("d1", police, "2026-01-01T00:00:00"),
            FixtureDelivery.applied("d2", faults, "2026-01-01T00:00:00")));
    try (Gatehouse own = Gatehouse.open(fixture.home())) {
      Result.Measures crimes =
          ask(
              own,
              new Question.Measures("anmalda-brott", Grain.YEAR, YEARS, WEIGHED),
              Viewer.Role.ANALYST);
      Result.Measures cases =
          ask(
              own,
              new Question.Measures("felanmalan", Grain.YEAR, YEARS, Slice.ALL),
              Viewer.Role.ANALYST);

      assertThat(values(Measured.Kind.HARM, crimes)).endsWith(70.0);
      assertThat(of(Measured.Kind.HARM, crimes).ofOne()).containsExactly(2);
      assertThat(of(Measured.Kind.PLACES, crimes).reason())
          .map(reason -> reason.sv())
          .contains("Källan anger inga adresser.");
      assertThat(of(Measured.Kind.CRIMES, cases).reason())
          .map(reason -> reason.sv())
          .contains("Källan anger inga brott.");
      assertThat(of(Measured.Kind.HARM, cases).reason()).isPresent();
      assertThat(of(Measured.Kind.REPORTS, cases).unit().sv()).isEqualTo("ärenden");
    }
  }
}
