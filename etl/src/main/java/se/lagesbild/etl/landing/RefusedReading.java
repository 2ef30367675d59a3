package se.lagesbild.etl.landing;

import java.util.List;

/**
 * That deliveries which had been read could not be read again. Until the contract, or what there is
 * to read, is another, trying anew would only say the same.
 *
 * @param contractSha256 fingerprint of the contract that was tried
 * @param deliveries ids of the deliveries on which it depends, in order
 * @param sentence what was wrong, in Swedish
 */
public record RefusedReading(String contractSha256, List<String> deliveries, String sentence) {

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

  /** Whether it tells of these deliveries read with this contract. */
  public boolean isOf(String contract, List<String> others) {
    return contractSha256.equals(contract) && deliveries.equals(others);
  }
}
