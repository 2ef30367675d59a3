package se.lagesbild.dashboard.page.cause;

import java.time.LocalDate;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Question;

/**
 * What was asked and what was answered, once for page and file.
 *
 * @param state what the reader has chosen
 * @param spans the periods that have a name
 * @param query as it was asked, for language and generation
 * @param answer where the difference lies
 */
record CauseReading(
    CauseState state, Spans spans, Query query, Answer<CauseResult.Explained> answer) {

  static CauseReading of(Visit visit) {
    Installation installation = visit.gate().installation();
    LocalDate today = visit.answer(new Question.Signals()).generation().today();
    CauseState state = CauseState.parse(visit.query(), installation, today);
    return new CauseReading(
        state, new Spans(installation, today), visit.query(), visit.answer(state.question()));
  }

  CauseResult.Explained result() {
    return answer.result();
  }
}
