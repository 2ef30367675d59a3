package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The police deliver every fortnight, 2.17 times a month. */
class BudgetTest {
  private static final double FORTNIGHTS_A_MONTH = 365.2425 / 12 / 14;

  @TempDir Path config;
  private InventedFacts facts;
  private Budget budget;

  @BeforeEach
  void inventTwoAreas() {
    facts = new InventedFacts(config);
    budget = new Budget(facts.installation());
  }

  private List<Double> chances() {
    return facts.series().stream().map(budget::chancesAMonth).toList();
  }

  @Test
  void aWeeklySeriesIsJudgedAsOftenAsItsSourceDelivers() {
    facts.steady("centrum", 2, 7);

    assertThat(chances().get(0)).isCloseTo(2 * FORTNIGHTS_A_MONTH, within(1e-12));
    assertThat(chances().get(1)).as("only more").isCloseTo(FORTNIGHTS_A_MONTH, within(1e-12));
  }

  @Test
  void seldomThingsAreJudgedByTheMonthOrTheQuarter() {
    facts.steady("centrum", 0.6, 7).steady("norra", 0.1, 8);

    assertThat(chances().subList(1, 3)).containsExactly(1.0, 1 / 3.0);
  }

  @Test
  void alphaSpreadsOneFalseAlarmAMonthOverAllChances() {
    WatchedSeries watched = facts.series().get(0);

    double alpha = budget.over(Collections.nCopies(200, watched)).alpha();

    assertThat(alpha).isCloseTo(1 / (200 * 2 * FORTNIGHTS_A_MONTH), within(1e-12));
  }
}
