package se.lagesbild.sampledata;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.sampledata.terminal.CommonOptions;
import se.lagesbild.sampledata.terminal.WrongUse;

/** {@code init}: a new installation with Fagersta's configuration to start from. */
@Command(
    name = "init",
    description = "Skapar en ny installation med Fagerstas konfiguration som början.")
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path home;

  @Option(
      names = "--municipalities",
      paramLabel = "KODER",
      description = "Kommunkoder med komma emellan, till exempel 1982,1962, eller all.")
  private @Nullable String municipalities;

  @Override
  public Integer call() {
    Installation.create(new Home(home), chosen());
    spec.commandLine().getOut().println("Installationen finns i " + home + '.');
    return 0;
  }

  private Optional<Municipalities> chosen() {
    try {
      return Optional.ofNullable(municipalities).map(Municipalities::parse);
    } catch (IllegalArgumentException unknown) {
      throw new WrongUse(spec, unknown.getMessage());
    }
  }
}
