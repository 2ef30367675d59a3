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
import java.util.List;
import java.util.concurrent.Callable;
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
    Workbench bench = Workbench.cleared(folder, out);
    Path file = folder.resolve("POL_1982_anmalda_2024_v43-44.csv");
    PoliceFile.write(file, 0, rows, 1);
    onDisk(file);
    bench.say("Fil: %,d rader, %d MB", rows, Files.size(file) >> 20);
    List<Measured> ours = new ArrayList<>();
    List<Measured> byHand = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      byHand.add(byHand(bench, file));
      bench.say("DuckDB för hand: %s", byHand.get(run).figures());
      ours.add(load(bench, file, "large"));
      bench.say("Lägesbild:       %s", ours.get(run).figures());
    }
    ours.get(0).output().stream().filter(line -> line.contains(" s  ")).forEach(out::println);
    byHand.get(0).output().forEach(out::println);
    bench.say("Kvot, väggtid: %.2f", median(ours) / median(byHand));
    Path small = folder.resolve("small.csv");
    PoliceFile.write(small, 0, rows / 100, 1);
    load(bench, small, "small");
    night(bench);
    Workbench.delete(folder);
    return 0;
  }

  private Measured byHand(Workbench bench, Path file) throws IOException, InterruptedException {
    Path results = folder.resolve("by-hand");
    Workbench.delete(results);
    Path home = init(bench, "config-only");
    Measured measured =
        bench.run(
            "by-hand",
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbByHand.class.getName(),
                home.resolve("config").toString(),
                file.toString(),
                results.toString()));
    // Else the next run's writing waits for this one's.
    Workbench.delete(results);
    return measured;
  }

  /** A whole first run on a new installation. */
  private Measured load(Workbench bench, Path file, String name)
      throws IOException, InterruptedException {
    Path home = init(bench, name);
    put(file, home, "POL_1982_anmalda_2024_v43-44.csv");
    return nightly(bench, home);
  }

  private void night(Workbench bench) throws IOException, InterruptedException {
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
      Measured measured = nightly(bench, home);
      bench.say("En natt med %,d rader, %s sjö: %s", nightRows, name, measured.figures());
      measured.output().forEach(bench.out()::println);
    }
  }

  private Path init(Workbench bench, String name) throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    Workbench.delete(home);
    bench.lagesbild("init", "--home", home.toString());
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

  private static Measured nightly(Workbench bench, Path home)
      throws IOException, InterruptedException {
    return bench.lagesbild(
        "etl", "--home", home.toString(), "--today", TODAY, "--progress", "text");
  }

  private static double median(List<Measured> measured) {
    double[] seconds = measured.stream().mapToDouble(Measured::wallSeconds).sorted().toArray();
    return seconds[seconds.length / 2];
  }
}
