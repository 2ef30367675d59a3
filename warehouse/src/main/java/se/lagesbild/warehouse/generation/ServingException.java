package se.lagesbild.warehouse.generation;

/** Something in {@code serving/} is wrong; the message is one sentence for the administrator. */
public final class ServingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence. */
  public ServingException(String sentence) {
    super(sentence);
  }

  /** With the sentence and what lies behind it. */
  public ServingException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
