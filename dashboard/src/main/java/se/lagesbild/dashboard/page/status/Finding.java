package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.SourceResult;

/** The most important fact about what is loaded. */
final class Finding {
  private Finding() {}

  static String of(Answer<SourceResult.Status> answer, Words words) {
    SourceResult.Status status = answer.result();
    Optional<SourceResult.RunState> ended = ended(answer);
    if (ended.filter(SourceResult.RunState.FAILED::equals).isPresent()) {
      return words.text("status.finding.failed");
    }
    if (ended.filter(SourceResult.RunState.INTERRUPTED::equals).isPresent()) {
      return words.text("status.finding.interrupted");
    }
    return answer.generation().number() == 0
        ? words.text("status.finding.never")
        : freshness(answer, words);
  }

  /** Whether there are numbers, and the last run says nothing that is more urgent than they. */
  static boolean holdsNumbers(Answer<SourceResult.Status> answer) {
    return answer.generation().number() > 0
        && ended(answer)
            .filter(
                state ->
                    state == SourceResult.RunState.FAILED
                        || state == SourceResult.RunState.INTERRUPTED)
            .isEmpty();
  }

  private static Optional<SourceResult.RunState> ended(Answer<SourceResult.Status> answer) {
    return answer.result().lastRun().map(SourceResult.LastRun::state);
  }

  /** A source that nobody has begun to deliver is no news; the table says so. */
  private static String freshness(Answer<SourceResult.Status> answer, Words words) {
    List<SourceResult.SourceStatus> sources = answer.result().sources();
    if (sources.isEmpty()) {
      return words.text("status.finding.none");
    }
    List<SourceResult.SourceStatus> delivering =
        sources.stream()
            .filter(source -> source.freshness() != SourceResult.Freshness.NEVER)
            .toList();
    if (delivering.isEmpty()) {
      return words.text("status.finding.waiting");
    }
    List<SourceResult.SourceStatus> wanting =
        delivering.stream()
            .filter(source -> source.freshness() != SourceResult.Freshness.ON_TIME)
            .toList();
    if (wanting.isEmpty()) {
      boolean all = delivering.size() == sources.size();
      String fresh =
          words.counted(
              all ? "status.finding.fresh" : "status.finding.delivering", delivering.size());
      String never = never(answer, words);
      return never.isEmpty() ? fresh : words.text("status.finding.except", fresh, never);
    }
    if (wanting.size() > 1) {
      return words.text("status.finding.several", wanting.size(), sources.size());
    }
    SourceResult.SourceStatus source = wanting.get(0);
    return words.text("status.finding.single." + source.freshness(), name(source, words));
  }

  /** What was due and never came; empty where all did. */
  private static String never(Answer<SourceResult.Status> answer, Words words) {
    return answer.coverage().stream()
        .filter(source -> !source.gaps().isEmpty())
        .map(
            source ->
                words.text(
                    "status.finding.never.came",
                    words.of(source.source()),
                    GapWords.of(source.gaps(), words)))
        .collect(Collectors.joining("; "));
  }

  /** Who delivers is not known while the contract cannot be read. */
  private static String name(SourceResult.SourceStatus source, Words words) {
    String organisation = words.of(source.organisation());
    String title = words.of(source.title());
    return organisation.isEmpty() ? title : title + " (" + organisation + ")";
  }
}
