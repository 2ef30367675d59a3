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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.SeasonalEvents;
import se.lagesbild.warehouse.schema.LakeTable;

/** What the gate says of the parts of a series. */
class DecomposedTest {
  private static Gatehouse gatehouse;
  private static Path lake;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    Map<LakeTable, List<Path>> files = SeasonalEvents.write(fixture.home().lake());
    lake = files.get(LakeTable.EVENT_VERSION).get(0);
    fixture.publish(files);
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static Result.Decomposed ask(String indicator, String calendar, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Decomposed(
                  indicator, calendar, Optional.of(LocalDate.of(2026, 10, 1)), Slice.ALL),
              new Viewer(role))
          .result();
    }
  }

  /** By hand: events a day. */
  private static Map<LocalDate, Double> byHand() throws SQLException {
    Map<LocalDate, Double> months = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select date_trunc('month', day_occurred) as begun,
                  count(*) / day(last_day(date_trunc('month', any_value(day_occurred)))) as per_day
                from '%s' group by 1"""
                    .formatted(lake))) {
      while (rows.next()) {
        months.put(rows.getDate("begun").toLocalDate(), rows.getDouble("per_day"));
      }
    }
    return months;
  }

  @Test
  void thePartsSumToWhatWasCounted() throws SQLException {
    Map<LocalDate, Double> byHand = byHand();
    List<SeriesPart> parts = ask("cykelstold", "month", Viewer.Role.ANALYST).parts();

    LocalDate first = parts.get(0).period().from();
    LocalDate end = parts.get(parts.size() - 1).period().to();
    double meanDays = (double) first.until(end, ChronoUnit.DAYS) / parts.size();
    // Later ones are told as they will be when all is registered.
    LocalDate registered = LocalDate.of(2026, 6, 1);
    assertThat(parts).hasSizeGreaterThan(90);
    for (SeriesPart part : parts) {
      if (part.period().from().isBefore(registered)) {
        assertThat(part.value())
            .isCloseTo(byHand.get(part.period().from()) * meanDays, within(1e-6));
      }
    }
  }

  @Test
  void findsThePlantedSeasonLevelAndMonth() {
    Result.Decomposed found = ask("cykelstold", "month", Viewer.Role.ANALYST);
    SeasonShape season = found.season().orElseThrow();

    assertThat(season.highest().getValue()).isBetween(6, 9);
    assertThat(season.lowest().getValue()).isIn(12, 1, 2, 3);
    assertThat(season.timesLowest()).isCloseTo(2, within(0.25));
    for (SeriesPart part : found.parts()) {
      boolean planted = part.period().from().equals(LocalDate.of(2023, 5, 1));
      assertThat(part.standsOut())
          .as(part.period().toString())
          .isEqualTo(planted ? Result.Verdict.MORE : Result.Verdict.USUAL);
      assertThat(part.level()).isBetween(52.0, 75.0);
    }
  }

  @Test
  void saysWhyWhereThereAreNoParts() {
    assertThat(ask("cykelstold", "year", Viewer.Role.ANALYST).reason().orElseThrow().en())
        .contains("not by day or year");
    assertThat(ask("klotter", "month", Viewer.Role.ANALYST).reason()).isPresent();
  }

  @Test
  void whoMayNotSeeExactCountsLearnsThatThisIsWhy() {
    for (Viewer.Role role : List.of(Viewer.Role.PUBLIC, Viewer.Role.COUNTY, Viewer.Role.COUNCIL)) {
      Result.Decomposed hidden = ask("cykelstold", "month", role);
      assertThat(hidden.parts()).isEmpty();
      assertThat(hidden.season()).isEmpty();
      assertThat(hidden.reason().orElseThrow().sv()).contains("exakta antal");
    }
  }
}
