package se.lagesbild.etl.run;

/** The run cannot publish; the message is one sentence for the administrator. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailure(String sentence) {
    super(sentence);
  }
}
