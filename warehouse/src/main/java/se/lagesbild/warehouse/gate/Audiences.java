package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.disclosure.Audience;

/** Which rules of disclosure apply to whom. */
final class Audiences {
  private Audiences() {}

  static Audience of(Viewer viewer) {
    return switch (viewer.role()) {
      case PUBLIC -> Audience.PUBLIC;
      case COUNTY, COUNCIL -> Audience.COUNCIL;
      case EST, ANALYST -> Audience.INTERNAL;
    };
  }
}
