package se.lagesbild.etl.read;

import java.util.Optional;

/** Why a file is not read (further): a sentence for the people who deliver it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int CAUSES = 20;

  Refusal(String sentence) {
    super(sentence);
  }

  /** The sentence of a refusal that a parser may have wrapped. */
  static Optional<String> findSentence(Throwable error) {
    return find(error, Refusal.class).map(Refusal::getMessage);
  }

  /** The first error of {@code type} among {@code error} and its causes. */
  static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
    Throwable cause = error;
    for (int i = 0; i < CAUSES && cause != null; i++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
