package se.lagesbild.warehouse.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What several sources tell of the same municipalities.
 *
 * @param ids which sources
 * @param sources what each of them tells of; nothing of one that never delivered
 * @param delivered the periods that their deliveries are complete for
 */
public record ToldTogether(
    List<String> ids, List<List<ToldDays>> sources, DeliveredPeriods delivered) {

  /** Copies the lists. */
  public ToldTogether {
    ids = List.copyOf(ids);
    sources = List.copyOf(sources);
  }

  /** Whether a period of which a source tells no number was delivered all the same. */
  public boolean came(String source, CalendarPeriod length, DateRange period) {
    return share(period) == ToldDays.Share.ALL && delivered.came(source, length, period);
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
