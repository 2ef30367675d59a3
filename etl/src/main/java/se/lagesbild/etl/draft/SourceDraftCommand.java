package se.lagesbild.etl.draft;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.etl.read.ReadableFile;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild source draft FILE}: a first contract for an unknown file. */
@Command(
    name = "draft",
    description = {
      "Läser början av en okänd fil och skriver ett första kontrakt.",
      "Det blir en mapp med source.yaml och codes.csv, med skälet till varje gissning bredvid den.",
      "Rader med TODO måste en människa fylla i. Inget skrivs över.",
      "Slutkod 0: ett utkast är skrivet. 1: av filen kan inget kontrakt göras. 2: felaktig användning."
    })
public final class SourceDraftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FIL", description = "Filen som kontraktet skrivs till.")
  private Path file;

  @Option(
      names = "--home",
      paramLabel = "KATALOG",
      description =
          "Installationen som källan ska in i; då känns dess kommuner, områden och koder igen.")
  private @Nullable Path root;

  @Option(
      names = "--to",
      paramLabel = "KATALOG",
      description = "Mappen som källans mapp skrivs i. Förval: den här mappen.")
  private Path to = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Källans id (små bokstäver, siffror och bindestreck). Förval: av filnamnet.")
  private @Nullable String id;

  @Override
  public Integer call() {
    if (id != null && !id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new WrongUse(spec, "--id ska ha små bokstäver a–z, siffror och bindestreck");
    }
    quiet();
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> problem = ReadableFile.problem(file);
    if (problem.isPresent()) {
      err.println(problem.get());
      return 1;
    }
    Installation installation =
        root == null ? null : InstallationReader.read(HomeOption.at(root).config());
    try {
      Draft draft = Draft.of(file, installation, id);
      Path folder = to.resolve(draft.id());
      if (Files.exists(folder)) {
        err.println(
            "mappen "
                + folder
                + " finns redan och skrivs inte över; välj en annan med --id eller --to.");
        return 1;
      }
      write(folder, draft);
      say(folder, draft);
      return 0;
    } catch (NoContract e) {
      err.println(Label.of(file.getFileName().toString()) + ": " + e.getMessage());
      return 1;
    }
  }

  /** What libraries log has no installation to lie in. */
  private static void quiet() {
    try {
      Path log = Files.createTempFile("lagesbild-", ".log");
      log.toFile().deleteOnExit();
      System.setProperty("lagesbild.log", log.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a file for the log", e);
    }
  }

  /** Half a draft would be in the way of the next attempt. */
  private static void write(Path folder, Draft draft) {
    Path contract = folder.resolve("source.yaml");
    Path codes = folder.resolve("codes.csv");
    try {
      Files.createDirectories(folder);
      Files.writeString(contract, draft.contract(), StandardOpenOption.CREATE_NEW);
      if (draft.codes().isPresent()) {
        Files.writeString(codes, draft.codes().get(), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      for (Path half : List.of(codes, contract, folder)) {
        try {
          Files.deleteIfExists(half);
        } catch (IOException undeleted) {
          e.addSuppressed(undeleted);
        }
      }
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  private void say(Path folder, Draft draft) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Utkastet ligger i "
            + folder
            + ": source.yaml"
            + (draft.codes().isPresent() ? " och codes.csv" : "")
            + ".");
    out.println(
        draft.open() == 1
            ? "En rad med TODO ska fyllas i av en människa."
            : draft.open() + " rader med TODO ska fyllas i av en människa.");
    if (draft.neverRead() > 0) {
      out.println(
          draft.neverRead() == 1
              ? "En kolumn ser personlig ut och läses aldrig."
              : draft.neverRead() + " kolumner ser personliga ut och läses aldrig.");
    }
    out.println(
        "Pröva sedan: ./lagesbild source check FIL --home KATALOG --sources "
            + (folder.getParent() == null ? "." : folder.getParent())
            + " --source "
            + draft.id());
    out.flush();
  }
}
