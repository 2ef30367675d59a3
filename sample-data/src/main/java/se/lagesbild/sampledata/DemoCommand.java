package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.sampledata.terminal.CommonOptions;
import se.lagesbild.sampledata.terminal.WrongUse;
import se.lagesbild.sampledata.world.Peer;

/** {@code demo}: from nothing to an open dashboard. */
@Command(
    name = "demo",
    description = "Skapar en installation med exempeldata, kör nattjobbet och öppnar webbplatsen.")
final class DemoCommand implements Callable<Integer> {

  static final long DEFAULT_SEED = 1982;

  private static final int GREATEST_PORT = 65_535;

  /** The nightly run's codes for done, and for done with a late source or a warning. */
  private static final List<Integer> PUBLISHED = List.of(0, 3);

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--home",
      paramLabel = "KATALOG",
      description = "Installationens katalog. Förval: ${DEFAULT-VALUE}.")
  private Path home = Path.of("lagesbild-home");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Webbplatsens port. Förval: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--years",
      paramLabel = "ANTAL",
      description = "Antal år med exempeldata. Förval: ${DEFAULT-VALUE}.")
  private int years = SampleData.DEFAULT_YEARS;

  @Option(
      names = "--municipalities",
      paramLabel = "ANTAL",
      description =
          "Antal kommuner, Fagersta och de som mest liknar det. Förval: ${DEFAULT-VALUE}.")
  private int municipalities = 1;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > GREATEST_PORT) {
      throw new WrongUse(spec, "--port ska vara från 0 till " + GREATEST_PORT + ", inte " + port);
    }
    if (municipalities < 1 || municipalities > Peer.MOST + 1) {
      throw new WrongUse(spec, "--municipalities ska vara från 1 till 290, inte " + municipalities);
    }
    String launcher = System.getProperty("lagesbild.launcher", "");
    if (launcher.isEmpty()) {
      throw new Refusal("Kommandot demo körs med programmet lagesbild i projektets rot.");
    }
    if (prepare(new Home(home))) {
      int annotated =
          run(
              launcher,
              "annotate",
              new Home(home).annotations().toString(),
              "--home",
              home.toString());
      if (annotated != 0) {
        return annotated;
      }
    }
    say("Kör nattjobbet …");
    int published = run(launcher, "etl", "--home", home.toString());
    if (!PUBLISHED.contains(published)) {
      return published;
    }
    say("Öppnar webbplatsen …");
    return run(launcher, "serve", "--home", home.toString(), "--port", Integer.toString(port));
  }

  /** Whether sample data were written, which an installation has once. */
  private boolean prepare(Home target) {
    if (!target.isConfigured()) {
      say("Skapar installationen i " + home + " …");
      Installation.create(
          target,
          municipalities == 1
              ? Optional.empty()
              : Optional.of(new Municipalities(SampleData.codes(municipalities))));
    }
    if (!Files.exists(target.truth())) {
      say("Skriver " + years + " års exempeldata …");
      new SampleData(years, DEFAULT_SEED, LocalDate.now(), municipalities).writeInto(target);
      return true;
    }
    return false;
  }

  private static int run(String... command) throws InterruptedException {
    Process child = start(command);
    Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
    return child.waitFor();
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException failure) {
      throw new Refusal("Det går inte att starta " + command[0] + '.');
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
  }
}
