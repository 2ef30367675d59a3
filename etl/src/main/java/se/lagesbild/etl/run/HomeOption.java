package se.lagesbild.etl.run;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.lagesbild.warehouse.schema.Home;

/** The option that names the installation. */
final class HomeOption {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path root;

  /**
   * The installation.
   *
   * @throws RunFailure if there is none
   */
  Home home() {
    if (!Files.isDirectory(root)) {
      throw new RunFailure(
          "katalogen " + root + " finns inte; skapa en med ./lagesbild init --home " + root);
    }
    Home home = new Home(root.toAbsolutePath().normalize());
    if (!Files.isDirectory(home.config())) {
      throw new RunFailure(
          root + " är ingen installation; skapa en med ./lagesbild init --home KATALOG.");
    }
    return home;
  }
}
