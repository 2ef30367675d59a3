package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import se.lagesbild.etl.conform.ConformedRow.About;

/**
 * What deliveries speak of in rows that cannot be used. Such a row is there, so its absence among
 * what is told takes nothing back; and a delivery with a row that does not show what it is about
 * takes nothing back at all.
 */
final class Mentions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashSet<Mention> mentions = new HashSet<>();
  private final HashSet<Integer> withUnknown = new HashSet<>();

  private record Mention(int delivery, long idHigh, long idLow) implements Serializable {}

  void add(int delivery, About about) {
    if (about.equals(About.UNKNOWN)) {
      withUnknown.add(delivery);
    } else {
      add(delivery, about.high(), about.low());
    }
  }

  void add(int delivery, long idHigh, long idLow) {
    mentions.add(new Mention(delivery, idHigh, idLow));
  }

  /** Adds those of other deliveries than {@code refused}. */
  void addAll(Mentions more, Set<Integer> refused) {
    more.mentions.stream().filter(each -> !refused.contains(each.delivery)).forEach(mentions::add);
    more.withUnknown.stream().filter(each -> !refused.contains(each)).forEach(withUnknown::add);
  }

  boolean holds(int delivery, long idHigh, long idLow) {
    return !mentions.isEmpty() && mentions.contains(new Mention(delivery, idHigh, idLow));
  }

  /** Whether a delivery can take back what it does not tell. */
  boolean isComplete(int delivery) {
    return !withUnknown.contains(delivery);
  }
}
