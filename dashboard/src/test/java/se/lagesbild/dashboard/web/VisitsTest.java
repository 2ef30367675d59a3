package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;

final class VisitsTest {
  private static final int OPENINGS = 50;

  @TempDir private Path folder;
  private final List<Long> made = new CopyOnWriteArrayList<>();

  private void prepare(Duration longest) {
    GenerationFixture fixture = GenerationFixture.in(folder);
    fixture.publishSeeded(1, 50);
    StateStore state = StateStore.open(fixture.home());
    Assets assets = Assets.shipped();
    Templates templates = new Templates();
    Frozen frozen = new Frozen(state.frozenPages(), assets, templates);
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      List<Page> pages = List.of(new SlowPage(made));
      new Visits(gatehouse, pages, new Visits.Shared(assets, templates, frozen))
          .prepare(gate, longest);
    }
  }

  @Test
  void preparesEveryOpening() {
    prepare(Duration.ofMinutes(1));

    assertThat(made).hasSize(OPENINGS);
  }

  @Test
  void leavesWhatHasNotBegunInTimeToItsReaders() {
    prepare(Duration.ofMillis(300));

    assertThat(made).hasSizeBetween(1, OPENINGS / 2);
  }

  /** A page that opens in many ways, each of which takes 20 ms. */
  private record SlowPage(List<Long> made) implements Page {
    @Override
    public String key() {
      return "page.status";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public List<Query> openings(Installation installation) {
      return Collections.nCopies(OPENINGS, Query.EMPTY);
    }

    @Override
    public List<Route> routes() {
      return List.of(
          new Route(
              path(),
              visit -> {
                pause();
                made.add(visit.gate().generation());
                return new Reply.Download("made.txt", "text/plain", new byte[0]);
              }));
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
