package se.lagesbild.etl.conform;

/**
 * A contract that its source's deliveries cannot be read with. The message is a Swedish sentence
 * for whoever keeps the contract. Anything else that goes wrong is not the contract's fault.
 */
public final class UnusableContract extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableContract(String sentence) {
    super(sentence);
  }

  UnusableContract(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
