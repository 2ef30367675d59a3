package se.lagesbild.etl.run;

import java.io.PrintWriter;

/** Whom a run tells how far it has come; called by several threads, one at a time. */
@FunctionalInterface
interface Progress {

  /** Tells of a step that is done. */
  void tell(LogLine line);

  /** Lines for a person who watches; an empty one comes before the summary. */
  static Progress forPeople(PrintWriter out) {
    return line -> {
      out.println(line.text());
      out.flush();
    };
  }

  /** One line of JSON each, for whatever collects the output of a run that nobody watches. */
  static Progress forMachines(PrintWriter out) {
    return line -> {
      out.println(line.json());
      out.flush();
    };
  }

  /** Nobody. */
  static Progress forNobody() {
    return line -> {};
  }
}
