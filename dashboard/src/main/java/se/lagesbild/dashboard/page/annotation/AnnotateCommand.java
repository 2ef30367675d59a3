package se.lagesbild.dashboard.page.annotation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Keeps what a table tells of, as the page does with one that is pasted. */
@Command(
    name = "annotate",
    description = {
      "Sparar händelser och åtgärder ur en tabell (CSV), så att de visas i diagrammen.",
      "Kolumner: rubrik, slag och från; till och med, områden, indikatorer och anteckning får saknas.",
      "Finns ett enda fel sparas ingenting."
    })
public final class AnnotateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FIL", description = "Tabellen, i UTF-8.")
  private Path table;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path folder;

  @Option(
      names = "--by",
      paramLabel = "ROLL",
      description =
          "Vem som antecknar: coordinator, council, police eller analyst. Förval: ${DEFAULT-VALUE}.")
  private String by = Actor.COORDINATOR.id();

  @Override
  public Integer call() {
    Actor actor = Actor.byId().get(by);
    if (actor == null) {
      throw new WrongUse(
          spec, "--by ska vara coordinator, council, police eller analyst, inte " + by);
    }
    String text = text();
    Home home = new Home(folder);
    if (!Files.isDirectory(home.config())) {
      throw new IllegalStateException(
          "Mappen %s saknar config/; skapa en installation med ./lagesbild init --home %s."
              .formatted(folder, folder));
    }
    Names names = new Names(InstallationReader.read(home.config()));
    Annotations annotations = StateStore.open(home).annotations();
    Words words = Words.in(Language.SV);
    PastedTable.Read read = PastedTable.read(text, names, annotations.list(), words);
    if (!read.faults().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("Ingenting är sparat. Rätta " + table + " och försök igen:");
      read.faults().forEach(spec.commandLine().getErr()::println);
      return CommandLine.ExitCode.SOFTWARE;
    }
    annotations.add(read.contents(), Stamp.now(actor));
    String saved = words.counted("annotation.finding", read.contents().size());
    spec.commandLine().getOut().println(saved + '.');
    return CommandLine.ExitCode.OK;
  }

  private String text() {
    try {
      return Files.readString(table);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(
          "Filen %s är inte i UTF-8; spara om den så.".formatted(table), e);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Filen %s går inte att läsa; ange en tabell som finns.".formatted(table), e);
    }
  }
}
