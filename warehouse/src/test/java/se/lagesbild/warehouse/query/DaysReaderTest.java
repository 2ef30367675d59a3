package se.lagesbild.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.GenerationHolder;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.SeriesReader.ExactSeries;

/** What is folded of days is what the statement over periods counts. */
class DaysReaderTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final DateRange CUT =
      new DateRange(LocalDate.of(2025, 2, 11), LocalDate.of(2026, 3, 18));

  @TempDir static Path root;
  private static GenerationFixture fixture;

  @BeforeAll
  static void publishThefts() {
    fixture = GenerationFixture.in(root);
    Random random = new Random(1982);
    List<FixtureEvent> thefts = new ArrayList<>();
    String[] areas = {"centrum", "norra", null};
    for (int number = 0; number < 400; number++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
      FixtureEvent theft =
          FixtureEvent.of("t" + number, POLICE, day.toString(), "bicycle_theft", areas[number % 3])
              .withCrimes(1 + random.nextInt(3));
      thefts.add(number % 4 == 1 ? theft.inReportOf("t" + (number - 1)) : theft);
    }
    fixture.publish(thefts, List.of(FixtureDelivery.applied("d1", POLICE, "2026-06-01T00:00")));
  }

  @Test
  void daysComeToWhatTheStatementCounts() {
    Installation installation = InstallationReader.read(fixture.home().config());
    Indicator thefts = installation.findIndicator("cykelstold").orElseThrow();
    List<Calendar> grains =
        Stream.concat(Stream.of(Grain.values()), installation.periodKinds().stream()).toList();
    List<Slice> slices =
        List.of(
            Slice.ALL,
            Slice.ALL.with(Dimension.AREA, List.of("centrum")),
            Slice.ALL.with(Dimension.AREA, List.of(Slice.UNPLACED, "norra")),
            Slice.ALL.with(Dimension.CODE, List.of(Slice.UNPLACED)));
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      for (Indicator.Quantity quantity :
          List.of(Indicator.Quantity.REPORTS, Indicator.Quantity.CRIMES)) {
        for (Slice slice : slices) {
          Indicator indicator = thefts.counting(quantity);
          Selection all = Selection.ofAllTime(installation, indicator, slice);
          List<WatchedFacts.Day> days = lease.read(session -> DaysReader.read(session, all));
          for (Calendar grain : grains) {
            ExactSeries counted = SeriesReader.read(lease, all.in(CUT), grain, Optional.empty());
            assertThat(ExactSeries.of(days, CUT, grain))
                .as("%s of %s by %s", quantity, slice, grain.id())
                .isEqualTo(counted);
            assertThat(counted.lines().get("")).anyMatch(count -> count.lot() != 0);
          }
        }
      }
    }
  }
}
