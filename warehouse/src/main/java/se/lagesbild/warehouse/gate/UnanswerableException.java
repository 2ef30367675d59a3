package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.Text;

/** The indicator cannot be asked for in this way; the sentence says what may be asked instead. */
public final class UnanswerableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  UnanswerableException(Text sentence) {
    super(sentence.sv());
    this.sentence = sentence;
  }

  /** What may be asked instead. */
  public Text sentence() {
    return sentence;
  }
}
