package se.lagesbild.dashboard.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * Whether the installation does what it should, for whoever keeps it running.
 *
 * @param level in a word
 * @param sentences what is wrong, the worst first
 * @param status what is loaded and how the last run went
 */
record Condition(Level level, List<String> sentences, Answer<SourceResult.Status> status) {
  /** A run each night, and one that may have waited for somebody. */
  private static final Duration LONGEST_WITHOUT_RUN = Duration.ofHours(36);

  /** How well it goes. */
  enum Level {
    OK,
    /** Something is late or not used; the numbers stand. */
    WARNING,
    /** There are no numbers, or nothing renews them. */
    FAILED
  }

  /**
   * What can be seen now.
   *
   * @param problem that configuration or generation cannot be used as they stand, if so
   * @param now local time of the machine
   */
  static Condition of(
      Answer<SourceResult.Status> status,
      Optional<String> problem,
      LocalDateTime now,
      Words words) {
    List<String> failures = failures(status, now, words);
    List<String> sentences = new ArrayList<>(failures);
    problem.ifPresent(sentences::add);
    List<String> troubled = troubled(status.result());
    if (!troubled.isEmpty()) {
      sentences.add(words.text("health.sources", String.join(", ", troubled)));
    }
    Level level = sentences.isEmpty() ? Level.OK : Level.WARNING;
    return new Condition(failures.isEmpty() ? level : Level.FAILED, sentences, status);
  }

  private static List<String> failures(
      Answer<SourceResult.Status> status, LocalDateTime now, Words words) {
    List<String> failures = new ArrayList<>();
    if (status.generation().number() == 0) {
      failures.add(words.text("health.nothing"));
    }
    status
        .result()
        .lastRun()
        .ifPresent(
            run -> {
              if (isLost(run)) {
                failures.add(words.text("health.run", run.sentence()));
              }
              LocalDateTime good = run.lastGood();
              if (good != null && Duration.between(good, now).compareTo(LONGEST_WITHOUT_RUN) > 0) {
                failures.add(words.text("health.idle", words.dates().moment(good)));
              }
            });
    return failures;
  }

  private static boolean isLost(SourceResult.LastRun run) {
    return run.state() == SourceResult.RunState.FAILED
        || run.state() == SourceResult.RunState.INTERRUPTED;
  }

  /** Ids of sources that are late, or whose contract or newest delivery cannot be used. */
  List<String> troubled() {
    return troubled(status.result());
  }

  private static List<String> troubled(SourceResult.Status status) {
    return status.sources().stream()
        .filter(Condition::isTroubled)
        .map(SourceResult.SourceStatus::id)
        .toList();
  }

  /** A source that never delivered is being introduced, and nobody need act at night. */
  static boolean isTroubled(SourceResult.SourceStatus source) {
    return source.freshness() == SourceResult.Freshness.LATE
        || source.freshness() == SourceResult.Freshness.REFUSED;
  }

  /** When the last run that did not fail ended, or null when unknown. */
  @Nullable LocalDateTime lastGoodRun() {
    return status.result().lastRun().map(SourceResult.LastRun::lastGood).orElse(null);
  }
}
