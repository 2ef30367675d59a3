package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.PeerEvents;

/** What the gate says of a municipality beside a group of others. */
class PeersTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

  private static GenerationFixture fixture;
  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    fixture = PeerEvents.publish(root);
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

  private static Slice of(String... municipalities) {
    return new Slice(List.of(municipalities), List.of(), List.of(), List.of());
  }

  private static Result.Compared compare(
      String municipality, String group, Grain grain, Viewer.Role role) {
    return ask(
        new Question.Compared(
            "cykelstold",
            grain,
            YEAR,
            of(municipality),
            new Against(Against.Kind.PEERS, List.of(group))),
        role);
  }

  /** Thefts of the year by municipality, counted in the files that the deliveries became. */
  private static Map<String, Double> counted() throws SQLException, java.io.IOException {
    Map<String, Double> counts = new HashMap<>();
    try (Stream<Path> files = Files.walk(fixture.home().lake());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select municipality, count(*) from read_parquet('%s')
                where category = 'bicycle_theft' and year(day_occurred) = 2025 group by 1"""
                    .formatted(
                        files
                            .filter(file -> file.toString().contains("event_version"))
                            .filter(Files::isRegularFile)
                            .findFirst()
                            .orElseThrow()))) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return counts;
  }

  @Test
  void theGroupIsTheOthersThatAreKeptAsAWholeAndOneByOne() throws Exception {
    Map<String, Double> counts = counted();
    Result.Contrast year =
        compare("1982", "liknande", Grain.YEAR, Viewer.Role.ANALYST).contrasts().get(0);
    double others = counts.get("1962") + counts.get("1907") + counts.get("1904");

    assertThat(year.cell().value()).isEqualTo(counts.get("1982"));
    assertThat(year.beside().value()).isEqualTo(others);
    assertThat(year.rate()).isCloseTo(counts.get("1982") / 10, within(1e-9));
    assertThat(year.rateBeside()).isCloseTo(others / 15, within(1e-9));
    assertThat(year.peers())
        .extracting(Result.PeerRate::name)
        .containsExactly("Norberg", "Surahammar", "Skinnskatteberg");
    for (Result.PeerRate peer : year.peers()) {
      double inhabitants = PeerEvents.INHABITANTS.get(peer.code()) / 1000.0;
      assertThat(peer.rate()).isCloseTo(counts.get(peer.code()) / inhabitants, within(1e-9));
    }
  }

  @Test
  void whatIsPlantedIsFoundAndWhatIsAlikeIsNotTold() {
    assertThat(verdict("1982", "liknande")).isEqualTo(Result.Verdict.MORE);
    assertThat(verdict("1907", "liknande")).isEqualTo(Result.Verdict.FEWER);
    assertThat(verdict("1962", "sma")).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(verdict("1904", "sma")).isEqualTo(Result.Verdict.CANNOT_TELL);
  }

  private static Result.Verdict verdict(String municipality, String group) {
    return compare(municipality, group, Grain.YEAR, Viewer.Role.ANALYST)
        .contrasts()
        .get(0)
        .verdict();
  }

  /**
   * The interval is at least as wide as chance alone makes it, by the distribution of chi square.
   */
  @Test
  void everyRateHasAnIntervalThatIsNoNarrowerThanChance() {
    Result.Contrast year =
        compare("1982", "liknande", Grain.YEAR, Viewer.Role.ANALYST).contrasts().get(0);

    assertThat(year.peers())
        .allSatisfy(
            peer -> {
              double count = Objects.requireNonNull(peer.cell().value());
              double inhabitants = PeerEvents.INHABITANTS.get(peer.code()) / 1000.0;
              Result.Spread likely = Objects.requireNonNull(peer.rateLikely());
              assertThat(likely.low() * inhabitants)
                  .isLessThanOrEqualTo(
                      ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(0.025) / 2
                          + 1e-9);
              assertThat(likely.high() * inhabitants)
                  .isGreaterThanOrEqualTo(
                      ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(0.025) / 2
                          - 1e-9);
            });
  }

  @Test
  void theSpreadIsToldWhereEveryMemberHasEnoughForARate() {
    Result.Compared years = compare("1982", "liknande", Grain.YEAR, Viewer.Role.ANALYST);
    Result.Spread spread = Objects.requireNonNull(years.beside().get(0).spread());
    List<Double> fitted =
        years.contrasts().get(0).peers().stream()
            .map(peer -> Objects.requireNonNull(peer.rate()) * 10)
            .sorted()
            .toList();

    assertThat(spread.low()).isCloseTo(fitted.get(0), within(1e-9));
    assertThat(spread.high()).isCloseTo(fitted.get(2), within(1e-9));
    assertThat(compare("1982", "liknande", Grain.WEEK, Viewer.Role.ANALYST).beside())
        .allMatch(beside -> beside.spread() == null);
    assertThat(compare("1962", "sma", Grain.YEAR, Viewer.Role.ANALYST).beside())
        .allMatch(beside -> beside.spread() == null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"COUNCIL", "PUBLIC"})
  void outwardEveryNumberIsThatOfASeriesThatMayBeAskedFor(Viewer.Role role) throws Exception {
    Map<String, Double> counts = counted();
    Result.Contrast year = compare("1982", "liknande", Grain.YEAR, role).contrasts().get(0);

    assertThat(year.times()).isNull();
    assertThat(year.beside()).isEqualTo(asked(role, "1962", "1907", "1904"));
    assertThat(year.peers())
        .allSatisfy(
            peer -> {
              assertThat(peer.cell()).isEqualTo(asked(role, peer.code()));
              double exact =
                  counts.get(peer.code()) / PeerEvents.INHABITANTS.get(peer.code()) * 1000;
              Result.Spread likely = Objects.requireNonNull(peer.rateLikely());
              assertThat(exact).isBetween(likely.low(), likely.high());
            });
  }

  private static Result.Cell asked(Viewer.Role role, String... municipalities) {
    return ask(
            new Question.Series(
                "cykelstold", Grain.YEAR, Optional.empty(), Optional.of(YEAR), of(municipalities)),
            role)
        .total()
        .cells()
        .get(0);
  }

  /** Two of the four have areas; nothing can be placed in the others. */
  @Test
  void whatHasNoAreaIsAShareOnlyWhereEveryMunicipalityHasAreas() {
    assertThat(unplaced("1982", "1962")).isEqualTo(1);
    assertThat(unplaced("1982", "1907")).isNull();
    assertThat(unplaced()).isNull();
  }

  private static @Nullable Double unplaced(String... municipalities) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Series(
                  "cykelstold",
                  Grain.YEAR,
                  Optional.empty(),
                  Optional.of(YEAR),
                  of(municipalities)),
              new Viewer(Viewer.Role.ANALYST))
          .unplacedShare();
    }
  }

  @Test
  void onlyOneWholeMunicipalityIsComparedWithAGroup() {
    Against group = new Against(Against.Kind.PEERS, List.of("liknande"));
    for (Slice slice : List.of(Slice.ALL, of("1982", "1962"))) {
      assertThatThrownBy(
              () ->
                  ask(
                      new Question.Compared("cykelstold", Grain.YEAR, YEAR, slice, group),
                      Viewer.Role.ANALYST))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
