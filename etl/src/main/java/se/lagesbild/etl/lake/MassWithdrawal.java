package se.lagesbild.etl.lake;

import java.util.List;
import java.util.Map;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Finds a delivery that would take back a larger part of what it covers than the contract allows:
 * more likely a broken export than that many mistakes. One event may always be taken back. Where
 * rows have no key, a corrected row is one taken back and one new, so what is new counts against
 * what is gone.
 */
final class MassWithdrawal {
  private MassWithdrawal() {}

  /**
   * Adds the earliest such delivery to {@code stopped}.
   *
   * @return whether one was found, so that the fold has to be made again without it
   */
  static boolean stopNext(
      SourceContract contract,
      List<Delivery> deliveries,
      FoldResult result,
      Map<Integer, String> stopped) {
    double share = contract.delivery().maxWithdrawnShare();
    boolean keyless = contract.delivery().mode() == SourceContract.Mode.PARTITION;
    for (int number = 0; number < deliveries.size(); number++) {
      long gone = result.gone[number] - (keyless ? result.created[number] : 0);
      long alive = result.alive[number];
      if (gone > 1 && gone > alive * share) {
        stopped.put(number, sentence(gone, alive, share));
        return true;
      }
    }
    return false;
  }

  private static String sentence(long gone, long alive, double share) {
    return "leveransen skulle ta tillbaka %d av %d händelser i sitt fönster, mer än de %d %% som kontraktet tillåter; be avsändaren kontrollera exporten."
        .formatted(gone, alive, Math.round(share * 100));
  }
}
