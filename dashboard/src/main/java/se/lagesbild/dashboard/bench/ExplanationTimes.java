package se.lagesbild.dashboard.bench;

import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.bench.BareSql;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Viewer;

/**
 * How long it takes to explain a change and to go two steps into it, in milliseconds.
 *
 * @param sql the three statements alone
 * @param gate the three answers
 */
record ExplanationTimes(Times sql, Times gate) {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);
  private static final int WARMING = 2;
  private static final int RUNS = 8;

  static ExplanationTimes of(BareSql bare, Site site, Asked asked) {
    double[] sql = new double[WARMING + RUNS];
    double[] gate = new double[WARMING + RUNS];
    for (int run = 0; run < WARMING + RUNS; run++) {
      List<Question.Explained> steps = steps(asked, run);
      long start = System.nanoTime();
      steps.forEach(bare::run);
      sql[run] = Site.since(start);
      start = System.nanoTime();
      try (Gate open = site.gatehouse().gate()) {
        steps.forEach(step -> open.answer(step, ANALYST));
      }
      gate[run] = Site.since(start);
    }
    return new ExplanationTimes(warm(sql), warm(gate));
  }

  /** The whole, an area of it, and what others than the police reported there. */
  private static List<Question.Explained> steps(Asked asked, int number) {
    Question.Explained whole = asked.explained(number);
    Question.Explained area = whole.within(asked.area(number));
    return List.of(whole, area, area.within(new Narrowing(Facet.FOUND_BY, "others")));
  }

  private static Times warm(double[] all) {
    return Times.of(IntStream.range(WARMING, all.length).mapToDouble(run -> all[run]).toArray());
  }
}
