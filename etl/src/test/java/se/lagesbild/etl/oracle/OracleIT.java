package se.lagesbild.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.run.TestHome;

/** The product and a plain second opinion come to the same on random dirty deliveries. */
class OracleIT {
  private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
  private static final int WEEKS = 7;
  private static final int RUNS = 4;

  private static final String EVENTS =
      """
      select source, crimes, category, offence_code, strftime(occurred_from, '%Y-%m-%dT%H:%M'),
        strftime(occurred_to, '%Y-%m-%dT%H:%M'), day_occurred, day_reported, municipality,
        strftime(first_seen, '%Y-%m-%dT%H:%M:%S'), strftime(last_changed, '%Y-%m-%dT%H:%M:%S'), delivery_id
      from event
      """;

  private static final String SUMS =
      """
      select source, period_start, municipality, member, value, lower, upper, status,
        strftime(first_seen, '%Y-%m-%dT%H:%M:%S'), strftime(last_changed, '%Y-%m-%dT%H:%M:%S'), delivery_id
      from aggregate
      """;

  private static final String LEDGERS =
      """
      select source, delivery_id, outcome, rows, accepted, unchanged, superseded, out_of_scope,
        structural, rejected, events_created, events_changed, events_withdrawn
      from delivery
      """;

  private static final String REJECTED =
      "select source, delivery_id, part, line, column_name, reason from rejected_row";

  @TempDir Path folder;

  /** When the files of a source arrive. */
  private enum Folding {
    ONCE,
    IN_ORDER,
    SHUFFLED
  }

  /** A source, its files and the run in which each arrives. */
  private record Sent(
      TestSource source, Folding folding, List<SentFile> files, Map<String, Integer> runs) {

    List<SentFile> in(int run) {
      return files.stream().filter(file -> runs.get(file.name()) == run).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void theProductAgreesWithTheOracle(long seed) {
    List<Sent> all = sent(seed);
    Path sources = folder.resolve("sources");
    all.forEach(sent -> sent.source().write(sources));
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962").withSources(sources);
    Map<String, Oracle> oracles = new TreeMap<>();
    all.forEach(sent -> oracles.put(sent.source().id(), new Oracle(sent.source())));
    for (int run = 0; run < RUNS; run++) {
      for (Sent sent : all) {
        List<SentFile> files = sent.in(run);
        files.forEach(
            file -> home.put(sent.source().id(), file.name(), file.bytes(), file.arrived()));
        oracles.get(sent.source().id()).run(files);
      }
      home.publish(TODAY);
    }
    Map<String, List<String>> events = bySource(home, EVENTS);
    events.putAll(bySource(home, SUMS));
    Map<String, List<String>> ledgers = bySource(home, LEDGERS);
    Map<String, List<String>> rejected = bySource(home, REJECTED);
    int deliveries = 0;
    List<String> atOnce = List.of();
    List<String> disagreements = new ArrayList<>();
    for (Sent sent : all) {
      String id = sent.source().id();
      Oracle oracle = oracles.get(id);
      deliveries += oracle.ledgers().size();
      String what = "seed " + seed + ", " + sent.source();
      compare("ledgers of " + what, ledgers.get(id), oracle.ledgers(), disagreements);
      compare("rejected rows of " + what, rejected.get(id), oracle.rejected(), disagreements);
      if (sent.folding() == Folding.IN_ORDER) {
        compare("folding of " + what, atOnce, oracle.content(), disagreements);
      }
      atOnce = oracle.content();
      compare("events of " + what, events.get(id), oracle.events(), disagreements);
    }
    assertThat(String.join("\n", disagreements)).isEmpty();
    assertThat(deliveries).isGreaterThan(2_000);
  }

  private static void compare(
      String what,
      @Nullable List<String> product,
      List<String> oracle,
      List<String> disagreements) {
    List<String> onlyProduct = new ArrayList<>(product == null ? List.of() : product);
    List<String> onlyOracle = new ArrayList<>(oracle);
    oracle.forEach(onlyProduct::remove);
    (product == null ? List.<String>of() : product).forEach(onlyOracle::remove);
    if (!onlyProduct.isEmpty() || !onlyOracle.isEmpty()) {
      disagreements.add(
          "%s:\n  only the product:\n    %s\n  only the oracle:\n    %s"
              .formatted(
                  what, String.join("\n    ", onlyProduct), String.join("\n    ", onlyOracle)));
    }
  }

  private static Map<String, List<String>> bySource(TestHome home, String sql) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String row : home.ask(sql)) {
      int space = row.indexOf(' ');
      rows.computeIfAbsent(row.substring(0, space), source -> new ArrayList<>())
          .add(row.substring(space + 1));
    }
    rows.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return rows;
  }

  private static List<Sent> sent(long seed) {
    Random random = new Random(seed);
    List<Sent> all = new ArrayList<>();
    for (TestSource.Mode mode : TestSource.Mode.values()) {
      for (FileFormat format : FileFormat.values()) {
        for (boolean sums : new boolean[] {false, true}) {
          boolean scoped = random.nextBoolean();
          boolean voids = !sums && random.nextInt(3) == 0;
          boolean dated = !sums && mode != TestSource.Mode.PARTITION && random.nextBoolean();
          boolean byStart = !sums && random.nextInt(3) == 0;
          long files = random.nextLong();
          for (Folding folding : Folding.values()) {
            String id =
                String.join(
                        "-", mode.name(), format.name(), sums ? "sums" : "events", folding.name())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-');
            TestSource source =
                new TestSource(id, mode, format, sums, scoped, voids, dated, byStart);
            all.add(sent(source, folding, RandomDeliveries.of(source, files, WEEKS), random));
          }
        }
      }
    }
    return all;
  }

  private static Sent sent(
      TestSource source, Folding folding, List<SentFile> files, Random random) {
    Map<String, Integer> runs = new TreeMap<>();
    List<SentFile> ordered =
        files.stream().sorted(Comparator.comparing(file -> file.id(source.id()))).toList();
    int run = 0;
    for (int at = 0; at < ordered.size(); at++) {
      switch (folding) {
        case ONCE -> run = 0;
        case IN_ORDER -> {
          boolean next = random.nextInt(ordered.size()) < RUNS;
          run = Math.min(run + (next ? 1 : 0), RUNS - 1);
        }
        case SHUFFLED -> run = random.nextInt(RUNS);
      }
      runs.put(ordered.get(at).name(), run);
    }
    return new Sent(source, folding, files, runs);
  }
}
