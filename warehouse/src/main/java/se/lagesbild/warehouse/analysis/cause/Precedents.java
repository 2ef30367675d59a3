package se.lagesbild.warehouse.analysis.cause;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * The earlier periods one by one. Their mean is what is usual only where they went alike; where
 * they already went the way of the change, the newest of them tells more.
 */
final class Precedents {
  private final Whole whole;
  private final List<Whole> earlier;

  private Precedents(Whole whole, List<Whole> earlier) {
    this.whole = whole;
    this.earlier = earlier;
  }

  /** Of a change between numbers that are divided. */
  static Precedents of(Whole whole, Divided divided) {
    int periods = whole.periods().earlier().size();
    long[] counted = new long[periods];
    for (Cell cell : divided.whole()) {
      if (!cell.later()) {
        counted[Math.min(periods - 1, divided.earlier(cell.chunk()))] += cell.counted();
      }
    }
    List<Periods.Extent> extents = whole.periods().earlier();
    return new Precedents(
        whole,
        LongStream.range(0, periods)
            .mapToObj(
                at ->
                    new Whole(
                        whole.later(),
                        counted[(int) at],
                        Periods.of(whole.periods().later(), List.of(extents.get((int) at))),
                        whole.variation()))
            .toList());
  }

  /**
   * That the earlier periods differ among themselves beyond chance; enough where they went the same
   * way as the change and the later period is as the newest of them.
   */
  Optional<Artefact> artefact() {
    if (earlier.size() < 2 || !whole.isKnown()) {
      return Optional.empty();
    }
    Whole newest = earlier.get(earlier.size() - 1);
    boolean enough =
        chanceOfNewest() <= Adjusted.RATE
            && whole.chance() <= Adjusted.RATE
            && newest.chance() > Adjusted.RATE
            && isOnTheWay(newest);
    return enough || leastChance() <= Adjusted.RATE
        ? Optional.of(
            new Artefact(
                Artefact.Kind.EARLIER_DIFFER,
                enough,
                whole.change() - newest.change(),
                0,
                Optional.empty()))
        : Optional.empty();
  }

  /**
   * Whether the later period differs beyond chance from the newest earlier ones too.
   *
   * @param number how many of these; none is like any
   */
  boolean isUnlikeNewest(int number) {
    List<Whole> newest = earlier.subList(Math.max(0, earlier.size() - number), earlier.size());
    return !newest.isEmpty()
        && new Whole(
                    whole.later(),
                    newest.stream().mapToLong(Whole::before).sum(),
                    Periods.of(
                        whole.periods().later(),
                        newest.stream().map(each -> each.periods().before()).toList()),
                    whole.variation())
                .chance()
            <= Adjusted.RATE;
  }

  /** Whether the newest earlier period lies on the side of the mean on which the later one does. */
  private boolean isOnTheWay(Whole newest) {
    return (whole.change() - newest.change()) * whole.change() > 0;
  }

  /** How often chance sets the newest of them as far apart from the others. */
  private double chanceOfNewest() {
    return chanceOf(earlier.size() - 1);
  }

  /** The same of the one that lies furthest apart, for as many as there are. */
  private double leastChance() {
    double least = 1;
    for (int at = 0; at < earlier.size(); at++) {
      least = Math.min(least, chanceOf(at));
    }
    return Math.min(1, earlier.size() * least);
  }

  private double chanceOf(int at) {
    long others = whole.before() - earlier.get(at).before();
    List<Periods.Extent> rest =
        LongStream.range(0, earlier.size())
            .filter(each -> each != at)
            .mapToObj(each -> whole.periods().earlier().get((int) each))
            .toList();
    return new Whole(
            earlier.get(at).before(),
            others,
            Periods.of(whole.periods().earlier().get(at), rest),
            whole.variation())
        .chance();
  }
}
