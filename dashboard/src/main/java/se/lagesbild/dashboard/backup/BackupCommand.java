package se.lagesbild.dashboard.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;

/** Writes an installation into one file. */
@Command(
    name = "backup",
    description = {
      "Säkerhetskopierar installationen till en fil, även medan webbplatsen är igång.",
      "Filen innehåller nyckeln i config/ och ska förvaras lika skyddad som installationen."
    })
public final class BackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'lagesbild-'yyyy-MM-dd'T'HHmmss'.zip'");

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;
  @Mixin private HomeOption home;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FIL",
      description = "Filen som skrivs, eller mappen som den läggs i.")
  private Path to;

  @Option(
      names = "--without-landing",
      description =
          "Lämnar kopiorna av leveranserna; efter en återställning kan de då inte läsas om eller"
              + " återkallas.")
  private boolean withoutLanding;

  @Override
  public Integer call() throws IOException {
    Home place = home.home();
    Path target = target(place);
    Belongings.Landing landing =
        withoutLanding ? Belongings.Landing.LEFT : Belongings.Landing.ALONG;
    int files = new Backup(place, landing).write(target);
    spec.commandLine()
        .getOut()
        .printf(
            "Säkerhetskopian %s är skriven: %d filer, %.1f MB%s.%n",
            target,
            files,
            Files.size(target) / 1e6,
            withoutLanding ? ", utan kopiorna i landing" : "");
    return CommandLine.ExitCode.OK;
  }

  private Path target(Home place) throws IOException {
    Path given = to.toAbsolutePath().normalize();
    Path target =
        Files.isDirectory(given)
            ? given.resolve(NAME.format(LocalDateTime.now(ZoneId.systemDefault())))
            : given;
    if (Files.exists(target)) {
      throw new BackupException("%s finns redan; ange en fil som inte finns.", target);
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new BackupException("Mappen %s finns inte; skapa den först.", target.getParent());
    }
    if (target.getParent().toRealPath().startsWith(place.root().toRealPath())) {
      throw new BackupException(
          "%s ligger i installationen; lägg säkerhetskopian utanför den, helst på en annan disk.",
          target);
    }
    return target;
  }
}
