package se.lagesbild.dashboard.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Who makes a change, and when.
 *
 * @param who makes it
 * @param when to the second
 */
public record Stamp(Actor who, Instant when) {
  /** Cuts off what is finer than a second. */
  public Stamp {
    when = when.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A change as the store tells of it. */
  static Stamp of(String id, Instant when) {
    return new Stamp(Actor.valueOf(id.toUpperCase(Locale.ROOT)), when);
  }

  /** A change that {@code who} makes now. */
  public static Stamp now(Actor who) {
    return new Stamp(who, Instant.now());
  }
}
