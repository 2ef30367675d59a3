package se.lagesbild.warehouse.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What several sources tell of the same municipalities.
 *
 * @param sources what each of them tells of; nothing of one that never delivered
 */
public record ToldTogether(List<List<ToldDays>> sources) {

  /** Copies the list. */
  public ToldTogether {
    sources = List.copyOf(sources);
  }

  /** How much of {@code period} is told of: all when every source tells of all of it. */
  public ToldDays.Share share(DateRange period) {
    Set<ToldDays.Share> shares = EnumSet.noneOf(ToldDays.Share.class);
    for (List<ToldDays> source : sources) {
      if (source.isEmpty()) {
        shares.add(ToldDays.Share.NONE);
      }
      source.forEach(told -> shares.add(told.share(period)));
    }
    return shares.size() == 1 ? shares.iterator().next() : ToldDays.Share.SOME;
  }
}
