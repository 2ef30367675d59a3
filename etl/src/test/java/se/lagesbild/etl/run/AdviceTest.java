package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.etl.check.Verdict;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.generation.CheckResult;

class AdviceTest {

  @Test
  void namesTheDeliveryOfTonightThatFailsMost() {
    List<Ledger> tonight =
        List.of(
            ledger("p2", Outcome.APPLIED),
            ledger("p3", Outcome.APPLIED),
            ledger("p4", Outcome.STOPPED),
            ledger("n2", Outcome.APPLIED));

    String advice =
        Advice.afterStop(
            List.of(
                stop("polisen", "rejected_share", "p1", "p4", "p2", "p3"),
                stop("polisen", "not_null:report_key", "p2"),
                stop("nvk", "not_null:category", "n2")),
            tonight);

    assertThat(advice)
        .isEqualTo(
            "Be avsändaren om en ny fil och återkalla den felaktiga med ./lagesbild delivery"
                + " withdraw n2 och ./lagesbild delivery withdraw p2, eller ändra kontraktets gräns.");
  }

  @Test
  void namesOneOfEarlierNightsWhenTonightBringsNoneThatFails() {
    assertThat(
            Advice.afterStop(
                List.of(stop("polisen", "rejected_share", "p1", "p0")),
                List.of(ledger("p2", Outcome.APPLIED))))
        .contains("withdraw p1,");
  }

  @Test
  void namesNoneWhenWhatIsWrongIsThatNoneHasCome() {
    assertThat(
            Advice.afterStop(
                List.of(stop("polisen", "freshness")), List.of(ledger("p1", Outcome.APPLIED))))
        .isEqualTo("Be avsändaren om en ny fil, eller ändra kontraktets gräns.");
  }

  private static Verdict stop(String source, String check, String... suspects) {
    return new Verdict(
        new CheckResult(
            source, check, CheckResult.Severity.ERROR, source, "fel", "wrong", null, false),
        List.of(suspects));
  }

  private static Ledger ledger(String id, Outcome outcome) {
    LocalDateTime day = LocalDateTime.of(2024, 9, 22, 23, 59, 59);
    Delivery delivery =
        new Delivery(
            id,
            "source",
            id + ".csv",
            "",
            1,
            day,
            new Delivery.Period(day, null, null),
            "",
            day.toLocalDate());
    return new Ledger(delivery, outcome, null, 0, Map.of(), new Ledger.Events(0, 0, 0));
  }
}
