package se.lagesbild.etl.landing;

import java.util.List;

/**
 * That deliveries which had been read could not be read again. Until the way of reading, or what
 * there is to read, is another, trying anew would only say the same.
 *
 * @param reader what tells how deliveries were read: the contract, and the municipalities kept
 * @param deliveries ids of the deliveries on which it depends, in order
 * @param sentence what was wrong, in Swedish; empty where nobody needs to know
 */
public record RefusedReading(String reader, List<String> deliveries, String sentence) {

  /** Why deliveries are read again. */
  public enum Reason {
    /** Their contract has changed. */
    MENDING("mending.refused.json"),
    /** One of them is withdrawn. */
    WITHDRAWAL("withdrawal.refused.json");

    private final String fileName;

    Reason(String fileName) {
      this.fileName = fileName;
    }

    String fileName() {
      return fileName;
    }
  }

  /** Copies the list. */
  public RefusedReading {
    deliveries = List.copyOf(deliveries);
  }

  /** The last delivery in order. */
  public String last() {
    return deliveries.get(deliveries.size() - 1);
  }

  /** Whether it tells of these deliveries read in this way. */
  public boolean isOf(String by, List<String> others) {
    return reader.equals(by) && deliveries.equals(others);
  }
}
