package se.lagesbild.sampledata;

/** A command that cannot be carried out; the message is the sentence that the user reads. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
