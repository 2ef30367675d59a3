package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is expected of a source, or of one municipality's files where the source sends one for each.
 *
 * @param source id of the source
 * @param scope code of the municipality, or empty
 * @param expected in the order of the days; the last one is waited for
 */
public record DeliveryStream(String source, String scope, List<ExpectedDelivery> expected) {

  /** So many steps back it is still worth asking for a delivery that was skipped. */
  private static final int RECENT = 4;

  /** Copies the list. */
  public DeliveryStream {
    expected = List.copyOf(expected);
  }

  /** The missing deliveries after the newest one that came. */
  public List<ExpectedDelivery> overdue() {
    return IntStream.range(newest() + 1, expected.size())
        .mapToObj(expected::get)
        .filter(ExpectedDelivery::isMissing)
        .toList();
  }

  /** Recent deliveries that never came though a later one did. */
  public List<ExpectedDelivery> skipped() {
    return IntStream.range(Math.max(0, expected.size() - 1 - RECENT), newest() + 1)
        .mapToObj(expected::get)
        .filter(ExpectedDelivery::isMissing)
        .toList();
  }

  /** The expected day of the first delivery that is still to come. */
  public LocalDate due() {
    return expected.get(newest() + 1).expectedOn();
  }

  private int newest() {
    int at = expected.size() - 1;
    while (!expected.get(at).hasCome()) {
      at--;
    }
    return at;
  }
}
