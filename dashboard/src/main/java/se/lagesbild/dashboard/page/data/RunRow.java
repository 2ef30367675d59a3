package se.lagesbild.dashboard.page.data;

import java.util.List;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * A nightly run in a list.
 *
 * @param when it began
 * @param href address of what it left
 * @param mood style class of its state
 * @param state in a word
 * @param published the generation that it published, or a dash
 * @param deliveries how many files it read
 * @param sentence what happened
 */
record RunRow(
    String when,
    String href,
    String mood,
    String state,
    String published,
    String deliveries,
    Said sentence) {

  static List<RunRow> all(Visit visit) {
    return visit.answer(new Question.Runs()).result().runs().stream()
        .map(run -> of(run, visit))
        .toList();
  }

  private static RunRow of(Provenance.Run run, Visit visit) {
    Words words = visit.words();
    return new RunRow(
        when(run, words),
        Ways.of(visit).run(run.id()),
        mood(run.state()),
        words.of(run.state()),
        run.generation() == null ? "–" : words.numbers().whole(run.generation()),
        words.numbers().whole(run.deliveries()),
        Said.of(run.sentence(), words));
  }

  static String when(Provenance.Run run, Words words) {
    return run.started() == null ? run.id() : words.dates().moment(run.started());
  }

  static String mood(SourceResult.RunState state) {
    return switch (state) {
      case PUBLISHED, NOTHING_NEW -> "on-time";
      case RUNNING -> "never";
      case FAILED, INTERRUPTED -> "refused";
    };
  }
}
