package se.lagesbild.etl.run;

import java.util.Locale;

/** The steps of a run that its log tells of, in their order. */
enum Step {
  LAND("Mottagning"),
  SPARK("Start av Spark"),
  UNDO("Borttagning"),
  READ("Inläsning"),
  APPEND("Lagring"),
  CHECK("Kontroll"),
  FACTS("Ny generation"),
  ASSESS("Bedömning"),
  PUBLISH("Publicering");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  /** The name in the log. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name a person reads. */
  String title() {
    return title;
  }
}
