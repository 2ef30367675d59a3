package se.lagesbild.warehouse.disclosure;

import se.lagesbild.warehouse.catalogue.Text;

/** The question is finer than the reader may see; the sentence says what may be asked instead. */
public final class DisclosureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  /** With the sentence for the reader. */
  public DisclosureException(Text sentence) {
    super(sentence.sv());
    this.sentence = sentence;
  }

  /** What may be asked instead. */
  public Text sentence() {
    return sentence;
  }
}
