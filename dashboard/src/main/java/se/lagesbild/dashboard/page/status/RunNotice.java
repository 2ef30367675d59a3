package se.lagesbild.dashboard.page.status;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/**
 * How the last nightly run ended.
 *
 * @param mood {@code none}, {@code failed} or {@code published}; a style class
 * @param heading in a few words
 * @param sentence what happened
 * @param remedy what it means for the reader and what to do
 */
record RunNotice(String mood, String heading, String sentence, String remedy) {

  static RunNotice of(Answer<Result.Status> answer, Words words) {
    long generation = answer.generation().number();
    if (answer.result().lastRun().isEmpty() && generation > 0) {
      return new RunNotice(
          "published",
          words.text("run.unknown.heading", generation),
          words.text("run.unknown.sentence"),
          "");
    }
    if (answer.result().lastRun().isEmpty()) {
      return new RunNotice(
          "none",
          words.text("run.none.heading"),
          words.text("run.none.sentence"),
          words.text("run.none.remedy"));
    }
    Result.LastRun run = answer.result().lastRun().get();
    String finished = words.dates().moment(run.finished());
    if (run.published()) {
      return new RunNotice(
          "published", words.text("run.published.heading", finished), run.sentence(), "");
    }
    return new RunNotice(
        "failed",
        words.text("run.failed.heading", finished),
        run.sentence(),
        generation == 0
            ? words.text("run.failed.nothing")
            : words.text("run.failed.remedy", generation));
  }
}
