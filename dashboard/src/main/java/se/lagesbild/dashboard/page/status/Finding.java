package se.lagesbild.dashboard.page.status;

import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** The most important fact about what is loaded, as the page's title. */
final class Finding {
  private Finding() {}

  static String of(Result.Status status, Words words) {
    if (status.lastRun().isEmpty()) {
      return words.text("status.finding.never");
    }
    if (!status.lastRun().get().published()) {
      return words.text("status.finding.failed");
    }
    List<Result.SourceStatus> wanting =
        status.sources().stream()
            .filter(source -> source.freshness() != Result.Freshness.ON_TIME)
            .toList();
    int all = status.sources().size();
    if (all == 0) {
      return words.text("status.finding.none");
    }
    if (wanting.isEmpty()) {
      return words.counted("status.finding.fresh", all);
    }
    return wanting.size() == 1
        ? words.text("status.finding.single." + wanting.get(0).freshness(), name(wanting, words))
        : words.text("status.finding.several", wanting.size(), all);
  }

  private static String name(List<Result.SourceStatus> sources, Words words) {
    Result.SourceStatus source = sources.get(0);
    return words.of(source.organisation()) + ": " + words.of(source.title());
  }
}
