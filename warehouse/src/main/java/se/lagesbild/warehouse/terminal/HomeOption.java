package se.lagesbild.warehouse.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.lagesbild.warehouse.schema.Home;

/** The option that names the installation a command works on. */
public final class HomeOption {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path root;

  /**
   * The installation.
   *
   * @throws NoInstallationException if there is none
   */
  public Home home() {
    return at(root);
  }

  /**
   * The installation in a directory, for commands that may do without one.
   *
   * @throws NoInstallationException if there is none
   */
  public static Home at(Path root) {
    if (!Files.isDirectory(root)) {
      throw new NoInstallationException(
          Files.exists(root) ? root + " är ingen katalog" : "katalogen " + root + " finns inte");
    }
    Home home = new Home(root.toAbsolutePath().normalize());
    if (!Files.isDirectory(home.config())) {
      throw new NoInstallationException(root + " är ingen installation, config/ saknas");
    }
    return home;
  }
}
