package se.lagesbild.dashboard.page.map;

/** The pattern of what is too few to be told. */
final class Hatch {
  private Hatch() {}

  /** To be used as a fill under {@code id}. */
  static String definition(String id) {
    return ("<defs><pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect class=\"hatch-ground\" width=\"6\" height=\"6\"/><path class=\"hatch-line\" d=\"M0 0V6\"/></pattern></defs>")
        .formatted(id);
  }
}
