package se.lagesbild.etl.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.etl.landing.NamedPeriod;
import se.lagesbild.etl.read.ReadableFile;
import se.lagesbild.etl.read.Recognised;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild source check FILE}: what a nightly run would make of a file. */
@Command(
    name = "check",
    description = {
      "Läser en fil så som nattkörningen skulle göra och visar vad det blir av den.",
      "Inget skrivs i installationen, och filen prövas som om källan inte hade levererat något förut.",
      "Slutkod 0: filen kan läsas. 1: den kan inte läsas, eller skulle stoppa publiceringen. 2: felaktig användning."
    })
final class SourceCheckCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 100;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FIL", description = "Filen som prövas.")
  private Path file;

  @Option(
      names = "--source",
      paramLabel = "KÄLLA",
      description = "Källan vars kontrakt används. Förval: den vars filnamn passar.")
  private @Nullable String source;

  @Mixin private SourcesOption sources;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "Så många rader visas så som de skulle lagras, högst 100. Förval: ${DEFAULT-VALUE}.")
  private int rows = 5;

  /** How the answer is told. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (förval) eller json.")
  private Form format = Form.TEXT;

  @Override
  public Integer call() {
    if (rows < 0 || rows > MOST_SHOWN) {
      throw new WrongUse(spec, "--rows ska vara från 0 till " + MOST_SHOWN);
    }
    Optional<String> problem = ReadableFile.problem(file);
    if (problem.isPresent()) {
      throw new RunFailure(problem.get());
    }
    try (FileTrial.Scratch scratch = FileTrial.Scratch.make()) {
      Path own = scratch.home().root();
      System.setProperty("lagesbild.log", own.resolve("check.log").toString());
      return check(SparkStart.forOneRun("local[1]", own.resolve("aside")));
    }
  }

  private int check(SparkStart spark) {
    Installation installation = InstallationReader.read(home.home().config(), sources.folders());
    SourceContract contract = source == null ? byName(installation) : named(installation, source);
    FileTrial.Result result = new FileTrial(installation, contract, rows).run(file, spark);
    String told = format == Form.JSON ? TrialJson.of(result) + "\n" : TrialText.of(result);
    spec.commandLine().getOut().print(told);
    spec.commandLine().getOut().flush();
    return result.isReadable() ? 0 : 1;
  }

  private SourceContract named(Installation installation, String id) {
    installation.refusedSources().stream()
        .filter(refused -> refused.id().equals(id))
        .findFirst()
        .ifPresent(
            refused -> {
              throw new RunFailure(
                  "kontraktet för " + id + " kan inte användas: " + refused.sentence());
            });
    return installation
        .findSource(id)
        .orElseThrow(
            () ->
                new WrongUse(
                    spec,
                    "källan \"%s\" finns inte; det finns %s"
                        .formatted(id, ids(installation.sources()))));
  }

  /**
   * A file that lies in an inbox is its folder's. Otherwise the contracts that its name fits, those
   * first whose columns it has.
   */
  private SourceContract byName(Installation installation) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    String parent = folder == null ? "" : String.valueOf(folder.getFileName());
    boolean refused =
        installation.refusedSources().stream().anyMatch(each -> each.id().equals(parent));
    if (refused || installation.findSource(parent).isPresent()) {
      return named(installation, parent);
    }
    String name = file.getFileName().toString();
    List<SourceContract> fitting =
        installation.sources().stream()
            .filter(contract -> contract.delivery().fileName() != null)
            .filter(contract -> NamedPeriod.fits(contract, name))
            .toList();
    List<SourceContract> alike =
        fitting.size() > 1
            ? fitting.stream().filter(contract -> looksLike(contract)).toList()
            : fitting;
    if (alike.size() == 1) {
      return alike.get(0);
    }
    throw new RunFailure(
        fitting.isEmpty()
            ? "%s passar inte filnamnet i något kontrakt; välj källa med --source, det finns %s."
                .formatted(Label.of(name), ids(installation.sources()))
            : "%s passar filnamnet i flera kontrakt (%s); välj ett med --source."
                .formatted(Label.of(name), ids(alike.isEmpty() ? fitting : alike)));
  }

  private boolean looksLike(SourceContract contract) {
    Recognised seen = Recognised.of(file, contract);
    return seen.glimpse() != null
        && seen.glimpse().format() == contract.format()
        && !seen.found().isEmpty()
        && seen.missing().isEmpty();
  }

  private static String ids(List<SourceContract> sources) {
    return sources.stream().map(SourceContract::id).collect(Collectors.joining(", "));
  }
}
