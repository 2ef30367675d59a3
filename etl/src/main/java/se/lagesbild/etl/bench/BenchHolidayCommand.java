package se.lagesbild.etl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild bench holiday}. */
@Command(
    name = "holiday",
    description = {
      "Mäter en natt då en enda leverans väntar mot en natt efter ett uppehåll, då femtio väntar,",
      "på var sin likadan installation med exempeldata."
    })
final class BenchHolidayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--pending",
      paramLabel = "ANTAL",
      description = "Leveranser som väntar efter uppehållet. Förval: ${DEFAULT-VALUE}.")
  private int pending = 50;

  @Option(
      names = "--years",
      paramLabel = "ANTAL",
      description = "År av exempeldata. Förval: ${DEFAULT-VALUE}.")
  private int years = 1;

  @Option(
      names = "--folder",
      paramLabel = "KATALOG",
      description = "Var mätningens filer läggs. Förval: en tillfällig katalog.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lagesbild-holiday");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Workbench bench = Workbench.cleared(folder, spec.commandLine().getOut());
    Measured one = night(bench, "one", 1);
    bench.say("En väntande leverans: %s, processorn %.1f s", one.figures(), one.cpuSeconds());
    Measured many = night(bench, "many", pending);
    bench.say(
        "%d väntande leveranser: %s, processorn %.1f s",
        pending, many.figures(), many.cpuSeconds());
    bench.say("Kvot, väggtid: %.2f", many.wallSeconds() / one.wallSeconds());
    bench.say("Kvot, processortid: %.2f", many.cpuSeconds() / one.cpuSeconds());
    Workbench.delete(folder);
    return 0;
  }

  /** The night in which the first {@code waiting} of the deliveries held back have come. */
  private Measured night(Workbench bench, String name, int waiting)
      throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    bench.lagesbild("init", "--home", home.toString());
    bench.lagesbild("sample-data", "--home", home.toString(), "--years", "" + years);
    List<Path> last = lastArrived(home.resolve("inbox"), pending);
    Path held = folder.resolve("held");
    for (Path file : last) {
      move(file, held.resolve(home.relativize(file)));
    }
    bench.lagesbild("etl", "--home", home.toString());
    for (Path file : last.subList(0, waiting)) {
      move(held.resolve(home.relativize(file)), file);
    }
    Measured measured = bench.lagesbild("etl", "--home", home.toString());
    Workbench.delete(held);
    return measured;
  }

  private static List<Path> lastArrived(Path inbox, int count) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(inbox)) {
      all.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(BenchHolidayCommand::written).thenComparing(file -> file))
          .forEach(files::add);
    }
    if (files.size() <= count) {
      throw new IllegalStateException("only " + files.size() + " deliveries");
    }
    return List.copyOf(files.subList(files.size() - count, files.size()));
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }
}
