package se.lagesbild.dashboard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import se.lagesbild.warehouse.bench.InventedGenerations;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * Many readers at once while generations are swapped. What each generation answers to each address
 * is asked of it alone before; under load every answer must be one of those, byte for byte.
 */
final class Load {
  private static final int SLICES = 60;
  private static final String QUARTER = "/kvartal";

  /** One request in so many is for the council's page, the others for slices. */
  private static final int QUARTERS_ONE_IN = 10;

  /** How long a client that is asked to come again waits; it need not wait as long as people. */
  private static final long PAUSE_MILLIS = 200;

  private static final int LONGEST = 5;

  private final Site site;
  private final InventedGenerations generations;
  private final List<String> quarters;
  private final List<String> slices;
  private final Map<String, List<byte[]>> expected = new HashMap<>();

  Load(Site site, InventedGenerations generations, Installation installation) {
    this.site = site;
    this.generations = generations;
    Asked asked = Asked.of(installation);
    this.quarters =
        Stream.concat(Stream.of(QUARTER), QuarterTimes.otherCalendars(installation).stream())
            .toList();
    List<String> addresses = new ArrayList<>();
    for (int number = 0; number < SLICES; number++) {
      addresses.add(Asked.page(asked.slice(number, Asked.Way.PAGE)));
      addresses.add(Asked.file(asked.slice(number, Asked.Way.FILE)));
    }
    this.slices = List.copyOf(addresses);
  }

  /**
   * What became of the requests of some clients.
   *
   * @param clients how many
   * @param seconds they asked
   * @param answered milliseconds of each answer
   * @param busy how often they were asked to come again
   * @param errors what else was not an answer
   * @param mixed answers that no generation gives
   * @param swaps milliseconds from publishing to service, of each generation swapped in meanwhile
   */
  record Outcome(
      int clients, double seconds, Times answered, int busy, int errors, int mixed, Times swaps) {}

  /** Asks each generation alone for every address. */
  void learn() {
    for (int generation = 1; generation <= generations.number(); generation++) {
      serve(generation);
      for (String address : Stream.concat(quarters.stream(), slices.stream()).toList()) {
        expected.computeIfAbsent(address, first -> new ArrayList<>()).add(site.get(address).body());
      }
    }
  }

  /**
   * Lets {@code clients} ask for so long and spreads so many swaps over that time. A swap that
   * lasts delays the next; clients go on asking until all are made, but no longer than {@value
   * #LONGEST} times as long.
   */
  Outcome run(int clients, int seconds, int swaps) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    AtomicBoolean done = new AtomicBoolean();
    long start = System.nanoTime();
    try {
      List<Future<Tally>> asking = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int seed = client;
        asking.add(threads.submit(() -> ask(seed, done)));
      }
      Times swapped = swap(start, seconds, swaps);
      done.set(true);
      List<Tally> tallies = new ArrayList<>();
      for (Future<Tally> each : asking) {
        tallies.add(each.get());
      }
      return outcome(tallies, Site.since(start) / 1e3, swapped);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private Times swap(long start, int seconds, int swaps) throws InterruptedException {
    double interval = 1e3 * seconds / (swaps + 1);
    List<Double> lasted = new ArrayList<>();
    while (lasted.size() < swaps && Site.since(start) < 1e3 * LONGEST * seconds) {
      sleepUntil(start, (lasted.size() + 1) * interval);
      long published = System.nanoTime();
      serve((int) (site.gatehouse().newest() % generations.number()) + 1);
      lasted.add(Site.since(published));
    }
    sleepUntil(start, 1e3 * seconds);
    return Times.of(lasted);
  }

  private static void sleepUntil(long start, double milliseconds) throws InterruptedException {
    long left = (long) (milliseconds - Site.since(start));
    if (left > 0) {
      Thread.sleep(left);
    }
  }

  private void serve(int generation) {
    generations.serve(generation);
    site.gatehouse().refresh();
    if (site.gatehouse().newest() != generation) {
      throw new IllegalStateException(
          "Generation " + generation + " kom inte i bruk: " + site.gatehouse().problem());
    }
  }

  /** What one client met. */
  private static final class Tally {
    private final List<Double> answered = new ArrayList<>();
    private int busy;
    private int errors;
    private int mixed;
  }

  private Tally ask(int seed, AtomicBoolean done) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally();
    while (!done.get()) {
      boolean quarter = random.nextInt(QUARTERS_ONE_IN) == 0;
      List<String> addresses = quarter ? quarters : slices;
      count(addresses.get(random.nextInt(addresses.size())), tally);
    }
    return tally;
  }

  private void count(String address, Tally tally) throws InterruptedException {
    try {
      Site.Got got = site.get(address);
      if (got.status() == 200) {
        tally.answered.add(got.milliseconds());
        boolean known =
            expected.get(address).stream().anyMatch(body -> Arrays.equals(body, got.body()));
        tally.mixed += known ? 0 : 1;
      } else if (got.status() == 503 && got.retryAfter() != null) {
        tally.busy++;
        Thread.sleep(PAUSE_MILLIS);
      } else {
        tally.errors++;
      }
    } catch (java.io.UncheckedIOException e) {
      tally.errors++;
    }
  }

  private static Outcome outcome(List<Tally> tallies, double seconds, Times swaps) {
    return new Outcome(
        tallies.size(),
        seconds,
        Times.of(tallies.stream().flatMap(tally -> tally.answered.stream()).toList()),
        tallies.stream().mapToInt(tally -> tally.busy).sum(),
        tallies.stream().mapToInt(tally -> tally.errors).sum(),
        tallies.stream().mapToInt(tally -> tally.mixed).sum(),
        swaps);
  }
}
