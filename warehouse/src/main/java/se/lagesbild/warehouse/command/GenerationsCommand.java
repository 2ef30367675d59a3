package se.lagesbild.warehouse.command;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.generation.GenerationMeta;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.generation.StoredGeneration;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;

/** Lists the generations on disk and keeps them from pruning. */
@Command(name = "generations", description = "Visar generationerna på disk, den nyaste först.")
final class GenerationsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  @Spec private CommandSpec spec;

  @CommandLine.Mixin private CommonOptions common;
  @CommandLine.Mixin private HomeOption home;

  @Option(
      names = "--pin",
      paramLabel = "NUMMER",
      description = "Behåller generationen tills den släpps med --unpin.")
  private @Nullable Long pin;

  @Option(
      names = "--unpin",
      paramLabel = "NUMMER",
      description = "Låter generationen gallras igen.")
  private @Nullable Long unpin;

  @Override
  public Integer call() {
    ServingDirectory serving = ServingDirectory.of(home.home());
    if (pin != null) {
      serving.pin(pin);
    }
    if (unpin != null) {
      serving.unpin(unpin);
    }
    list(serving, spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }

  private static void list(ServingDirectory serving, PrintWriter out) {
    List<StoredGeneration> generations = serving.generations();
    if (generations.isEmpty()) {
      out.println("Ingen generation är publicerad ännu.");
      return;
    }
    out.println("nummer  data till och med  gjord för     storlek");
    generations.forEach(stored -> out.println(line(stored)));
    if (Rollback.of(serving).isHeld()) {
      out.println("Publiceringen är stoppad; släpp den med ./lagesbild rollback --release.");
    }
  }

  private static String line(StoredGeneration stored) {
    String about;
    try {
      GenerationMeta meta = Rollback.readMeta(stored.file());
      LocalDateTime asOf = meta.asOf();
      about = "%-17s  %s".formatted(asOf == null ? "-" : TIME.format(asOf), meta.origin().today());
    } catch (ServingException damaged) {
      about = "%-29s".formatted("skadad fil");
    }
    return String.format(
        SWEDISH,
        "%6d  %s  %7.1f MB%s%s",
        stored.number(),
        about,
        stored.sizeBytes() / 1e6,
        stored.inService() ? "  i drift" : "",
        stored.pinned() ? "  fäst" : "");
  }
}
