package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.PlannedPeriods;
import se.lagesbild.warehouse.fixture.PlannedPeriods.Planned;

/** Which periods that sources tell of concern a series. */
class BackdropTest {
  private static final DateRange SPRING =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1));
  private static final Slice CENTRUM =
      new Slice(List.of(), List.of("centrum"), List.of(), List.of());

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    PlannedPeriods.configure(fixture.home().config());
    fixture.publish(
        PlannedPeriods.write(
            fixture.home().lake(),
            List.of(
                new Planned("calendar", "termin", null, "2026-01-09", "2026-06-14"),
                new Planned("calendar", "lov", null, "2026-02-16", "2026-02-23"),
                new Planned("calendar", "lov", null, "2026-10-26", "2026-11-02"),
                new Planned("plan", "klotter", "centrum", "2026-03-02", "2026-03-23"),
                new Planned("plan", "klotter", "meling", "2026-03-02", "2026-03-23"),
                new Planned("plan", "klotter", null, "2026-04-06", "2026-04-27"),
                new Planned("plan", "cyklar", null, "2026-05-04", "2026-05-25"))));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static List<String> ask(String indicator, Calendar grain, Slice slice, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate
          .answer(new Question.Backdrop(indicator, grain, SPRING, slice), new Viewer(role))
          .result()
          .periods()
          .stream()
          .map(known -> known.title() + ' ' + known.days().from() + ' ' + known.areas())
          .toList();
    }
  }

  private static List<String> ask(String indicator, Calendar grain, Slice slice) {
    return ask(indicator, grain, slice, Viewer.Role.ANALYST);
  }

  @Test
  void aThemeConcernsWhatCountsNothingElse() {
    assertThat(ask("klotter", Grain.MONTH, Slice.ALL)).containsExactly("Klotter 2026-04-06 []");
    assertThat(ask("cykelstold", Grain.MONTH, Slice.ALL)).containsExactly("Cyklar 2026-05-04 []");
    assertThat(ask("anmalda-brott", Grain.MONTH, Slice.ALL)).isEmpty();
    Slice narrowed = new Slice(List.of(), List.of(), List.of("bicycle_theft"), List.of());
    assertThat(ask("anmalda-brott", Grain.MONTH, narrowed)).containsExactly("Cyklar 2026-05-04 []");
  }

  @Test
  void anAreaConcernsASeriesThatIsLimitedToIt() {
    assertThat(ask("klotter", Grain.MONTH, CENTRUM))
        .containsExactly("Klotter 2026-03-02 [centrum]", "Klotter 2026-04-06 []");
  }

  @Test
  void whatConcernsEverythingIsSaidOfShortStepsAndATermOfNone() {
    assertThat(ask("anmalda-brott", Grain.WEEK, Slice.ALL)).containsExactly("Lov 2026-02-16 []");
    assertThat(ask("klotter", Grain.WEEK, Slice.ALL))
        .containsExactly("Lov 2026-02-16 []", "Klotter 2026-04-06 []");
    assertThat(ask("klotter", Grain.QUARTER, Slice.ALL)).isEmpty();
  }

  @Test
  void whatThePolicePlanStaysWithThoseWhoWorkWithTheEvents() {
    for (Viewer.Role role : List.of(Viewer.Role.PUBLIC, Viewer.Role.COUNTY, Viewer.Role.COUNCIL)) {
      assertThat(ask("klotter", Grain.WEEK, CENTRUM, role)).containsExactly("Lov 2026-02-16 []");
    }
  }
}
