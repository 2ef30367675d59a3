package se.lagesbild.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild bench etl}. */
@Command(
    name = "etl",
    description = {
      "Mäter nattkörningen mot ett handskrivet DuckDB-program som gör samma arbete på samma fil,",
      "och en natt med få ändringar på en stor sjö mot samma natt på en liten."
    })
final class BenchEtlCommand implements Callable<Integer> {
  private static final String SOURCE = "polisen-anmalda-brott";
  private static final String TODAY = "2024-12-30";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--rows",
      paramLabel = "ANTAL",
      description = "Rader i den stora filen. Förval: ${DEFAULT-VALUE}.")
  private int rows = 5_000_000;

  @Option(
      names = "--runs",
      paramLabel = "ANTAL",
      description = "Antal körningar av vart och ett; medianen räknas. Förval: ${DEFAULT-VALUE}.")
  private int runs = 1;

  @Option(
      names = "--night",
      paramLabel = "ANTAL",
      description = "Nya eller ändrade rader en natt. Förval: ${DEFAULT-VALUE}.")
  private int nightRows = 10_000;

  @Option(
      names = "--folder",
      paramLabel = "KATALOG",
      description = "Var mätningens filer läggs. Förval: en tillfällig katalog.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lagesbild-bench");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    delete(folder);
    Files.createDirectories(folder);
    Path file = folder.resolve("POL_1982_anmalda_2024_v43-44.csv");
    PoliceFile.write(file, 0, rows, 1);
    onDisk(file);
    say(out, "Fil: %,d rader, %d MB", rows, Files.size(file) >> 20);
    List<Measured> ours = new ArrayList<>();
    List<Measured> byHand = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      byHand.add(byHand(file));
      say(out, "DuckDB för hand: %s", byHand.get(run).figures());
      ours.add(load(file, "large"));
      say(out, "Lägesbild:       %s", ours.get(run).figures());
    }
    ours.get(0).output().stream().filter(line -> line.contains(" s  ")).forEach(out::println);
    byHand.get(0).output().forEach(out::println);
    say(out, "Kvot, väggtid: %.2f", median(ours) / median(byHand));
    Path small = folder.resolve("small.csv");
    PoliceFile.write(small, 0, rows / 100, 1);
    load(small, "small");
    night(out);
    delete(folder);
    return 0;
  }

  private Measured byHand(Path file) throws IOException, InterruptedException {
    Path results = folder.resolve("by-hand");
    delete(results);
    Path home = init("config-only");
    Measured measured =
        require(
            Measured.run(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DuckDbByHand.class.getName(),
                    home.resolve("config").toString(),
                    file.toString(),
                    results.toString()),
                folder.resolve("by-hand.log")));
    // Else the next run's writing waits for this one's.
    delete(results);
    return measured;
  }

  /** A whole first run on a new installation. */
  private Measured load(Path file, String name) throws IOException, InterruptedException {
    Path home = init(name);
    put(file, home, "POL_1982_anmalda_2024_v43-44.csv");
    return nightly(home);
  }

  private void night(PrintWriter out) throws IOException, InterruptedException {
    Path change = folder.resolve("change.csv");
    PoliceFile.write(change, rows + 10, nightRows / 2, 2);
    Path changed = folder.resolve("changed.csv");
    PoliceFile.write(changed, 0, nightRows / 2, 3);
    Files.write(
        change,
        Files.readAllLines(changed, java.nio.charset.Charset.forName("windows-1252")).stream()
            .skip(1)
            .toList(),
        java.nio.charset.Charset.forName("windows-1252"),
        StandardOpenOption.APPEND);
    for (String name : List.of("small", "large")) {
      Path home = folder.resolve(name);
      put(change, home, "POL_1982_anmalda_2024_v51-52.csv");
      Measured measured = nightly(home);
      say(out, "En natt med %,d rader, %s sjö: %s", nightRows, name, measured.figures());
      measured.output().forEach(out::println);
    }
  }

  private Path init(String name) throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    delete(home);
    require(
        Measured.run(
            List.of(launcher(), "init", "--home", home.toString()), folder.resolve("init.log")));
    return home;
  }

  private static void put(Path file, Path home, String name) throws IOException {
    Path inbox = Files.createDirectories(home.resolve("inbox").resolve(SOURCE));
    Path copy = inbox.resolve(name);
    Files.copy(file, copy);
    onDisk(copy);
    Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2024-12-30T03:00:00Z")));
  }

  /** A delivery has lain there since the evening: who reads it does not wait for its writing. */
  private static void onDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private Measured nightly(Path home) throws IOException, InterruptedException {
    return require(
        Measured.run(
            List.of(
                launcher(),
                "etl",
                "--home",
                home.toString(),
                "--today",
                TODAY,
                "--progress",
                "text"),
            folder.resolve("etl.log")));
  }

  private static String launcher() {
    return System.getProperty("lagesbild.launcher", "./lagesbild");
  }

  private static Measured require(Measured measured) {
    if (measured.exitCode() != 0 && measured.exitCode() != 3) {
      throw new IllegalStateException(String.join("\n", measured.output()));
    }
    return measured;
  }

  private static double median(List<Measured> measured) {
    double[] seconds = measured.stream().mapToDouble(Measured::wallSeconds).sorted().toArray();
    return seconds[seconds.length / 2];
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.forLanguageTag("sv"), format, values));
    out.flush();
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
