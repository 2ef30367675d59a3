package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.run.YearOfExports.Export;

/**
 * A year in which files are missing, late, sent twice and broken, runs are killed, and the disk is
 * full; nobody does anything about it. In the end the installation holds what one holds that the
 * same exports reached in peace, and it takes no more room than at half-time, but for the events.
 */
@Tag("slow")
class YearOfNightsIT {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);

  /** A year, or fewer for a first look: {@code -Dlagesbild.nights=60}. */
  private static final int NIGHTS = Integer.getInteger("lagesbild.nights", 365);

  private static final int MEGABYTES = 1024;
  private static final long SEED = 20240108;
  private static final List<String> FACTS =
      List.of(
          "select * from event order by event_id",
          "select * from aggregate order by aggregate_id",
          "select * from daily order by all",
          "select * from rejected_row order by all",
          "select delivery_id, outcome, rows, accepted, unchanged, superseded, events_created,"
              + " events_changed, events_withdrawn from delivery"
              + " where outcome in ('applied', 'empty') order by 1");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<LocalDate, List<Runnable>> arrivals = new TreeMap<>();
  private final Map<String, Integer> happened = new TreeMap<>();
  private TestHome tried;
  private TestHome calm;

  /** What becomes of an export on its way. */
  private enum Fate {
    ON_TIME(70),
    LATE(10),
    TWICE(7),
    CORRUPT(8),
    MISSING(5);

    private final int percent;

    Fate(int percent) {
      this.percent = percent;
    }

    static Fate of(int draw) {
      int left = draw;
      for (Fate fate : values()) {
        left -= fate.percent;
        if (left < 0) {
          return fate;
        }
      }
      throw new IllegalArgumentException("not a percent: " + draw);
    }
  }

  @Test
  void aYearOfFaultsLeavesWhatAYearOfPeaceLeaves() throws Exception {
    Instant started = Instant.now();
    Path root = folder.resolve("tried");
    boolean ownDisk = SmallDisk.canBeMade(folder);
    try (SmallDisk disk = ownDisk ? SmallDisk.at(root, MEGABYTES) : null) {
      tried = TestHome.create(root);
      calm = tried.emptyCopy(folder.resolve("calm"));
      plan();
      List<Map<String, Long>> use = new ArrayList<>();
      for (int night = 0; night < NIGHTS; night++) {
        LocalDate today = FIRST.plusDays(night);
        arrivals.getOrDefault(today, List.of()).forEach(Runnable::run);
        night(today, disk);
        if (night % 30 == 29) {
          use.add(use());
        }
      }
      LocalDate last = FIRST.plusDays(NIGHTS);
      tried.run(last);
      calm.run(last);
      report(use, Duration.between(started, Instant.now()), ownDisk);
      assertSameFacts();
      if (NIGHTS >= 180) {
        assertBounded(use);
      }
    }
  }

  private void plan() {
    for (Export export : new YearOfExports(FIRST, NIGHTS - 1).all()) {
      Fate fate = Fate.of(random.nextInt(100));
      count(fate.name());
      switch (fate) {
        case ON_TIME -> arrive(export.due(), () -> export.put(tried));
        case LATE ->
            arrive(
                export.due().plusDays(1 + random.nextInt(export.slack())), () -> export.put(tried));
        case TWICE -> {
          arrive(export.due(), () -> export.put(tried));
          arrive(export.due().plusDays(1), () -> export.put(tried));
        }
        case CORRUPT -> {
          byte[] broken = broken(export);
          arrive(export.due(), () -> export.put(tried, broken));
          arrive(export.due().plusDays(1), () -> export.put(tried));
        }
        case MISSING -> {
          // It never comes, here or there.
        }
      }
      if (fate != Fate.MISSING) {
        arrive(export.due(), () -> export.put(calm));
      }
    }
  }

  private void arrive(LocalDate day, Runnable put) {
    arrivals.computeIfAbsent(day, key -> new ArrayList<>()).add(put);
  }

  private byte[] broken(Export export) {
    byte[] cut = java.util.Arrays.copyOf(export.bytes(), 25);
    return switch (random.nextInt(3)) {
      case 0 -> new byte[0];
      case 1 ->
          "<html><body>500 Internal Server Error</body></html>".getBytes(StandardCharsets.UTF_8);
      default -> cut;
    };
  }

  private void night(LocalDate today, @Nullable SmallDisk disk) throws Exception {
    int draw = random.nextInt(24);
    if (draw == 0) {
      kill(today);
    } else if (draw == 1 && disk != null) {
      disk.leave(random.nextInt(6 << 20));
      count(fails(today) ? "FULL_DISK" : "FULL_DISK_ENOUGH_LEFT");
      disk.empty();
    } else {
      Summary summary = tried.run(today);
      assertThat(summary.exitCode()).as(today + " " + summary.sentence()).isIn(0, 3);
    }
    if (today.getDayOfMonth() == 1) {
      calm.run(today);
    }
  }

  private boolean fails(LocalDate today) {
    try {
      Summary summary = tried.runIntoTrouble(today);
      if (summary.exitCode() == 1) {
        assertThat(summary.sentence()).contains("är full").doesNotContain("oväntat fel");
      }
      return summary.exitCode() == 1;
    } catch (RunFailure e) {
      assertThat(e).hasMessageContaining("är full");
      return true;
    }
  }

  private void kill(LocalDate today) throws Exception {
    Failpoint failpoint = Failpoint.values()[random.nextInt(Failpoint.values().length)];
    RunProcess process =
        RunProcess.startTowards(failpoint, tried.home, today, folder.resolve("process.log"));
    count(process.reaches(failpoint) ? "KILLED_" + failpoint : "ENDED_BEFORE_THE_KILL");
    process.kill();
  }

  private void count(String what) {
    happened.merge(what, 1, Integer::sum);
  }

  private void assertSameFacts() {
    for (String sql : FACTS) {
      List<String> expected = calm.ask(sql);
      assertThat(expected).as(sql).isNotNull();
      assertThat(tried.ask(sql)).as(sql).isEqualTo(expected);
    }
    assertThat(calm.ask("select count(*) > %d from event".formatted(2 * NIGHTS)))
        .containsExactly("true");
  }

  /** Events go on growing evenly; what is kept beside them must not. */
  private static void assertBounded(List<Map<String, Long>> use) {
    Map<String, Long> half = use.get(use.size() / 2);
    Map<String, Long> end = use.get(use.size() - 1);
    for (String part : List.of("lake", "serving", "logs")) {
      assertThat(end.get(part)).as(part).isLessThan(half.get(part) * 3 / 2 + (1 << 20));
    }
    assertThat(end.get("files")).isLessThan(half.get("files") * 2);
  }

  /** Bytes of each part of the installation, and the number of its files. */
  private Map<String, Long> use() throws IOException {
    Map<String, Long> use = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tried.home.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String part = tried.home.root().relativize(file).getName(0).toString();
        use.merge(part, size(file), Long::sum);
        use.merge("files", 1L, Long::sum);
        if (part.equals("lake")) {
          use.merge("files in lake", 1L, Long::sum);
        }
      }
    }
    return use;
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }

  private void report(List<Map<String, Long>> use, Duration took, boolean ownDisk)
      throws IOException {
    Path target = Files.createDirectories(Path.of("target")).resolve("year-of-nights.txt");
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(target), true, StandardCharsets.UTF_8)) {
      out.printf("%d nights in %d min %d s%n", NIGHTS, took.toMinutes(), took.toSecondsPart());
      out.println("generation " + tried.pointer().generation() + ", " + happened);
      out.println(tried.ask("select count(*) from event") + " events");
      if (!ownDisk) {
        out.println("no full disk: " + SmallDisk.NEEDS_MOUNT);
      }
      out.println("after nights: kB by part, and files");
      for (int month = 0; month < use.size(); month++) {
        Map<String, Long> kilobytes = new TreeMap<>(use.get(month));
        kilobytes.replaceAll((part, n) -> part.startsWith("files") ? n : n / 1024);
        out.println((month + 1) * 30 + " " + kilobytes);
      }
    }
    System.out.println(Files.readString(target));
  }
}
