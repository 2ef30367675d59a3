package se.lagesbild.warehouse.generation;

/** More is asked for than can be answered in time; asking again a little later may help. */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence for the reader. */
  public OverloadedException(String sentence) {
    super(sentence);
  }
}
