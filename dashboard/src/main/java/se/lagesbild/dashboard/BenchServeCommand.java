package se.lagesbild.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.dashboard.bench.Measuring;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench serve}. */
@Command(
    name = "serve",
    description = {
      "Mäter webbplatsen över påhittade händelser: /kvartal, en skiva och hela kuben bredvid samma",
      "SQL direkt i DuckDB, och många läsare medan generationer byts."
    })
final class BenchServeCommand implements Callable<Integer> {
  /** A county, since no single municipality has millions of events. */
  private static final String MUNICIPALITIES = "1904,1907,1960,1961,1962,1980,1981,1982,1983,1984";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--rows",
      paramLabel = "ANTAL",
      description = "Händelser i en generation. Förval: ${DEFAULT-VALUE}.")
  private int rows = 5_000_000;

  @Option(
      names = "--runs",
      paramLabel = "ANTAL",
      description = "Skivor som mäts bredvid SQL. Förval: ${DEFAULT-VALUE}.")
  private int runs = 300;

  @Option(
      names = "--seconds",
      paramLabel = "SEKUNDER",
      description = "Hur länge 1, 8 och 64 läsare frågar, var för sig. Förval: ${DEFAULT-VALUE}.")
  private int seconds = 60;

  @Option(
      names = "--swaps",
      paramLabel = "ANTAL",
      description = "Generationsbyten att hinna med på den tiden. Förval: ${DEFAULT-VALUE}.")
  private int swaps = 50;

  @Option(
      names = "--crowd",
      paramLabel = "ANTAL",
      description = "Läsare på en gång när platserna inte räcker. Förval: ${DEFAULT-VALUE}.")
  private int crowd = 400;

  @Option(
      names = "--only",
      paramLabel = "DEL",
      split = ",",
      description = {
        "Mät bara några delar (${COMPLETION-CANDIDATES}): /kvartal, frågor bredvid samma SQL, läsare",
        "medan generationer byts, fler läsare än det finns plats för. Förval: alla."
      })
  private List<Measuring.Part> only = List.of(Measuring.Part.values());

  @Option(
      names = "--config",
      paramLabel = "KATALOG",
      description = "Konfigurationen som mäts. Förval: Fagerstas, för tio kommuner.")
  private @Nullable Path config;

  @Option(
      names = "--folder",
      paramLabel = "KATALOG",
      description = "Var mätningens filer läggs. Förval: den tillfälliga katalogen.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lagesbild-bench");

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    requireAtLeast(1_000, "--rows", rows);
    requireAtLeast(1, "--runs", runs);
    requireAtLeast(1, "--seconds", seconds);
    requireAtLeast(0, "--swaps", swaps);
    requireAtLeast(1, "--crowd", crowd);
    // Only what is its own is deleted, whatever else lies in the folder.
    Path own = folder.resolve("bench-serve");
    delete(own);
    Home home = new Home(own);
    configure(home);
    new Measuring(
            new Measuring.Extent(rows, runs, seconds, swaps, crowd, EnumSet.copyOf(only)),
            spec.commandLine().getOut())
        .run(home, Pages::all);
    delete(own);
    return CommandLine.ExitCode.OK;
  }

  private void requireAtLeast(int least, String option, int value) {
    if (value < least) {
      throw new WrongUse(spec, option + " ska vara minst " + least + ", inte " + value);
    }
  }

  private void configure(Home home) throws IOException, InterruptedException {
    if (config == null) {
      init(home);
    } else {
      copy(config, home.config());
    }
  }

  /** The installation that the product comes with; its module is another, behind the launcher. */
  private void init(Home home) throws IOException, InterruptedException {
    Path said = Files.createTempFile("lagesbild-init", ".log");
    Process process =
        new ProcessBuilder(
                System.getProperty("lagesbild.launcher", "./lagesbild"),
                "init",
                "--home",
                home.root().toString(),
                "--municipalities",
                MUNICIPALITIES)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int exitCode = process.waitFor();
    String output = Files.readString(said);
    Files.delete(said);
    if (exitCode != 0) {
      throw new IllegalStateException(output.strip());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
