package se.lagesbild.dashboard.page;

import se.lagesbild.dashboard.words.Words;

/** The address asks for something that does not exist; says what is allowed instead. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /** Names the sentence and what is filled into it. */
  public BadQueryException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The sentence for the reader. */
  public String sentence(Words words) {
    return words.text(key, arguments);
  }
}
