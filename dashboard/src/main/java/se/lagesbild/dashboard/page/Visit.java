package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.Viewer;

/**
 * One request together with the one generation that everything it shows comes from.
 *
 * @param gate the generation
 * @param viewer who asks
 * @param request what is asked for
 * @param problem why configuration or generations cannot be used as they stand now, or empty
 */
public record Visit(Gate gate, Viewer viewer, Request request, Optional<String> problem) {

  /** Asks the gate. */
  public <R extends Result> Answer<R> answer(Question<R> question) {
    return gate.answer(question, viewer);
  }

  /** The state in the address. */
  public Query query() {
    return request.query();
  }

  /** The language asked for. */
  public Words words() {
    return request.words();
  }

  /** Whether the address names the generation. */
  public boolean pinned() {
    return query().one("generation").isPresent();
  }

  /** The frame for a page titled {@code title} that shows numbers of {@code generation}. */
  public Layout layout(String title, Answer.Generation generation) {
    return request.layout(title, gate.installation().name(), Optional.of(edition(generation)));
  }

  private Layout.Edition edition(Answer.Generation generation) {
    String sentence =
        generation.asOf() == null
            ? words().text("edition.empty")
            : words()
                .text(
                    "edition",
                    generation.number(),
                    words().dates().prose(Dates.lastDay(generation.asOf())));
    String newest = query().with("generation", List.of()).href(request.path());
    return new Layout.Edition(generation.number(), sentence, pinned(), newest);
  }
}
