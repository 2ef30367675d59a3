package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.Objects;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * Where the last nightly run stands, or how it ended.
 *
 * @param mood {@code none}, {@code running}, {@code failed} or {@code published}; a style class
 * @param heading in a few words
 * @param sentences what happened
 * @param remedy what it means for the reader and what to do
 */
record RunNotice(String mood, String heading, List<Said> sentences, String remedy) {

  private RunNotice(String mood, String heading, Said sentence, String remedy) {
    this(mood, heading, List.of(sentence), remedy);
  }

  static RunNotice of(Answer<SourceResult.Status> answer, Words words) {
    long generation = answer.generation().number();
    return answer
        .result()
        .lastRun()
        .map(run -> of(run, generation, words))
        .orElseGet(() -> generation > 0 ? unknown(generation, words) : none(words));
  }

  private static RunNotice of(SourceResult.LastRun run, long generation, Words words) {
    return switch (run.state()) {
      case RUNNING -> running(run, generation, words);
      case INTERRUPTED -> interrupted(run, generation, words);
      case FAILED -> failed(run, generation, words);
      case PUBLISHED, NOTHING_NEW -> done(run, generation, words);
    };
  }

  private static RunNotice running(SourceResult.LastRun run, long generation, Words words) {
    return new RunNotice(
        "running",
        words.text("run.running.heading", words.dates().moment(run.started())),
        Said.plainly(
            generation == 0
                ? words.text("run.running.nothing")
                : words.text("run.running.sentence", generation),
            words),
        "");
  }

  private static RunNotice interrupted(SourceResult.LastRun run, long generation, Words words) {
    return new RunNotice(
        "failed",
        words.text("run.interrupted.heading"),
        Said.plainly(
            words.text("run.interrupted.sentence", words.dates().moment(run.started())), words),
        generation == 0
            ? words.text("run.interrupted.nothing")
            : words.text("run.interrupted.remedy", generation));
  }

  private static RunNotice done(SourceResult.LastRun run, long generation, Words words) {
    String key =
        run.state() == SourceResult.RunState.PUBLISHED
            ? "run.done.published"
            : "run.done.nothingNew";
    return new RunNotice(
        "published",
        words.text("run.done.heading", ended(run, words)),
        Said.plainly(words.text(key, generation), words),
        "");
  }

  private static RunNotice failed(SourceResult.LastRun run, long generation, Words words) {
    String remedy =
        generation == 0
            ? words.text("run.failed.nothing")
            : words.text("run.failed.remedy", generation);
    return new RunNotice(
        "failed",
        words.text("run.failed.heading", ended(run, words)),
        Said.swedish("run.failed.sentence", run.sentence(), words),
        remedy);
  }

  private static String ended(SourceResult.LastRun run, Words words) {
    return words.dates().moment(Objects.requireNonNullElse(run.finished(), run.started()));
  }

  private static RunNotice unknown(long generation, Words words) {
    String heading = words.text("run.unknown.heading", generation);
    return new RunNotice(
        "published", heading, Said.plainly(words.text("run.unknown.sentence"), words), "");
  }

  private static RunNotice none(Words words) {
    return new RunNotice(
        "none",
        words.text("run.none.heading"),
        Said.plainly(words.text("run.none.sentence"), words),
        words.text("run.none.remedy"));
  }
}
