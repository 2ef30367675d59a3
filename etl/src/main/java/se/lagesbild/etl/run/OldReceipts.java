package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.warehouse.generation.RunReceipts;
import se.lagesbild.warehouse.schema.Home;

/**
 * Lets old receipts go, all of a run at a time. However old, what somebody may still ask for stays:
 * the newest runs, the one that made a generation which is kept, and each source's newest receipts,
 * since some organisations deliver once a year.
 */
final class OldReceipts {
  /** As many runs as the page Data tells of in full. */
  private static final int NEWEST_RUNS = 60;

  private static final Pattern RUN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{6}");

  private final Home home;
  private final RunReceipts receipts;

  OldReceipts(Home home) {
    this.home = home;
    this.receipts = RunReceipts.of(home);
  }

  /**
   * Deletes them.
   *
   * @param firstDay runs from this day on stay
   * @param keptGenerations numbers of the generations that are on disk
   * @throws UncheckedIOException if something cannot be deleted
   */
  void delete(LocalDate firstDay, Set<Long> keptGenerations) {
    Set<String> told = new HashSet<>();
    List<String> newestFirst =
        receipts.runs().stream().filter(run -> RUN.matcher(run).matches()).toList();
    for (int at = 0; at < newestFirst.size(); at++) {
      String run = newestFirst.get(at);
      boolean newestOfSource = told.addAll(receipts.senders(run).keySet());
      if (at >= NEWEST_RUNS && !newestOfSource && isOld(run, firstDay, keptGenerations)) {
        deleteFolder(home.receipts().resolve(run));
      }
    }
  }

  private boolean isOld(String run, LocalDate firstDay, Set<Long> keptGenerations) {
    Optional<RunReceipts.Summary> summary = receipts.summary(run);
    boolean madeWhatIsKept =
        summary
            .filter(RunReceipts.Summary::published)
            .filter(made -> keptGenerations.contains(made.generation()))
            .isPresent();
    LocalDate day =
        summary
            .map(RunReceipts.Summary::today)
            .orElseGet(() -> LocalDate.parse(run.substring(0, run.indexOf('T'))));
    return !madeWhatIsKept && day.isBefore(firstDay);
  }

  private static void deleteFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
