package se.lagesbild.dashboard.page.status;

import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/** The most important fact about what is loaded, as the page's title. */
final class Finding {
  private Finding() {}

  static String of(Answer<Result.Status> answer, Words words) {
    Result.Status status = answer.result();
    if (status.lastRun().map(run -> !run.published()).orElse(false)) {
      return words.text("status.finding.failed");
    }
    return answer.generation().number() == 0
        ? words.text("status.finding.never")
        : freshness(status, words);
  }

  private static String freshness(Result.Status status, Words words) {
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
    if (wanting.size() > 1) {
      return words.text("status.finding.several", wanting.size(), all);
    }
    Result.SourceStatus source = wanting.get(0);
    return words.text(
        "status.finding.single." + source.freshness(),
        words.of(source.title()),
        words.of(source.organisation()));
  }
}
