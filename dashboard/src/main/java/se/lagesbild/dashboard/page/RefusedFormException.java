package se.lagesbild.dashboard.page;

/** What a form sent cannot be kept; the message is the sentence for the reader. */
public final class RefusedFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, and what to do. */
  public RefusedFormException(String sentence) {
    super(sentence);
  }
}
