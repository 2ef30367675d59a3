package se.lagesbild.warehouse.statistics.changepoint;

/** What a segment costs: minus twice the logarithm of its likelihood, but for constants. */
public enum Cost {
  /** Counts with a mean of their own: 2 S (log n - log S), S being their sum; 0 without events. */
  POISSON(1),
  /** Values of variance 1 with a mean of their own: the squares from the mean. */
  MEAN(1),
  /** Values with a mean and a variance of their own: n (log 2 pi + log s² + 1). */
  MEAN_AND_VARIANCE(2);

  private final int parameters;

  Cost(int parameters) {
    this.parameters = parameters;
  }

  /** Parameters of each segment. */
  int parameters() {
    return parameters;
  }
}
