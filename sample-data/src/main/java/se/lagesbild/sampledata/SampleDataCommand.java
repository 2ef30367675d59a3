package se.lagesbild.sampledata;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.sampledata.terminal.CommonOptions;
import se.lagesbild.sampledata.terminal.WrongUse;
import se.lagesbild.sampledata.world.Peer;

/** {@code sample-data}: every organisation's exports into the inbox, with the truth beside. */
@Command(
    name = "sample-data",
    description = "Skriver påhittade exporter i inkorgen och facit i truth.json.")
final class SampleDataCommand implements Callable<Integer> {

  private static final int MOST_YEARS = 30;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path home;

  @Option(
      names = "--years",
      paramLabel = "ANTAL",
      description = "Antal år, från 1 till 30. Förval: ${DEFAULT-VALUE}.")
  private int years = SampleData.DEFAULT_YEARS;

  @Option(
      names = "--municipalities",
      paramLabel = "ANTAL",
      description =
          "Antal kommuner, från 1 till 290: Fagersta och de som mest liknar det. Förval:"
              + " ${DEFAULT-VALUE}.")
  private int municipalities = 1;

  @Option(
      names = "--seed",
      paramLabel = "TAL",
      description = "Samma tal ger samma filer. Förval: ${DEFAULT-VALUE}.")
  private long seed = DemoCommand.DEFAULT_SEED;

  @Option(
      names = "--until",
      paramLabel = "DATUM",
      description = "Sista dagen, till exempel 2026-09-30. Förval: i dag.")
  private @Nullable LocalDate until;

  @Override
  public Integer call() {
    if (years < 1 || years > MOST_YEARS) {
      throw new WrongUse(spec, "--years ska vara från 1 till 30, inte " + years);
    }
    if (municipalities < 1 || municipalities > Peer.MOST + 1) {
      throw new WrongUse(spec, "--municipalities ska vara från 1 till 290, inte " + municipalities);
    }
    LocalDate last = until == null ? LocalDate.now() : until;
    new SampleData(years, seed, last, municipalities).writeInto(new Home(home));
    spec.commandLine().getOut().println("Exempeldata finns i " + home.resolve("inbox") + '.');
    if (municipalities > 1) {
      spec.commandLine()
          .getOut()
          .println(
              "De rör "
                  + String.join(",", SampleData.codes(municipalities))
                  + "; bara de kommuner som står i installation.yaml läses in.");
    }
    return 0;
  }
}
