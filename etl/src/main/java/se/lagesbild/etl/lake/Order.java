package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.lagesbild.etl.landing.Delivery;

/** The deliveries of a source, pending and applied, numbered in the order in which they apply. */
final class Order {
  private final Map<String, Integer> numbers = new HashMap<>();

  Order(List<Delivery> pending, List<Applied> applied) {
    TreeSet<String> ids = new TreeSet<>();
    pending.forEach(delivery -> ids.add(delivery.id()));
    applied.forEach(delivery -> ids.add(delivery.id()));
    for (String id : new ArrayList<>(ids)) {
      numbers.put(id, numbers.size());
    }
  }

  /**
   * The number of a delivery.
   *
   * @throws IllegalStateException if the delivery is unknown
   */
  int of(String deliveryId) {
    Integer number = numbers.get(deliveryId);
    if (number == null) {
      throw new IllegalStateException("unknown delivery " + deliveryId);
    }
    return number;
  }
}
