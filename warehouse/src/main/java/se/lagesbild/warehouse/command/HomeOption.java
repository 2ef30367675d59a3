package se.lagesbild.warehouse.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
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
   * The folder with the generations.
   *
   * @throws ServingException if there is no such directory
   */
  ServingDirectory serving() {
    if (!Files.isDirectory(root)) {
      throw new ServingException(
          root + " finns inte; skapa en installation med ./lagesbild init --home KATALOG.");
    }
    return ServingDirectory.of(new Home(root));
  }
}
