package se.lagesbild.etl.draft;

/** No contract can be made for a file; the message is the sentence that says why. */
final class NoContract extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoContract(String sentence) {
    super(sentence);
  }
}
