package se.lagesbild.warehouse.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Serves an older generation, or lets publishing go on. */
@Command(
    name = "rollback",
    description =
        "Tar en äldre generation i drift och stoppar publiceringen tills den släpps med --release.")
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @CommandLine.Mixin private CommonOptions common;
  @CommandLine.Mixin private HomeOption home;

  @Parameters(
      arity = "0..1",
      paramLabel = "NUMMER",
      description = "Generationen som tas i drift; se ./lagesbild generations.")
  private @Nullable Long number;

  @Option(names = "--release", description = "Låter nattkörningen publicera igen.")
  private boolean release;

  @Override
  public Integer call() {
    if (release == (number != null)) {
      throw new WrongUse(spec, "ange antingen ett nummer eller --release");
    }
    Rollback rollback = Rollback.of(ServingDirectory.of(home.home()));
    if (number == null) {
      rollback.release();
      say("Publiceringen är släppt; nästa nattkörning publicerar en ny generation.");
    } else {
      rollback.to(number);
      say(
          "Generation %d är i drift och publiceringen är stoppad; släpp den med ./lagesbild rollback --release."
              .formatted(number));
    }
    return CommandLine.ExitCode.OK;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
