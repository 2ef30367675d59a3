package se.lagesbild.warehouse.statistics;

/** The one word that a result ends in. */
public enum Verdict {
  /** Above what comparable periods usually hold. */
  MORE("fler än vanligt", "more than usual"),
  /** Below what comparable periods usually hold. */
  FEWER("färre än vanligt", "fewer than usual"),
  /** Within what comparable periods usually hold. */
  USUAL("som vanligt", "as usual"),
  /** A pattern beyond what chance usually gives. */
  PATTERN("ett mönster utöver slumpen", "a pattern beyond chance"),
  /** A pattern that chance may have given. */
  MAY_BE_CHANCE("kan vara slump", "may be chance"),
  /** A description that judges nothing. */
  DESCRIBES("en beskrivning", "a description"),
  /** Too little to say anything. */
  CANNOT_TELL("går inte att säga", "cannot be told");

  private final Phrase words;

  Verdict(String swedish, String english) {
    this.words = new Phrase(swedish, english);
  }

  /** The word in both languages. */
  public Phrase words() {
    return words;
  }
}
