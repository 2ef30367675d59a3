package se.lagesbild.etl.landing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives deliveries ids that sort in the order in which they apply: by what they cover, by arrival,
 * so that a correction comes after what it corrects, and by content. A file that was received
 * before, with the same name and content, keeps its id.
 */
final class DeliveryIds {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final long LATEST_SECOND = 0xFFFF_FFFFL;

  private final LandedDeliveries landed;
  private final Map<String, Map<String, String>> bySource = new HashMap<>();

  DeliveryIds(LandedDeliveries landed) {
    this.landed = landed;
  }

  /**
   * The id of a delivery.
   *
   * @param asOf what it covers up to
   * @param arrived when it lay in the inbox
   * @param contentHash hash of what is in the file
   * @param nameHash hash of its source and name
   */
  String of(
      String source, LocalDateTime asOf, Instant arrived, String contentHash, String nameHash) {
    String covers = TIME.format(asOf);
    String what = contentHash.substring(0, 12) + "-" + nameHash.substring(0, 6);
    long second = Math.max(0, Math.min(LATEST_SECOND, arrived.getEpochSecond()));
    return known(source)
        .computeIfAbsent(covers + "-" + what, same -> covers + "-%08x-".formatted(second) + what);
  }

  /** The ids that the source has, by all of them but the arrival. */
  private Map<String, String> known(String source) {
    return bySource.computeIfAbsent(
        source,
        of -> {
          Map<String, String> ids = new HashMap<>();
          landed.ids(source).forEach(id -> ids.put(withoutArrival(id), id));
          return ids;
        });
  }

  /** The second of four parts goes; ids of older versions of the product have three. */
  private static String withoutArrival(String id) {
    String[] parts = id.split("-");
    return parts.length < 4 ? id : parts[0] + "-" + parts[2] + "-" + parts[3];
  }
}
