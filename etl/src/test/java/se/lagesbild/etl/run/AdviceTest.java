package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.generation.CheckResult;

class AdviceTest {

  @Test
  void namesTheNewestUsedDeliveryOfEachSourceThatACheckFoundWanting() {
    List<Applied> known =
        List.of(
            delivery("p1", "polisen", Outcome.APPLIED),
            delivery("p2", "polisen", Outcome.APPLIED),
            delivery("p3", "polisen", Outcome.STOPPED),
            delivery("n1", "nvk", Outcome.EMPTY),
            delivery("s1", "sdr", Outcome.APPLIED));

    String advice =
        Advice.afterStop(
            List.of(stop("polisen", "rejected_share"), stop("nvk", "volume")), List.of(), known);

    assertThat(advice)
        .isEqualTo(
            "Be avsändaren om en ny fil och återkalla den felaktiga med ./lagesbild delivery"
                + " withdraw n1 och ./lagesbild delivery withdraw p2, eller ändra kontraktets gräns.");
  }

  @Test
  void namesNoneWhenWhatIsWrongIsThatNoneHasCome() {
    List<Applied> known = List.of(delivery("p1", "polisen", Outcome.APPLIED));

    assertThat(Advice.afterStop(List.of(stop("polisen", "freshness")), List.of(), known))
        .isEqualTo("Be avsändaren om en ny fil, eller ändra kontraktets gräns.");
  }

  private static CheckResult stop(String source, String check) {
    return new CheckResult(
        source, check, CheckResult.Severity.ERROR, source, "fel", "wrong", null, false);
  }

  private static Applied delivery(String id, String source, Outcome outcome) {
    LocalDateTime asOf = LocalDateTime.of(2024, 9, 24, 0, 0);
    return new Applied(id, source, outcome.id(), null, null, "sha", 1, asOf, null);
  }
}
