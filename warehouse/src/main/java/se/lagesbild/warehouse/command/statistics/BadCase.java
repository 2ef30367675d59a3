package se.lagesbild.warehouse.command.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A case that a method cannot take; the message is one Swedish sentence. */
final class BadCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCase(String sentence) {
    super(sentence);
  }

  /** Whatever went wrong with a case, as one sentence. */
  static BadCase of(Throwable failure) {
    if (failure instanceof BadCase bad) {
      return bad;
    }
    return new BadCase(sentence(failure));
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
      return "Underlaget är för stort för minnet; korta serierna eller dela upp dem.";
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return "Underlaget kan inte läsas; kontrollera att det är en fil och att den får läsas.";
    }
    if (failure instanceof IllegalArgumentException && failure.getMessage() != null) {
      return failure.getMessage();
    }
    return "Metoden kan inte räkna på underlaget (%s); kontrollera att talen är rimliga."
        .formatted(failure.getClass().getSimpleName());
  }
}
