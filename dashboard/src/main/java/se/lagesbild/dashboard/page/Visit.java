package se.lagesbild.dashboard.page;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.state.Stamp;
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
 * @param form what a form sent, or nothing
 * @param problem why configuration or generations cannot be used as they stand now, or empty
 */
public record Visit(
    Gate gate, Viewer viewer, Request request, Query form, Optional<String> problem) {

  /** Asks the gate. */
  public <R extends Result> Answer<R> answer(Question<R> question) {
    return gate.answer(question, viewer);
  }

  /** Asks the gate several questions at once; the answers stand in their order. */
  public <R extends Result> List<Answer<R>> answerAll(List<? extends Question<R>> questions) {
    return gate.answerAll(questions, viewer);
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

  /**
   * Who makes a change, by the field {@code by} of the form, and that it is made now.
   *
   * @throws BadQueryException if the form does not say who, or not one who can
   */
  public Stamp stamp() {
    return stamp(form);
  }

  /** The same of any form. */
  public static Stamp stamp(Query form) {
    return Stamp.now(
        form.choice("by", Actor.byId()).orElseThrow(() -> new BadQueryException("error.by")));
  }

  /** Says of a page that is being frozen when and by whom, in the installation's time. */
  public String frozen(Stamp stamp) {
    LocalDateTime moment = LocalDateTime.ofInstant(stamp.when(), gate.installation().timeZone());
    return words().text("frozen.sentence", words().dates().moment(moment), words().of(stamp.who()));
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
    return new Layout.Edition(generation.number(), sentence, pinned(), newest, aside());
  }

  private Layout.Aside aside() {
    return new Layout.Aside(
        Page.SAVE + query().href(request.path()),
        request.actors(),
        request.href(Page.VIEWS),
        request.href(Happening.PATH));
  }
}
