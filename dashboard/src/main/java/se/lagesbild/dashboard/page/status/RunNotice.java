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
    return answer
        .result()
        .lastRun()
        .map(run -> run.published() ? published(run, words) : failed(run, generation, words))
        .orElseGet(() -> generation > 0 ? unknown(generation, words) : none(words));
  }

  private static RunNotice published(Result.LastRun run, Words words) {
    String finished = words.dates().moment(run.finished());
    return new RunNotice(
        "published", words.text("run.published.heading", finished), run.sentence(), "");
  }

  private static RunNotice failed(Result.LastRun run, long generation, Words words) {
    String finished = words.dates().moment(run.finished());
    String remedy =
        generation == 0
            ? words.text("run.failed.nothing")
            : words.text("run.failed.remedy", generation);
    return new RunNotice(
        "failed", words.text("run.failed.heading", finished), run.sentence(), remedy);
  }

  private static RunNotice unknown(long generation, Words words) {
    String heading = words.text("run.unknown.heading", generation);
    return new RunNotice("published", heading, words.text("run.unknown.sentence"), "");
  }

  private static RunNotice none(Words words) {
    return new RunNotice(
        "none",
        words.text("run.none.heading"),
        words.text("run.none.sentence"),
        words.text("run.none.remedy"));
  }
}
