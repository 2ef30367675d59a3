package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.MovingEvents;

/** What the gate says of what moves with an indicator. */
class CompanionsTest {
  private static final List<String> HELD = List.of("school-breaks", "holidays");

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(MovingEvents.write(fixture.home()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static CauseResult.Companions ask(String indicator, Grain grain, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Companions(indicator, grain, Slice.ALL, HELD), new Viewer(role))
          .result();
    }
  }

  @Test
  void absenceTwoWeeksAheadOfDamageIsFoundAndSaidWithoutACause() {
    CauseResult.Companions told = ask("skadegorelse", Grain.WEEK, Viewer.Role.ANALYST);
    Companion first = told.tried().get(0);

    assertThat(first.id()).isEqualTo("skolfranvaro");
    assertThat(first.found()).isTrue();
    assertThat(first.strongest()).isEqualTo(MovingEvents.LAG);
    assertThat(first.ratio()).isGreaterThan(1.1);
    assertThat(first.likely().low()).isGreaterThan(1);
    assertThat(first.sentence().sv())
        .startsWith("När ”Skolfrånvaro” är ")
        .contains(" fler än annars är antalet 2 veckor senare ", " gånger så stort (");
    assertThat(first.certainty().sv()).contains("samband som har prövats är inräknade");
    assertThat(told.conclusion().sv()).startsWith("1 av ");
    assertThat(told.limits().sv()).contains("inte orsaker");
    assertThat(told.tests()).isEqualTo(13 * told.tried().size());
    assertThat(told.counted().sv()).startsWith(told.tests() + " samband har prövats");
  }

  @Test
  void damageGoesAheadOfNothing() {
    CauseResult.Companions told = ask("skolfranvaro", Grain.WEEK, Viewer.Role.ANALYST);

    assertThat(told.tried())
        .extracting(Companion::id)
        .contains("skadegorelse", "cykelstold", "school-breaks", "holidays", "paydays");
    assertThat(told.tried()).noneMatch(Companion::found);
    assertThat(told.conclusion().sv()).startsWith("Ingen av ").contains("betyder inte");
  }

  @Test
  void whatCountsTheSameEventsIsNotTriedAndThatIsSaid() {
    CauseResult.Companions told = ask("skadegorelse", Grain.WEEK, Viewer.Role.ANALYST);

    assertThat(told.untried())
        .anySatisfy(
            each -> {
              assertThat(each.title().sv()).isEqualTo("Anmälda brott");
              assertThat(each.reason().sv()).isEqualTo("räknar samma händelser");
            })
        .anySatisfy(
            each -> {
              assertThat(each.title().sv()).isEqualTo("Felanmälan");
              assertThat(each.reason().sv()).isEqualTo("inte levererad");
            });
    assertThat(told.tried()).noneMatch(each -> each.id().equals("anmalda-brott"));
    assertThat(told.confounders())
        .filteredOn(Companion.Confounder::chosen)
        .extracting(Companion.Confounder::id)
        .containsExactlyElementsOf(HELD);
  }

  @Test
  void monthsAreTooCoarseForALagOfTwoWeeksButAreAnswered() {
    CauseResult.Companions told = ask("skadegorelse", Grain.MONTH, Viewer.Role.ANALYST);

    assertThat(told.silence()).isEmpty();
    assertThat(told.untried())
        .extracting(each -> each.title().sv() + ": " + each.reason().sv())
        .contains("Lönedagar: varierar inte");
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"PUBLIC", "COUNTY", "COUNCIL"})
  void whoMayNotSeeExactNumbersIsRefused(Viewer.Role role) {
    assertThatThrownBy(() -> ask("skadegorelse", Grain.WEEK, role))
        .isInstanceOf(DisclosureException.class);
  }

  @Test
  void onlyWeeksAndMonthsAreAnswered() {
    assertThatThrownBy(() -> ask("skadegorelse", Grain.DAY, Viewer.Role.ANALYST))
        .isInstanceOf(UnanswerableException.class);
  }

  @Test
  void withoutADeliveryNothingCanBeTold() {
    CauseResult.Companions told = ask("felanmalan", Grain.WEEK, Viewer.Role.ANALYST);

    assertThat(told.silence()).isPresent();
    assertThat(told.tried()).isEmpty();
  }
}
