package se.lagesbild.warehouse.statistics.knox;

import se.lagesbild.warehouse.statistics.Inputs;

/** Classes [b(1), b(2)), [b(2), b(3)), … of distances or of days apart. */
final class Classes {
  private final double[] breaks;

  private Classes(double[] breaks) {
    this.breaks = breaks;
  }

  static Classes of(String name, double[] breaks) {
    Inputs.require(
        breaks.length >= 2 && breaks.length <= 1000,
        "antalet gränser i " + name,
        breaks.length,
        "ska vara från 2 till 1000");
    Inputs.require(breaks[0] >= 0, name, breaks[0], "ska vara minst 0");
    for (int at = 1; at < breaks.length; at++) {
      Inputs.require(breaks[at] > breaks[at - 1], name, breaks[at], "ska vara större än den förra");
    }
    return new Classes(breaks.clone());
  }

  int count() {
    return breaks.length - 1;
  }

  double[] breaks() {
    return breaks.clone();
  }

  double from(int at) {
    return breaks[at];
  }

  double to(int at) {
    return breaks[at + 1];
  }

  /** What lies at or beyond this is in no class; may be infinite. */
  double end() {
    return breaks[breaks.length - 1];
  }

  /** The class that something is in, −1 for none. */
  int find(double apart) {
    if (apart < breaks[0] || !(apart < end())) {
      return -1;
    }
    int at = 0;
    while (apart >= breaks[at + 1]) {
      at++;
    }
    return at;
  }
}
