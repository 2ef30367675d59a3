package se.lagesbild.etl.landing;

import java.util.List;

/**
 * That a changed contract did not read what the one before it had read. Until the contract, or what
 * there is to read again, is another, trying anew would only say the same.
 *
 * @param contractSha256 fingerprint of the contract that was tried
 * @param deliveries ids of the deliveries that were to be read again, in order
 * @param sentence what was wrong, in Swedish
 */
public record RefusedMending(String contractSha256, List<String> deliveries, String sentence) {

  /** Whether it tells of these deliveries read with this contract. */
  public boolean isOf(String contract, List<String> again) {
    return contractSha256.equals(contract) && deliveries.equals(again);
  }
}
