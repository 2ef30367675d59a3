package se.lagesbild.dashboard.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** Makes an installation of a backup. */
@Command(
    name = "restore",
    description = {
      "Återställer en installation ur en säkerhetskopia, i en mapp som inte finns.",
      "Mappen får ligga någon annanstans än den som säkerhetskopierades."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FIL", description = "Säkerhetskopian.")
  private Path archive;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens nya katalog.")
  private Path home;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(archive)) {
      throw new BackupException("Filen %s finns inte; ange säkerhetskopian.", archive);
    }
    int files = new Restore(archive).to(new Home(home));
    spec.commandLine()
        .getOut()
        .printf(
            "Installationen är återställd i %s: %d filer, alla som de säkerhetskopierades. Det som"
                + " levererats sedan dess läggs i inbox/; öppna den med ./lagesbild serve --home %s.%n",
            home, files, home);
    return CommandLine.ExitCode.OK;
  }
}
