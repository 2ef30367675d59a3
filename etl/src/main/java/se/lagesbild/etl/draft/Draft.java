package se.lagesbild.etl.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.Glimpse;
import se.lagesbild.etl.read.GlimpseReader;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * A first contract for a file.
 *
 * @param id of the source, and name of its folder
 * @param contract text of {@code source.yaml}
 * @param codes text of {@code codes.csv}, or empty where none is needed
 * @param neverRead how many columns look personal
 */
record Draft(String id, String contract, Optional<String> codes, long neverRead) {

  /**
   * Drafts a contract.
   *
   * @param installation that the source is meant for, or null
   * @param wantedId id of the source, or null to take it from the file's name
   * @throws NoContract if none can be made
   */
  static Draft of(Path file, @Nullable Installation installation, @Nullable String wantedId) {
    String fileName = file.getFileName().toString();
    Specimen specimen = Specimen.of(glimpse(file));
    List<ColumnGuess> columns = specimen.columns().stream().map(ColumnGuess::new).toList();
    Roles roles = new Roles(columns, installation);
    Set<String> municipalities = installation == null ? Set.of() : installation.municipalities();
    FileNameGuess name = FileNameGuess.of(fileName, municipalities);
    String id = wantedId == null ? name.id() : wantedId;
    String contract =
        new ContractText(new ContractText.Subject(fileName, id, specimen, roles, name)).write();
    long personal =
        columns.stream()
            .filter(column -> column.personal != null && !roles.read().contains(column))
            .count();
    return new Draft(id, contract, CodesText.of(roles), personal);
  }

  private static Glimpse glimpse(Path file) {
    try {
      return GlimpseReader.read(file);
    } catch (Glimpse.NoTable e) {
      throw new NoContract(e.getMessage());
    }
  }

  /** Lines that a person must complete. */
  long open() {
    long inContract = contract.lines().filter(line -> line.contains("TODO:")).count();
    return inContract
        + codes
            .map(text -> text.lines().filter(line -> line.contains("," + CodesText.TODO)).count())
            .orElse(0L);
  }
}
