package se.lagesbild.warehouse.statistics.knox;

/** How far two points lie apart. */
public enum Distance {
  /** Along streets that cross at right angles. */
  MANHATTAN {
    @Override
    double between(double dx, double dy) {
      return Math.abs(dx) + Math.abs(dy);
    }
  },
  /** As the crow flies. */
  EUCLIDEAN {
    @Override
    double between(double dx, double dy) {
      return Math.sqrt(dx * dx + dy * dy);
    }
  };

  abstract double between(double dx, double dy);
}
