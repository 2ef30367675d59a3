package se.lagesbild.dashboard.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.export.Pdf;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.bench.BareSql;
import se.lagesbild.warehouse.bench.InventedGenerations;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.schema.Home;

/** Makes the data, measures everything and prints it. */
public final class Measuring {
  private static final List<Integer> CLIENTS = List.of(1, 8, 64);
  private static final int GENERATIONS = 3;

  /** A server that has answered for an hour is compiled; one that has just begun is not. */
  private static final int WARM_UP = 4;

  private final Extent extent;
  private final Report report;

  /** Prints to {@code out}. */
  public Measuring(Extent extent, PrintWriter out) {
    this.extent = extent;
    this.report = new Report(out);
  }

  /**
   * How much is measured.
   *
   * @param events in a generation
   * @param slices questions timed beside the bare database
   * @param seconds that each number of readers asks
   * @param swaps of generations meanwhile
   * @param crowd readers at one moment when there is no room for them
   * @param parts what is measured, at least one
   */
  public record Extent(
      int events, int slices, int seconds, int swaps, int crowd, Set<Part> parts) {}

  /** What can be measured alone. */
  public enum Part {
    /** The council's page. */
    QUARTER,
    /** A slice, the cube and an explanation beside their SQL. */
    SQL,
    /** Readers while generations are swapped. */
    READERS,
    /** More readers than there is room for. */
    OVERLOAD
  }

  /** Measures pages over an installation with a configuration and without data. */
  public void run(Home home, Function<StateStore, List<Page>> pages)
      throws InterruptedException, ExecutionException {
    Installation installation = InstallationReader.read(home.config());
    long start = System.nanoTime();
    InventedGenerations generations = InventedGenerations.make(home, extent.events(), GENERATIONS);
    report.say(
        "%,d händelser i %s, %d indikatorer, %d kärnor; %d generationer på %d MB gjordes på %.0f s.",
        extent.events(),
        installation.name(),
        installation.indicators().size(),
        Runtime.getRuntime().availableProcessors(),
        generations.number(),
        generations.file(1).toFile().length() >> 20,
        Site.since(start) / 1e3);
    SvgCharts.warmUp().thenRun(Pdf::warmUp).join();
    try (Site site = Site.open(home, pages)) {
      if (extent.parts().contains(Part.QUARTER)) {
        report.quarter(QuarterTimes.of(site, generations, installation));
      } else {
        generations.serve(2);
        site.gatehouse().refresh();
      }
      if (extent.parts().contains(Part.SQL)) {
        besideSql(site, generations, installation);
      }
      if (extent.parts().contains(Part.READERS)) {
        underLoad(site, generations, installation);
      }
      if (extent.parts().contains(Part.OVERLOAD)) {
        report.overload(extent.crowd(), Overload.of(site, extent.crowd()));
      }
    }
  }

  private void besideSql(Site site, InventedGenerations generations, Installation installation) {
    Asked asked = Asked.of(installation);
    try (BareSql bare = BareSql.on(generations.file(2), installation)) {
      BesideSql beside = new BesideSql(bare, site);
      report.beside(
          "En skiva (en indikator, ett område, alla månader)",
          beside.times(WARM_UP * extent.slices(), extent.slices(), asked::slice));
      report.beside(
          "Hela kuben (alla kategorier, alla månader)",
          beside.times(Asked.DIFFERENT / 2, Asked.DIFFERENT / 2, asked::cube));
      report.explained(ExplanationTimes.of(bare, site, asked));
    }
  }

  /** A generation that comes each second has no time to prepare; its readers do all of it. */
  private void underLoad(Site site, InventedGenerations generations, Installation installation)
      throws InterruptedException, ExecutionException {
    site.leaveUnprepared();
    Load load = new Load(site, generations, installation);
    load.learn();
    report.loadHeading();
    report.before(Resources.atRest());
    for (int clients : CLIENTS) {
      Load.Outcome outcome = load.run(clients, extent.seconds(), extent.swaps());
      report.load(outcome, extent.swaps(), Resources.atRest());
    }
  }
}
