package se.lagesbild.etl.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReferenceTables;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.GenerationBuilder;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.generation.Origin;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TableData;

/** Builds a generation from the lake and puts it in service. */
public final class Publisher {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

  /** Smaller generations are made from the start: that is quick, and their rows stay in order. */
  private static final long WORTH_ADVANCING_BYTES = 64L << 20;

  /** So many generations are made from each other before one is made from the start. */
  private static final int FROM_THE_START_EVERY = 10;

  private final ServingDirectory serving;
  private final Lake lake;

  /** Publishes what {@code lake} holds to {@code serving}. */
  public Publisher(ServingDirectory serving, Lake lake) {
    this.serving = serving;
    this.lake = lake;
  }

  /**
   * The generation that the next one can be made from, if there is one and it is worth it.
   *
   * @param publishedFiles the lake's files before this run
   * @param installationSha256 the configuration that the newest generation was made with
   */
  public Optional<GenerationBuilder.Since> since(
      Installation installation,
      Map<LakeTable, List<Path>> publishedFiles,
      String installationSha256) {
    Optional<Path> newest =
        serving.current().map(pointer -> serving.file(pointer.latest())).filter(Files::exists);
    Map<LakeTable, List<Path>> files = lake.files();
    boolean grown =
        publishedFiles.entrySet().stream()
            .allMatch(entry -> files.get(entry.getKey()).containsAll(entry.getValue()));
    boolean sameConfiguration = installation.sha256().equals(installationSha256);
    if (newest.isEmpty()
        || !grown
        || !sameConfiguration
        || newest.get().toFile().length() < WORTH_ADVANCING_BYTES
        || serving.nextNumber() % FROM_THE_START_EVERY == 0) {
      return Optional.empty();
    }
    Map<LakeTable, List<Path>> added = new EnumMap<>(LakeTable.class);
    files.forEach(
        (table, paths) -> {
          Set<Path> known = Set.copyOf(publishedFiles.getOrDefault(table, List.of()));
          added.put(table, paths.stream().filter(path -> !known.contains(path)).toList());
        });
    return Optional.of(new GenerationBuilder.Since(newest.get(), added));
  }

  /**
   * What a run found out about the data.
   *
   * @param checks what the checks found
   * @param expected what was expected of each source, seen from the run's day
   */
  public record Findings(List<CheckResult> checks, ExpectedDeliveries expected) {}

  /**
   * How a generation is made.
   *
   * @param run id of the run
   * @param today the day it is made for
   * @param since what it can be made from, or null
   * @param judging what is found in its facts
   */
  public record Making(
      String run, LocalDate today, GenerationBuilder.@Nullable Since since, Judging judging) {}

  /**
   * Builds the next generation under a temporary name.
   *
   * @param findings what travels with the data
   */
  public BuiltGeneration build(Installation installation, Findings findings, Making making) {
    long number = serving.nextNumber();
    LocalDate today = making.today();
    Origin origin =
        new Origin(number, making.run(), today, installation.sha256(), lake.snapshots());
    DateRange days = new DateRange(FIRST_DAY, LocalDate.of(today.getYear() + 2, 1, 1));
    List<TableData> tables = new ArrayList<>(ReferenceTables.of(installation, days));
    tables.add(findings.expected().table());
    return GenerationBuilder.build(
        serving.temporaryFile(number),
        new GenerationBuilder.Input(
            lake.files(), tables, findings.checks(), origin, making.since(), making.judging()));
  }

  /** Gives the file its name and moves the lake's tables; readers still see the old generation. */
  public CurrentPointer close(BuiltGeneration built) {
    CurrentPointer pointer = serving.install(built);
    lake.fastForward(pointer.generation());
    return pointer;
  }

  /** The one step that readers see. */
  public void release(CurrentPointer pointer) {
    serving.publish(pointer);
  }
}
