package se.lagesbild.warehouse.generation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a generation says of itself.
 *
 * @param origin what it was made from
 * @param asOf the newest delivery in it, or null without deliveries
 */
public record GenerationMeta(Origin origin, @Nullable LocalDateTime asOf) {

  /** The generation's number. */
  public long number() {
    return origin.number();
  }
}
