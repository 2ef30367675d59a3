package se.lagesbild.dashboard.bench;

import java.util.EnumMap;
import java.util.Map;
import se.lagesbild.warehouse.bench.BareSql;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Viewer;

/** How long answers take beside their statements on the bare database, each way in turn. */
final class BesideSql {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);

  /**
   * Each way asks what the others asked long before or ask long after: what one of them has read is
   * forgotten until another asks for it.
   */
  private static final int APART = 97;

  private final BareSql bare;
  private final Site site;

  /** Of the same file, open on its own and in the site's service. */
  BesideSql(BareSql bare, Site site) {
    this.bare = bare;
    this.site = site;
  }

  /** Gives a question that was never asked. */
  interface Questions {
    /** The question with a number, asked in some way. */
    Question.Series ask(int number, Asked.Way way);
  }

  /** Asks {@code runs} questions in every way, after {@code before} others that warm up. */
  Map<Asked.Way, Times> times(int before, int runs, Questions questions) {
    Map<Asked.Way, Times> times = new EnumMap<>(Asked.Way.class);
    Map<Asked.Way, double[]> all = new EnumMap<>(Asked.Way.class);
    for (Asked.Way way : Asked.Way.values()) {
      all.put(way, new double[runs]);
    }
    for (int number = -before; number < runs; number++) {
      for (Asked.Way way : Asked.Way.values()) {
        double milliseconds =
            time(questions.ask(before + number + APART * way.ordinal(), way), way);
        if (number >= 0) {
          all.get(way)[number] = milliseconds;
        }
      }
    }
    all.forEach((way, milliseconds) -> times.put(way, Times.of(milliseconds)));
    return times;
  }

  private double time(Question.Series question, Asked.Way way) {
    long start = System.nanoTime();
    return switch (way) {
      case SQL -> {
        bare.run(question);
        yield Site.since(start);
      }
      case GATE -> {
        try (Gate gate = site.gatehouse().gate()) {
          gate.answer(question, ANALYST);
        }
        yield Site.since(start);
      }
      case FILE -> site.time(Asked.file(question));
      case PAGE -> site.time(Asked.page(question));
    };
  }
}
