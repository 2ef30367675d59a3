package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.TimedEvents;
import se.lagesbild.warehouse.schema.LakeTable;

/** What the gate says of the hours of the week. */
class TimesTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
  private static final Slice THEFT =
      new Slice(List.of(), List.of(), List.of("bicycle_theft"), List.of());
  private static final Slice DAMAGE =
      new Slice(List.of(), List.of(), List.of("criminal_damage"), List.of());
  private static final Slice ASSAULT =
      new Slice(List.of(), List.of(), List.of("assault"), List.of());

  private static Gatehouse gatehouse;
  private static Path lake;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    Map<LakeTable, List<Path>> files = TimedEvents.write(fixture.home().lake());
    lake = files.get(LakeTable.EVENT_VERSION).get(0);
    fixture.publish(files);
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static Result.Times ask(Slice slice, Viewer.Role role) {
    return ask(slice, YEAR, role);
  }

  private static Result.Times ask(Slice slice, DateRange period, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(new Question.Times("anmalda-brott", period, slice), new Viewer(role))
          .result();
    }
  }

  /** By hand: every minute that an event may have happened in weighs alike. */
  private static double[] byMinute(String category) throws SQLException {
    double[] hours = new double[168];
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                with one as (
                  select report_key, arg_min(occurred_from, occurred_to - occurred_from) as begun,
                    min(occurred_to - occurred_from) as length
                  from '%s' where category = '%s' and time_precision <> 'day' group by report_key
                ),
                timed as (
                  select begun, greatest(1, epoch(length) // 60) as minutes
                  from one
                ),
                minute as (
                  -- Seven days or more say nothing of the hour.
                  select
                    case when minutes >= 10080 then date_trunc('week', begun) else begun end
                      + to_minutes(cast(step as integer)) as moment,
                    1.0 / least(minutes, 10080) as share
                  from (select begun, minutes, unnest(range(cast(least(minutes, 10080) as bigint))) as step from timed)
                )
                select (isodow(moment) - 1) * 24 + hour(moment) as hour, sum(share) as weight
                from minute group by 1"""
                    .formatted(lake, category))) {
      while (rows.next()) {
        hours[rows.getInt("hour")] = rows.getDouble("weight");
      }
    }
    return hours;
  }

  @Test
  void everyHourHoldsWhatItsMinutesHold() throws SQLException {
    double[] byHand = byMinute("bicycle_theft");
    Result.Times times = ask(THEFT, Viewer.Role.ANALYST);

    assertThat(times.mapped()).isTrue();
    assertThat(times.columns()).hasSize(24).first().isEqualTo(new ClockHours(0, 1));
    assertThat(times.days()).hasSize(7);
    for (int hour = 0; hour < byHand.length; hour++) {
      assertThat(times.days().get(hour / 24).cells().get(hour % 24).value())
          .as("hour " + hour)
          .isCloseTo(byHand[hour], within(1e-9));
    }
  }

  @Test
  void whatIsKnownToTheDayIsCountedApartAndLongSpansAreNot() {
    Result.Times times = ask(THEFT, Viewer.Role.ANALYST);

    assertThat(times.timed().value()).isEqualTo(336);
    assertThat(times.untimed().value()).isEqualTo(40);
    assertThat(times.wide().value()).isEqualTo(32);
    assertThat(times.closeShare()).isEqualTo(304 / 336.0);
  }

  @Test
  void theHourThatTheClocksShowTwiceIsOneHour() {
    Result.Times night =
        ask(
            THEFT,
            new DateRange(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26)),
            Viewer.Role.ANALYST);

    assertThat(night.mapped()).isFalse();
    assertThat(night.timed().value()).isGreaterThanOrEqualTo(2);
    double all = night.days().get(0).cells().stream().mapToDouble(Result.Cell::value).sum();
    assertThat(all).isCloseTo(night.timed().value(), within(1e-9));
  }

  @Test
  void findsThePlantedNightsAndNothingInChance() {
    assertThat(ask(DAMAGE, Viewer.Role.ANALYST).found())
        .first()
        .satisfies(
            found -> {
              assertThat(found.days()).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
              assertThat(found.hours()).isEqualTo(new ClockHours(22, 2));
              assertThat(found.certain()).isGreaterThanOrEqualTo(60);
              assertThat(found.amount()).isGreaterThan(found.certain());
              assertThat(found.holds(DayOfWeek.SATURDAY, 1)).isTrue();
              assertThat(found.holds(DayOfWeek.FRIDAY, 1)).isFalse();
              assertThat(found.holds(DayOfWeek.FRIDAY, 23)).isTrue();
              assertThat(found.holds(DayOfWeek.SUNDAY, 1)).isTrue();
              assertThat(found.holds(DayOfWeek.SUNDAY, 22)).isFalse();
            });
    assertThat(ask(THEFT, Viewer.Role.ANALYST).found()).isEmpty();
  }

  @Test
  void ofFewEventsThereIsOneRowByPartOfDay() {
    Result.Times few = ask(ASSAULT, Viewer.Role.ANALYST);

    assertThat(few.mapped()).isFalse();
    assertThat(few.columns())
        .containsExactly(
            new ClockHours(0, 6),
            new ClockHours(6, 12),
            new ClockHours(12, 18),
            new ClockHours(18, 24));
    assertThat(few.days()).hasSize(1);
    assertThat(few.found()).isEmpty();
  }

  @Test
  void outwardThereAreOnlyPartsOfTheDayRoundedAndWordsOfWhatStandsOut() {
    for (Viewer.Role role : List.of(Viewer.Role.COUNCIL, Viewer.Role.PUBLIC)) {
      int base = role == Viewer.Role.PUBLIC ? 5 : 3;
      Result.Times times = ask(DAMAGE, role);

      assertThat(times.columns()).hasSize(4);
      assertThat(times.days())
          .hasSize(7)
          .allSatisfy(
              day ->
                  assertThat(day.cells())
                      .allSatisfy(
                          cell -> {
                            assertThat(cell.status()).isEqualTo(Result.CellStatus.ROUNDED);
                            assertThat(cell.value() % base).isZero();
                          }));
      assertThat(times.timed().value() % base).isZero();
      assertThat(times.found())
          .isNotEmpty()
          .allSatisfy(
              found -> {
                assertThat(found.amount()).isNull();
                assertThat(found.certain()).isNull();
                assertThat(found.expected()).isNull();
                assertThat(found.hours().from() % 6).isZero();
              });
      assertThat(ask(DAMAGE, role)).isEqualTo(times);
    }
  }

  @Test
  void thePublicSeesWholeQuartersOnly() {
    DateRange month = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    assertThatThrownBy(() -> ask(Slice.ALL, month, Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class)
        .hasMessage("Välj hela kvartal.");
    assertThat(ask(Slice.ALL, month, Viewer.Role.COUNCIL).period()).isEqualTo(month);
  }

  @Test
  void whatWasNotDeliveredHasNoHours() {
    Result.Times none =
        ask(
            THEFT,
            new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1)),
            Viewer.Role.ANALYST);

    assertThat(none.days()).isEmpty();
    assertThat(none.timed().status()).isEqualTo(Result.CellStatus.NOT_DELIVERED);
  }
}
