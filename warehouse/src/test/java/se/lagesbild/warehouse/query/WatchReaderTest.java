package se.lagesbild.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Indicator.DateBasis;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.generation.GenerationHolder;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.SumsReader.Sum;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;

class WatchReaderTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);

  @TempDir Path root;
  private WatchedFacts facts;

  private static FixtureEvent theft(String id, String area) {
    return FixtureEvent.of(id, POLICE, "2026-01-05", "bicycle_theft", area);
  }

  @BeforeEach
  void readFourThefts() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(
            theft("t1", "centrum").withCrimes(2),
            theft("t2", "centrum").withCrimes(5).foundByPolice(),
            theft("t3", "norra").inReportOf("t2"),
            theft("t4", null)),
        List.of(FixtureDelivery.applied("d1", POLICE, "2026-01-12T00:00")));
    facts = read(fixture);
  }

  private static WatchedFacts read(GenerationFixture fixture) {
    Installation installation = InstallationReader.read(fixture.home().config());
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      return lease.read(
          session -> WatchReader.read(session, installation, GenerationFixture.TODAY));
    }
  }

  private WatchedFacts.Counts counts(String indicator) {
    return facts.counts().stream()
        .filter(counts -> counts.indicator().id().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsDaysByMunicipalityAndByArea() {
    assertThat(counts("cykelstold").byMunicipality().get("1982").counted())
        .extracting(Day::day, Day::counted, Day::foundByPolice)
        .containsExactly(tuple(JANUARY, 9L, 5L));
    assertThat(counts("cykelstold").byArea().get("centrum").counted())
        .extracting(Day::day, Day::counted, Day::foundByPolice)
        .containsExactly(tuple(JANUARY, 7L, 5L));
    assertThat(counts("cykelstold").byArea()).containsOnlyKeys("centrum", "norra", "-");
  }

  @Test
  void knowsReportsOfManyCrimesWhereCrimesAreCounted() {
    Days whole = counts("cykelstold").byMunicipality().get("1982");
    Days centrum = counts("cykelstold").byArea().get("centrum");

    assertThat(whole.largeReports()).containsExactly(new LargeReport(JANUARY, 6));
    assertThat(centrum.largeReports()).containsExactly(new LargeReport(JANUARY, 5));
    assertThat(counts("anmalda-brott").byMunicipality().get("1982").largeReports()).isEmpty();
  }

  @Test
  void knowsWhenADayWasFirstToldOf() {
    LocalDate newYearsEve = LocalDate.of(2025, 12, 31);

    assertThat(facts.firstTold().seen())
        .contains(new FirstTold.Seen(POLICE, DateBasis.OCCURRED, JANUARY, newYearsEve, 3));
  }

  @Test
  void leavesOutWhatNobodyEverDelivered() {
    assertThat(facts.counts())
        .extracting(counts -> counts.indicator().id())
        .containsExactly("anmalda-brott", "cykelstold", "klotter");
  }

  @Test
  void readsSumsOfMunicipalitiesAndOfAreas() {
    GenerationFixture fixture = GenerationFixture.in(root.resolve("sums"));
    FixtureSum.configure(fixture.home().config());
    fixture.publish(
        LakeFiles.writeSums(
            fixture.home().lake(),
            List.of(
                FixtureSum.exact("2026-01", 11).in("centrum"),
                FixtureSum.withheld("2026-01", 1, 4.0).in("norra"),
                FixtureSum.withheld("2026-02", 1, null)),
            List.of(
                FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-03-01T00:00:00")
                    .window("2026-01-01", "2026-03-01"))));

    WatchedFacts.Sums sums = read(fixture).sums().get(0);

    assertThat(sums.indicator().id()).isEqualTo("oro");
    assertThat(sums.byMunicipality())
        .extracting(Sum::area, Sum::lower, Sum::upper)
        .containsExactly(tuple(null, 12.0, 15.0), tuple(null, 1.0, null));
    assertThat(sums.byArea())
        .extracting(Sum::area, Sum::lower, Sum::upper)
        .containsExactly(tuple("centrum", 11.0, 11.0), tuple("norra", 1.0, 4.0));
  }
}
