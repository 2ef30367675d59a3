package se.lagesbild.etl.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.terminal.WrongUse;

/** The option that adds folders of sources to those of the installation. */
final class SourcesOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--sources",
      paramLabel = "KATALOG",
      description = "Ytterligare en mapp med källor; kan anges flera gånger.")
  private List<Path> folders = new ArrayList<>();

  /**
   * The folders.
   *
   * @throws WrongUse if one is not there
   */
  List<Path> folders() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new WrongUse(
            spec,
            "--sources " + folder + " finns inte eller är ingen mapp; ange mappen med källor");
      }
    }
    return List.copyOf(folders);
  }
}
