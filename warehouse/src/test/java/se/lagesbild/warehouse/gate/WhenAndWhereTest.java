package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.TimedThefts;
import se.lagesbild.warehouse.schema.LakeTable;

/** What the gate says of when in the week and day events happened, and at what kind of place. */
class WhenAndWhereTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

  private static Gatehouse gatehouse;
  private static Path events;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    Map<LakeTable, List<Path>> files = TimedThefts.write(fixture.home().lake());
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

  private static Result.Series series(
      String indicator, Optional<Dimension> split, Slice slice, Viewer.Role role) {
    return ask(
        new Question.Series(indicator, Grain.QUARTER, split, Optional.of(YEAR), slice), role);
  }

  /** Crimes in the year by what {@code expression} gives of the minutes that an event spans. */
  private static Map<String, Double> counted(String expression) throws SQLException {
    Map<String, Double> counts = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                with minutes as (
                  select event_id, crimes,
                    unnest(generate_series(occurred_from,
                      greatest(occurred_from, occurred_to - interval 1 minute),
                      interval 1 minute)) as minute
                  from read_parquet('%s')
                  where day_occurred between date '2025-01-01' and date '2025-12-31'
                ),
                spanned as (
                  select event_id, crimes, list(distinct %s) as found from minutes group by all
                )
                select case when len(found) = 1 then found[1] else '-' end, sum(crimes)
                from spanned group by 1"""
                    .formatted(events, expression))) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return counts;
  }

  private static Map<String, Double> lines(Dimension split) {
    Map<String, Double> sums = new HashMap<>();
    series("cykelstold", Optional.of(split), Slice.ALL, Viewer.Role.ANALYST)
        .lines()
        .forEach(line -> sums.put(line.key(), sum(line)));
    return sums;
  }

  private static double sum(Result.Line line) {
    return line.cells().stream().mapToDouble(Result.Cell::value).sum();
  }

  @Test
  void aWeekdayHoldsWhatHappenedOnNoOtherDay() throws SQLException {
    Map<String, Double> expected = new HashMap<>();
    counted("strftime(minute, '%Y-%m-%d %u')")
        .forEach(
            (day, crimes) -> expected.merge(day.substring(day.length() - 1), crimes, Double::sum));

    assertThat(lines(Dimension.WEEKDAY)).isEqualTo(expected).hasSize(8).containsKey("-");
  }

  @Test
  void aPartOfTheDayHoldsWhatHappenedInNoOther() throws SQLException {
    Map<String, Double> expected = new HashMap<>();
    // Parts of different days are different ones, though they bear one name.
    counted("strftime(minute, '%Y-%m-%d ') || cast(hour(minute) // 6 as varchar)")
        .forEach((part, crimes) -> expected.merge(name(part), crimes, Double::sum));

    assertThat(lines(Dimension.PART_OF_DAY)).isEqualTo(expected).hasSize(5);
  }

  private static String name(String part) {
    return part.equals("-")
        ? part
        : Dimension.PART_OF_DAY.members().get(part.charAt(part.length() - 1) - '0');
  }

  @Test
  void aKindOfPlaceIsTheWordOfTheSource() throws SQLException {
    assertThat(lines(Dimension.PLACE_TYPE)).containsOnlyKeys("skola", "park", "-");
  }

  @ParameterizedTest
  @EnumSource(
      value = Dimension.class,
      names = {"WEEKDAY", "PART_OF_DAY", "PLACE_TYPE"})
  void thePartsAreTheWholeAndEachIsWhatItsFilterLetsThrough(Dimension split) {
    for (String indicator : List.of("cykelstold", "anmalda-brott")) {
      Result.Series parts = series(indicator, Optional.of(split), Slice.ALL, Viewer.Role.ANALYST);
      Result.Series whole = series(indicator, Optional.empty(), Slice.ALL, Viewer.Role.ANALYST);

      assertThat(parts.total().cells()).isEqualTo(whole.total().cells());
      assertThat(parts.lines().stream().mapToDouble(WhenAndWhereTest::sum).sum())
          .isEqualTo(sum(whole.total()));
      for (Result.Line line : parts.lines()) {
        Slice only = Slice.ALL.with(split, List.of(line.key()));
        assertThat(series(indicator, Optional.empty(), only, Viewer.Role.ANALYST).total().cells())
            .isEqualTo(line.cells());
      }
    }
  }

  @Test
  void daysAndTimesStandInTheirOwnOrder() {
    assertThat(
            series("cykelstold", Optional.of(Dimension.WEEKDAY), Slice.ALL, Viewer.Role.ANALYST)
                .lines())
        .extracting(Result.Line::key)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "-");
  }

  @Test
  void outwardTheSameEventsAreRoundedAlikeHoweverTheyAreCounted() {
    assertThat(
            series("cykelstold", Optional.of(Dimension.WEEKDAY), Slice.ALL, Viewer.Role.COUNCIL)
                .total())
        .isEqualTo(series("cykelstold", Optional.empty(), Slice.ALL, Viewer.Role.COUNCIL).total());
  }

  @Test
  void outwardATimeOfTheDayIsAPartOfTheMunicipality() {
    Slice nights = Slice.ALL.with(Dimension.PART_OF_DAY, List.of("night"));
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Series(
                        "cykelstold", Grain.MONTH, Optional.empty(), Optional.of(YEAR), nights),
                    Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
    assertThat(series("cykelstold", Optional.empty(), nights, Viewer.Role.PUBLIC).total().cells())
        .allMatch(cell -> cell.value() % 5 == 0);
  }

  @Test
  void whatIsNotCountedByTheTimeOfTheDayIsNotAnsweredAsIfItWere() {
    Slice nights = Slice.ALL.with(Dimension.PART_OF_DAY, List.of("night"));
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Spots("cykelstold", LocalDate.of(2026, 1, 1), nights),
                    Viewer.Role.ANALYST))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
