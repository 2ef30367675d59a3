package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to leave the lake when deliveries of a source are withdrawn: their own rows, and those
 * of all deliveries that knew of them. These are the ones after them in order, and those before
 * them that came later still: such a one told nothing that a newer had told already, so the lake
 * does not hold all that it says. Everything but the withdrawn is then read again from the landed
 * copies, and the lake becomes as if the withdrawn had never come.
 *
 * @param removed deliveries whose rows leave the lake, in order
 * @param lost those of them that have to be read again and cannot: with any of these, the
 *     withdrawal cannot be carried out
 */
public record Undoing(List<Applied> removed, List<Applied> lost) {

  /** Nothing leaves. */
  public static final Undoing NOTHING = new Undoing(List.of(), List.of());

  /** Keeps its own lists. */
  public Undoing {
    removed = List.copyOf(removed);
    lost = List.copyOf(lost);
  }

  /**
   * Finds them.
   *
   * @param known the deliveries that earlier runs dealt with
   * @param withdrawn ids of the withdrawn ones
   * @param readable ids of those that can be read again; what was refused or stopped is tried again
   *     when it can
   */
  public static Undoing of(List<Applied> known, Set<String> withdrawn, Set<String> readable) {
    return from(first(known, withdrawn), known, withdrawn, readable);
  }

  /**
   * Finds what has to be read again when some deliveries are: their rows leave the lake like those
   * of withdrawn ones, but come back.
   *
   * @param known the deliveries that earlier runs dealt with
   * @param again ids of those to be read again
   * @param readable ids of those that can be
   */
  public static Undoing toReadAgain(List<Applied> known, Set<String> again, Set<String> readable) {
    return from(first(known, again), known, Set.of(), readable);
  }

  private static Undoing from(
      @Nullable String first, List<Applied> known, Set<String> withdrawn, Set<String> readable) {
    if (first == null) {
      return NOTHING;
    }
    List<Applied> removed = new ArrayList<>();
    List<Applied> lost = new ArrayList<>();
    for (Applied delivery : known) {
      boolean again = !delivery.isWithdrawn() && !withdrawn.contains(delivery.id());
      boolean canBeRead = readable.contains(delivery.id());
      if (delivery.id().compareTo(first) < 0) {
        continue;
      }
      if (delivery.counts() || again && canBeRead) {
        removed.add(delivery);
      }
      if (delivery.counts() && again && !canBeRead) {
        lost.add(delivery);
      }
    }
    return new Undoing(removed, lost);
  }

  /** The first delivery in order that leaves, or null. */
  private static @Nullable String first(List<Applied> known, Set<String> withdrawn) {
    String first =
        known.stream()
            .filter(delivery -> delivery.counts() && withdrawn.contains(delivery.id()))
            .map(Applied::id)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (first == null) {
      return null;
    }
    // One that leaves can have overtaken another that is older still, so the newest is asked first.
    List<Applied> newestFirst =
        known.stream()
            .filter(delivery -> delivery.counts() && delivery.overtakenBy() != null)
            .sorted(Comparator.comparing(Applied::id).reversed())
            .toList();
    for (Applied delivery : newestFirst) {
      boolean knewOfIt = String.valueOf(delivery.overtakenBy()).compareTo(first) >= 0;
      if (knewOfIt && delivery.id().compareTo(first) < 0) {
        first = delivery.id();
      }
    }
    return first;
  }

  /** Both. */
  public Undoing and(Undoing other) {
    return new Undoing(
        Stream.concat(removed.stream(), other.removed.stream()).toList(),
        Stream.concat(lost.stream(), other.lost.stream()).toList());
  }

  /** Whether the rows of a delivery leave. */
  public boolean removes(String delivery) {
    return removed.stream().anyMatch(each -> each.id().equals(delivery));
  }

  /** Whether nothing leaves. */
  public boolean isEmpty() {
    return removed.isEmpty();
  }
}
