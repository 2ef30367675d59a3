package se.lagesbild.warehouse.query;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.warehouse.fixture.FixtureSignal;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeSample;
import se.lagesbild.warehouse.fixture.SqlResources;
import se.lagesbild.warehouse.generation.GenerationHolder;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlFilesTest {
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          entry("source", "kommun-oro"),
          entry("quantity", "concern_reports"),
          entry("uncertain", List.of("default_point")),
          entry("members", List.of("all")),
          entry("apart", false),
          entry("of_areas", true),
          entry("date_basis", "occurred"),
          entry("from", LocalDate.of(2025, 1, 1)),
          entry("to", LocalDate.of(2026, 1, 1)),
          entry("sources", List.of("polisen-anmalda-brott")),
          entry("categories", List.of("assault", "graffiti")),
          entry("municipalities", List.of("1982")),
          entry("areas", List.of("centrum", "norra")),
          entry("organisations", List.of("polisen")),
          entry("police_initiated", false),
          entry("grain", "week"),
          entry("starts", "2025-01-01 2025-07-01"),
          entry("weekdays", List.of("-", "1", "2", "3", "4", "5", "6", "7")),
          entry("parts_of_day", List.of("-", "night", "morning", "afternoon", "evening")),
          entry("place_types", List.of()),
          entry("side", 250),
          entry("most", 1000),
          entry("later_from", LocalDate.of(2025, 7, 1)),
          entry("later_to", LocalDate.of(2026, 1, 1)),
          entry("before_from", LocalDate.of(2025, 1, 1)),
          entry("before", "2025-01-01 2025-04-01 0"),
          entry("before_to", LocalDate.of(2025, 7, 1)),
          entry("several", true),
          entry("chunk_days", 7),
          entry("times", 1.0),
          entry("untold", List.of(LocalDate.of(2025, 3, 1))),
          entry("lags", "polisen-anmalda-brott 20 2024-01-01"),
          entry("codes", List.of()),
          entry("places", List.of()),
          entry("slots", List.of()),
          entry("of_reports", true),
          entry("found_by_police", false));

  private GenerationHolder holder;

  @BeforeAll
  void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        LakeSample.write(fixture.home().lake()),
        FixtureSignal.finding(FixtureSignal.of("klotter", "centrum", "week", "more")));
    holder = GenerationHolder.open(fixture.home());
  }

  @AfterAll
  void close() {
    holder.close();
  }

  static List<String> files() {
    return SqlResources.beside(SeriesReader.class);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHasTheGrainItsHeaderNames(String name) {
    SqlFile file = SqlFile.of(SeriesReader.class, name);
    SqlStatement statement = file.bind(valuesFor(file.text()));
    List<String> grain = SqlResources.grain(file.text());
    try (Lease lease = holder.acquire()) {
      List<List<String>> keys =
          lease.read(
              session ->
                  session.list(
                      statement,
                      row -> {
                        List<String> key = new java.util.ArrayList<>();
                        for (String column : grain) {
                          key.add(row.text(column));
                        }
                        return key;
                      }));
      assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void sharedLinesStandWhereAFileIncludesThem() {
    assertThat(SqlFile.of(SeriesReader.class, "series").text())
        .contains("\n    and day < :to\n    and source in (:sources)\n    and category in")
        .contains("\n    and police_initiated = :police_initiated\n),\n")
        .doesNotContain("include:");
  }

  private static Map<String, Object> valuesFor(String text) {
    Map<String, Object> values = new HashMap<>();
    Matcher parameter = Pattern.compile(":([a-z_]+)").matcher(text);
    while (parameter.find()) {
      values.put(parameter.group(1), VALUES.get(parameter.group(1)));
    }
    return values;
  }
}
