package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.Home;

/** The folder {@code serving/}: generations, the pointer to the one in service, and pins. */
public final class ServingDirectory {
  private static final Pattern FILE = Pattern.compile("generation-(\\d{1,18})\\.duckdb");

  private final Path folder;

  private ServingDirectory(Path folder) {
    this.folder = folder;
  }

  /** The folder of {@code home}; it need not exist yet. */
  public static ServingDirectory of(Home home) {
    return new ServingDirectory(home.serving());
  }

  /**
   * What is in service, or empty before the first publication.
   *
   * @throws ServingException if {@code current.json} is damaged
   */
  public Optional<CurrentPointer> current() {
    return JsonFile.read(
        currentFile(),
        CurrentPointer.class,
        "välj en generation med ./lagesbild rollback NUMMER och kör sedan rollback --release.");
  }

  /**
   * The number of the next generation. A generation that a broken run left behind unpublished is
   * replaced, so that numbers do not depend on how often a run was killed.
   */
  public long nextNumber() {
    long highest = files().stream().mapToLong(StoredGeneration::number).max().orElse(0);
    // Without a pointer a lone first file was never published; several mean that it was lost.
    return current().map(CurrentPointer::latest).orElse(highest == 1 ? 0 : highest) + 1;
  }

  /** Where generation {@code number} is built. */
  public Path temporaryFile(long number) {
    return folder.resolve(name(number) + ".tmp");
  }

  /** Where the published generation {@code number} lies. */
  public Path file(long number) {
    return folder.resolve(name(number));
  }

  /** Gives a finished generation its final name; readers do not see it before it is published. */
  public CurrentPointer install(BuiltGeneration built) {
    Origin origin = built.meta().origin();
    DurableFiles.move(built.file(), file(origin.number()));
    return new CurrentPointer(
        origin.number(),
        name(origin.number()),
        built.sha256(),
        origin.number(),
        origin.snapshots());
  }

  /**
   * Puts a generation in service: the one step that readers see.
   *
   * @throws ServingException if publishing is held after a rollback
   */
  public void publish(CurrentPointer pointer) {
    ServingLock.hold(
        folder,
        () -> {
          if (Files.exists(holdFile())) {
            throw new ServingException(
                "publiceringen är stoppad efter en återgång till en äldre generation; "
                    + "släpp den med ./lagesbild rollback --release.");
          }
          JsonFile.write(currentFile(), pointer);
        });
  }

  /** The published generations on disk, the newest first. */
  public List<StoredGeneration> generations() {
    long latest = latest();
    return files().stream().filter(stored -> stored.number() <= latest).toList();
  }

  /**
   * Deletes old generations: all but the {@code keep} newest, the pinned ones and the one in
   * service; and what broken runs left behind.
   */
  public void prune(int keep) {
    // A pin set meanwhile must be seen, or its generation would be deleted all the same.
    ServingLock.hold(folder, () -> deleteOld(keep));
  }

  private void deleteOld(int keep) {
    Optional<CurrentPointer> pointer = current();
    if (pointer.isEmpty()) {
      return;
    }
    long latest = pointer.get().latest();
    List<StoredGeneration> published = generations();
    published.stream()
        .skip(keep)
        .filter(stored -> !stored.pinned() && !stored.inService())
        .forEach(stored -> delete(stored.file()));
    files().stream()
        .filter(stored -> stored.number() > latest)
        .forEach(stored -> delete(stored.file()));
    leftovers().forEach(ServingDirectory::delete);
  }

  /**
   * Keeps a generation from pruning.
   *
   * @throws ServingException if it is not on disk
   */
  public void pin(long number) {
    ServingLock.hold(
        folder,
        () -> {
          if (!Files.exists(file(number))) {
            throw new ServingException(Rollback.missing(this, number));
          }
          DurableFiles.write(pinFile(number), "");
        });
  }

  /**
   * Lets a generation be pruned again.
   *
   * @throws ServingException if it was not kept from it
   */
  public void unpin(long number) {
    if (!Files.exists(pinFile(number))) {
      throw new ServingException(
          Files.exists(file(number))
              ? "generation " + number + " är inte fäst."
              : Rollback.missing(this, number));
    }
    delete(pinFile(number));
  }

  Path folder() {
    return folder;
  }

  Path currentFile() {
    return folder.resolve("current.json");
  }

  Path holdFile() {
    return folder.resolve("hold");
  }

  private Path pinFile(long number) {
    return folder.resolve("pins").resolve(String.valueOf(number));
  }

  private static String name(long number) {
    return "generation-" + number + ".duckdb";
  }

  private List<StoredGeneration> files() {
    long inService = readable().map(CurrentPointer::generation).orElse(0L);
    return names().stream()
        .map(file -> FILE.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .map(matcher -> Long.parseLong(matcher.group(1)))
        .sorted(Comparator.reverseOrder())
        .map(number -> stored(number, number == inService))
        .toList();
  }

  private long latest() {
    return readable().map(CurrentPointer::latest).orElse(Long.MAX_VALUE);
  }

  /** The pointer, if there is a sound one: a damaged one must not hide what can mend it. */
  private Optional<CurrentPointer> readable() {
    try {
      return current();
    } catch (ServingException damaged) {
      return Optional.empty();
    }
  }

  private StoredGeneration stored(long number, boolean inService) {
    Path file = file(number);
    try {
      return new StoredGeneration(
          number, file, Files.size(file), Files.exists(pinFile(number)), inService);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<Path> leftovers() {
    return names().stream()
        .filter(file -> file.getFileName().toString().matches(".*\\.tmp(\\.wal)?"))
        .toList();
  }

  private List<Path> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
