package se.lagesbild.etl.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Drafts laid in a folder of sources, their open lines filled as an administrator would. */
final class DraftFolder {
  private final Path sources;
  private final Path config;
  private final @Nullable Installation installation;

  DraftFolder(Path sources, Path config, @Nullable Installation installation) {
    this.sources = sources;
    this.config = config;
    this.installation = installation;
  }

  /** Draws up a contract for a file. */
  Draft draft(Path file) {
    return Draft.of(file, installation, null);
  }

  /** Writes a draft as it is. */
  Path write(Draft draft) {
    try {
      Path folder = Files.createDirectories(sources.resolve(draft.id()));
      Files.writeString(folder.resolve("source.yaml"), draft.contract());
      if (draft.codes().isPresent()) {
        Files.writeString(folder.resolve("codes.csv"), draft.codes().get());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a draft with its open lines filled, further ones by what is asked for and answered. */
  Path writeFilled(Draft draft, Map<String, String> answers) {
    String contract =
        draft
            .contract()
            .replace("organisation: TODO", "organisation: kommunen")
            .replace("secrecy: TODO", "secrecy: internal")
            .replace("everyDays: TODO", "everyDays: 7");
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      assertThat(contract).contains(answer.getKey());
      contract = contract.replace(answer.getKey(), answer.getValue());
    }
    assertThat(contract.replace("TODO:", "").replace("raderna med TODO", ""))
        .doesNotContain("TODO");
    return write(
        new Draft(
            draft.id(),
            contract,
            draft.codes().map(codes -> codes.replaceAll(",TODO[^,]*,", ",other_observation,")),
            draft.neverRead()));
  }

  /** The contracts in the folder and those that are refused. */
  Installation read() {
    return InstallationReader.read(config, List.of(sources));
  }

  /** The contract that a filled draft makes. */
  SourceContract contract(Path file, Map<String, String> answers) {
    Draft draft = draft(file);
    writeFilled(draft, answers);
    Installation all = read();
    return all.findSource(draft.id())
        .orElseThrow(
            () ->
                new AssertionError(
                    all.refusedSources() + "\n" + draft.contract() + draft.codes().orElse("")));
  }
}
