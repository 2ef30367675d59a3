package se.lagesbild.warehouse.command.statistics;

/** A case that a method cannot take; the message is one Swedish sentence. */
final class BadCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCase(String sentence) {
    super(sentence);
  }
}
