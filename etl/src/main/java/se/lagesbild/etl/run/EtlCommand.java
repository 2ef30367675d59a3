package se.lagesbild.etl.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild etl}: one nightly run. */
@Command(
    name = "etl",
    description = {
      "Kör en nattkörning: tar emot leveranser, laddar dem och publicerar en ny generation.",
      "Slutkod 0: klart. 1: inget publicerades. 2: felaktig användning. 3: klart, men en källa är sen eller en varning kvarstår."
    })
public final class EtlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;
  @Mixin private HomeOption home;

  @Mixin private SourcesOption sources;

  @Option(
      names = "--today",
      paramLabel = "DATUM",
      description = "Dagen som färskhet mäts mot (2026-09-14). Förval: i dag.")
  private @Nullable LocalDate today;

  @Option(
      names = "--master",
      paramLabel = "ADRESS",
      description = "Sparks huvudnod. Förval: ${DEFAULT-VALUE}.")
  private String master = "local[*]";

  /** What Spark knows how to begin with. */
  private static final Pattern MASTER =
      Pattern.compile(
          "local(\\[(\\*|[1-9][0-9]*)(, *[1-9][0-9]*)?\\])?|spark://\\S+:[0-9]+\\S*|yarn|k8s://\\S+");

  /** How the steps of a run are told. */
  enum Steps {
    TEXT,
    JSON
  }

  @Option(
      names = "--progress",
      paramLabel = "FORM",
      description =
          "Hur stegen visas: text eller json (en rad JSON per steg). Förval: text i en terminal, annars json.")
  private @Nullable Steps steps;

  @Override
  public Integer call() {
    Home place = home.home();
    List<Path> folders = sources.folders();
    if (!MASTER.matcher(master).matches()) {
      throw new WrongUse(
          spec,
          "--master "
              + master
              + " är ingen adress till Spark; skriv till exempel local[*] eller spark://dator:7077");
    }
    System.setProperty("lagesbild.log", place.logs().resolve("etl.log").toString());
    SparkStart sparkStart = SparkStart.forOneRun(master, place.lake().resolve("aside"));
    Summary summary = new NightlyRun(place, folders, sparkStart, progress()).run(today);
    if (summary.exitCode() == 1) {
      spec.commandLine().getErr().println("Inget publicerades: " + summary.sentence());
    } else {
      spec.commandLine().getOut().print(SummaryText.of(summary));
      spec.commandLine().getOut().flush();
    }
    return summary.exitCode();
  }

  /** Somebody watches when the run has a terminal. */
  private Progress progress() {
    PrintWriter out = spec.commandLine().getOut();
    boolean watched = steps == null ? System.console() != null : steps == Steps.TEXT;
    return watched ? Progress.forPeople(out) : Progress.forMachines(out);
  }
}
