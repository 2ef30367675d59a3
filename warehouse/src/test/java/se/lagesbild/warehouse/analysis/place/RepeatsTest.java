package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.PlaceReader.Happened;

class RepeatsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static List<Happened> byChance(int events, long seed) {
    Random random = new Random(seed);
    List<Happened> happened = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      happened.add(
          new Happened(
              540_000 + 10 * random.nextInt(200),
              6_650_000 + 10 * random.nextInt(200),
              START.plusDays(random.nextInt(365))));
    }
    return happened;
  }

  private static Repeats.Pairs near(List<Happened> events) {
    return Repeats.of(events).orElseThrow().stream()
        .filter(pairs -> pairs.fromMetres() == 1 && pairs.fromDays() == 0)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsAPlantedChain() {
    List<Happened> events = byChance(120, 5);
    for (int link = 0; link < 10; link++) {
      events.add(new Happened(541_000 + 10 * link, 6_651_000, START.plusDays(100 + link / 3)));
    }

    assertThat(near(events).pattern()).isTrue();
    assertThat(near(events).observed()).isGreaterThan((long) (2 * near(events).expected()));
  }

  @Test
  void chanceAloneSeldomMakesAChain() {
    int chains = 0;
    for (long seed = 1; seed <= 20; seed++) {
      boolean any =
          Repeats.of(byChance(130, seed)).orElseThrow().stream().anyMatch(Repeats.Pairs::pattern);
      chains += any ? 1 : 0;
    }

    assertThat(chains).isLessThanOrEqualTo(3);
  }

  @Test
  void fewEventsAreNotCompared() {
    assertThat(Repeats.of(byChance(49, 6))).isEmpty();
  }
}
