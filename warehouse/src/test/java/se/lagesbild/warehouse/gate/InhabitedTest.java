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
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Inhabitants.Teller;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.DeliveredPeople;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.ServingDirectory;

/** Rates divide by the inhabitants that the generation they are read from was delivered. */
class InhabitedTest {
  private static final DateRange YEARS =
      new DateRange(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 1, 1));
  private static final Slice FAGERSTA = Slice.ALL.with(Dimension.MUNICIPALITY, List.of("1982"));

  private static GenerationFixture fixture;
  private static Gatehouse gatehouse;

  /** The first as an earlier version made it; of the others the last has other inhabitants. */
  @BeforeAll
  static void publish(@TempDir Path root) throws SQLException {
    fixture = GenerationFixture.in(root);
    DeliveredPeople.configure(fixture.home().config());
    for (int inhabitants : List.of(14_000, 14_000, 15_000)) {
      fixture.publish(DeliveredPeople.write(fixture.home().lake(), inhabitants));
    }
    age(ServingDirectory.of(fixture.home()).file(1));
    gatehouse = Gatehouse.open(fixture.home());
  }

  private static void age(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("drop table population");
      statement.execute("alter table stated_population rename to population");
    }
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static <R extends Result> R ask(long generation, Question<R> question) {
    try (Gate gate = gatehouse.gate(generation)) {
      return gate.answer(question, new Viewer(Viewer.Role.ANALYST)).result();
    }
  }

  private static List<Double> rates(long generation, Slice slice) {
    return ask(generation, new Question.Measures("cykelstold", Grain.YEAR, YEARS, slice))
        .measures()
        .get(Measured.Kind.RATE.ordinal())
        .cells()
        .stream()
        .map(Result.Cell::value)
        .toList();
  }

  /** By hand and year, over the events as the lake holds them. */
  private static List<Double> thefts(String where) throws SQLException {
    return numbers(
        "jdbc:duckdb:",
        """
        select cast(sum(crimes) as double) from read_parquet('%s')
        where category = 'bicycle_theft' and source = 'polisen-anmalda-brott' and %s
          and day_occurred >= date '2022-01-01' and day_occurred < date '2026-01-01'
        group by year(day_occurred) order by year(day_occurred)"""
            .formatted(fixture.home().lake().resolve("event_version.parquet"), where));
  }

  private static List<Double> numbers(String url, String sql) throws SQLException {
    return rows(url, sql).stream().map(Double::valueOf).toList();
  }

  private static List<String> rows(String url, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = Objects.requireNonNull(statement.executeQuery(sql))) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void whatIsDeliveredWinsAndWhatIsStatedFills(@TempDir Path folder) throws SQLException {
    GenerationFixture own = GenerationFixture.in(folder);
    DeliveredPeople.configure(own.home().config());
    own.publish(DeliveredPeople.write(own.home().lake(), 14_000));

    assertThat(
            rows(
                "jdbc:duckdb:" + ServingDirectory.of(own.home()).file(1),
                """
                select concat_ws(' ', municipality, nullif(area, ''), year, inhabitants,
                  coalesce(source, 'stated'))
                from population"""))
        .containsExactlyInAnyOrder(
            "1982 2023 12900 stated",
            "1982 2024 14000 kommun-folkmangd",
            "1982 2025 13500 stated",
            "1982 2026 14200 kommun-folkmangd",
            "1982 centrum 2024 3000 stated",
            "1982 norra 2024 2000 kommun-folkmangd",
            "0481 2022 12000 stated",
            "1962 2023 5000 kommun-folkmangd",
            "1962 2024 5700 stated",
            // Together 6 000 are stated, of the 5 000 that are delivered.
            "1962 norberg-tatort 2023 3333 stated",
            "1962 norberg-land 2023 1666 stated");
  }

  @Test
  void aRateDividesByThem() throws SQLException {
    List<Double> thefts = thefts("municipality = '1982'");
    List<Double> rates = rates(2, FAGERSTA);

    assertThat(thefts).hasSize(4).allMatch(number -> number >= 5);
    assertThat(rates.get(0)).isNull();
    assertThat(rates.get(1)).isCloseTo(thefts.get(1) / 12.9, within(1e-12));
    assertThat(rates.get(2)).isCloseTo(thefts.get(2) / 14.0, within(1e-12));
    assertThat(rates.get(3)).isCloseTo(thefts.get(3) / 13.5, within(1e-12));
  }

  @Test
  void theLastYearThatIsDeliveredHoldsOnInAnArea() throws SQLException {
    List<Double> thefts = thefts("municipality = '1982' and area = 'norra'");
    List<Double> rates = rates(2, FAGERSTA.with(Dimension.AREA, List.of("norra")));
    PlaceResult.Places places =
        ask(2, new Question.Places("cykelstold", "year", LocalDate.of(2025, 1, 1), FAGERSTA));

    assertThat(thefts).hasSize(4).allMatch(number -> number >= 5);
    assertThat(rates.subList(0, 2)).containsOnlyNulls();
    assertThat(rates.get(2)).isCloseTo(thefts.get(2) / 2, within(1e-12));
    assertThat(rates.get(3)).isCloseTo(thefts.get(3) / 2, within(1e-12));
    assertThat(places.areas())
        .filteredOn(area -> area.inhabitants() != null)
        .extracting(AreaFigure::key, AreaFigure::inhabitants)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("centrum", 3000),
            org.assertj.core.groups.Tuple.tuple("norra", 2000));
  }

  @Test
  void eachAnswerTakesThoseOfItsOwnGeneration() throws SQLException {
    double thefts = thefts("municipality = '1982'").get(2);

    assertThat(rates(3, FAGERSTA).get(2)).isCloseTo(thefts / 15.0, within(1e-12));
    assertThat(rates(2, FAGERSTA).get(2)).isCloseTo(thefts / 14.0, within(1e-12));
    assertThat(rates(3, FAGERSTA).get(2)).isCloseTo(thefts / 15.0, within(1e-12));
  }

  @Test
  void aGenerationOfAnEarlierVersionDividesByWhatWasStatedThen() throws SQLException {
    double thefts = thefts("municipality = '1982'").get(2);

    assertThat(rates(1, FAGERSTA).get(2)).isCloseTo(thefts / 13.0, within(1e-12));
    assertThat(tellers(1))
        .containsExactly(new Teller("", new TreeSet<>(List.of(2023, 2024, 2025))));
  }

  @Test
  void saysWhoToldOfThem() {
    assertThat(tellers(2))
        .containsExactly(
            new Teller("", new TreeSet<>(List.of(2023, 2025))),
            new Teller(DeliveredPeople.SOURCE, new TreeSet<>(List.of(2024))));
  }

  private static List<Teller> tellers(long generation) {
    try (Gate gate = gatehouse.gate(generation)) {
      return gate.installation()
          .inhabitants()
          .tellers(each -> each.municipality().equals("1982") && each.area().isEmpty(), YEARS);
    }
  }

  @Test
  void beforeAnythingIsPublishedNobodyIsTold(@TempDir Path folder) {
    GenerationFixture own = GenerationFixture.in(folder);
    try (Gatehouse before = Gatehouse.open(own.home());
        Gate gate = before.gate()) {
      assertThat(gate.installation().inhabitants().told()).isEmpty();
    }
  }
}
