package se.lagesbild.etl.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Folds pending deliveries of one source into new versions, as if they had been applied one by one
 * in the order of their ids.
 *
 * <p>Everything told about has a timeline: its latest version in the lake and its rows in the
 * pending deliveries. A row is accepted when it says something else than the point before it.
 * Between two points the thing is withdrawn by the first delivery whose window covers it and in
 * which it is missing. A row that is older than what is known changes nothing.
 *
 * <p>Plain Java over columns of numbers: one pass, without sorting anything but the few rows that
 * tell about the same thing.
 */
final class Fold {
  /** Odd, so that numbered twins get pseudonyms that nothing else has. */
  private static final long TWIN_STEP = 0x9E3779B97F4A7C15L;

  private static final int NO_ORDER = Integer.MAX_VALUE;

  private final SourceContract contract;
  private final List<Delivery> pending;
  private final List<Applied> applied;
  private final Candidates candidates;
  private final KnownVersions known;
  private final Mentions mentions;
  private final Order order;
  private final int[] orderOf;
  private final long[] asOfMicros;

  /**
   * A fold over deliveries of one source.
   *
   * @param pending deliveries being applied
   * @param applied deliveries applied before
   * @param candidates what the pending ones tell
   * @param known what the lake knows of it
   * @param mentions what the pending ones speak of in rows that cannot be used
   */
  Fold(
      SourceContract contract,
      List<Delivery> pending,
      List<Applied> applied,
      Candidates candidates,
      KnownVersions known,
      Mentions mentions,
      Order order) {
    this.contract = contract;
    this.pending = pending;
    this.applied = applied;
    this.candidates = candidates;
    this.known = known;
    this.mentions = mentions;
    this.order = order;
    this.orderOf = pending.stream().mapToInt(delivery -> order.of(delivery.id())).toArray();
    this.asOfMicros =
        pending.stream().mapToLong(delivery -> LakeRow.micros(delivery.period().asOf())).toArray();
  }

  /**
   * Gives equal rows of one delivery pseudonyms of their own, where rows have no key: the second is
   * a twin of the first, not a repetition.
   *
   * @return the number of each candidate among its equals in its delivery, from 0
   */
  static int[] numberTwins(Candidates candidates) {
    int[] numbers = new int[candidates.size];
    IdIndex index = new IdIndex(candidates.idHigh, candidates.idLow, candidates.size);
    for (int at = 0; at < candidates.size; at++) {
      index.add(at);
    }
    int[] chain = new int[8];
    for (int head : index.heads()) {
      if (head == IdIndex.NONE || index.next(head) == IdIndex.NONE) {
        continue;
      }
      int length = 0;
      for (int at = head; at != IdIndex.NONE; at = index.next(at)) {
        chain = length == chain.length ? Arrays.copyOf(chain, length * 2) : chain;
        chain[length++] = at;
      }
      reverse(chain, length);
      sortByRow(candidates, chain, length);
      for (int at = 1; at < length; at++) {
        boolean sameDelivery = candidates.delivery[chain[at]] == candidates.delivery[chain[at - 1]];
        numbers[chain[at]] = sameDelivery ? numbers[chain[at - 1]] + 1 : 0;
      }
    }
    for (int at = 0; at < candidates.size; at++) {
      candidates.idLow[at] = twin(candidates.idLow[at], numbers[at]);
    }
    return numbers;
  }

  /** The lower half of the pseudonym of a numbered twin. */
  static long twin(long idLow, int number) {
    return idLow + number * TWIN_STEP;
  }

  /** Chains begin with what came last; turned round they are all but sorted, however long. */
  private static void reverse(int[] chain, int length) {
    for (int left = 0, right = length - 1; left < right; left++, right--) {
      int moving = chain[left];
      chain[left] = chain[right];
      chain[right] = moving;
    }
  }

  private static void sortByRow(Candidates candidates, int[] chain, int length) {
    for (int at = 1; at < length; at++) {
      int moving = chain[at];
      int to = at;
      while (to > 0 && isAfter(candidates, chain[to - 1], moving)) {
        chain[to] = chain[--to];
      }
      chain[to] = moving;
    }
  }

  private static boolean isAfter(Candidates candidates, int left, int right) {
    int byDelivery = Integer.compare(candidates.delivery[left], candidates.delivery[right]);
    return byDelivery == 0 ? candidates.row[left] > candidates.row[right] : byDelivery > 0;
  }

  /**
   * Folds.
   *
   * @param excluded numbers of deliveries of which nothing is used
   * @param unused candidates of which nothing is used
   */
  FoldResult run(Set<Integer> excluded, boolean[] unused) {
    return new Run(excluded, unused).run();
  }

  /** The state of one pass. */
  private final class Run {
    private final Set<Integer> excluded;
    private final boolean[] unused;
    private final Spans current;
    private final Spans answered;
    private final FoldResult result;
    private int[] chain = new int[8];

    Run(Set<Integer> excluded, boolean[] unused) {
      this.excluded = excluded;
      this.unused = unused;
      List<Delivery> active =
          IntStream.range(0, pending.size())
              .filter(number -> !excluded.contains(number) && mentions.isComplete(number))
              .mapToObj(pending::get)
              .toList();
      this.current =
          Spans.ofPending(contract, active.stream().filter(this::isCurrent).toList(), order);
      this.answered = Spans.ofApplied(contract, applied, order);
      boolean history = known.size > 0 || pending.size() > 1;
      this.result = new FoldResult(candidates.size, pending.size(), history);
    }

    /** May withdraw: not older than one applied before in its scope. */
    private boolean isCurrent(Delivery delivery) {
      return applied.stream()
          .filter(Applied::counts)
          .filter(earlier -> Objects.equals(earlier.scope(), delivery.period().municipality()))
          .allMatch(earlier -> earlier.id().compareTo(delivery.id()) < 0);
    }

    FoldResult run() {
      IdIndex told = new IdIndex(candidates.idHigh, candidates.idLow, candidates.size);
      for (int at = 0; at < candidates.size; at++) {
        if (isUsed(at)) {
          told.add(at);
        } else {
          result.fates[at] = FoldResult.UNUSED;
        }
      }
      IdIndex knownIndex = new IdIndex(known.idHigh, known.idLow, known.size);
      for (int at = 0; at < known.size; at++) {
        knownIndex.add(at);
      }
      for (int head : told.heads()) {
        if (head != IdIndex.NONE) {
          long idHigh = candidates.idHigh[head];
          timeline(told, head, knownIndex.first(idHigh, candidates.idLow[head]));
        }
      }
      for (int at = 0; at < known.size; at++) {
        if (told.first(known.idHigh[at], known.idLow[at]) == IdIndex.NONE && !known.withdrawn[at]) {
          leave(known.order[at], NO_ORDER, known.day[at], known.municipality[at], -1, at);
        }
      }
      return result;
    }

    private boolean isUsed(int at) {
      return !unused[at] && (excluded.isEmpty() || !excluded.contains(candidates.delivery[at]));
    }

    private void timeline(IdIndex told, int head, int version) {
      int length = speaking(told, head);
      int previousOrder = -1;
      boolean alive = false;
      long previousHash = 0;
      long firstSeen = 0;
      if (version != IdIndex.NONE) {
        int next = nextLive(length, 0, version);
        alive = !known.withdrawn[version];
        previousOrder = known.order[version];
        previousHash = known.hash[version];
        firstSeen = known.firstSeenMicros[version];
        if (alive) {
          alive =
              !leave(
                  previousOrder,
                  next,
                  known.day[version],
                  known.municipality[version],
                  -1,
                  version);
        }
      }
      boolean begun = version != IdIndex.NONE;
      for (int step = 0; step < length; step++) {
        int at = chain[step];
        int here = orderOf[candidates.delivery[at]];
        if (isStale(at, here, version)) {
          result.fates[at] = FoldResult.SUPERSEDED;
          continue;
        }
        boolean gone = begun && !alive;
        boolean withdrawn = candidates.withdrawn[at];
        boolean accepted = !begun || (gone ? !withdrawn : previousHash != candidates.hash[at]);
        firstSeen = begun ? firstSeen : asOfMicros[candidates.delivery[at]];
        result.see(at, firstSeen, accepted ? FoldResult.ACCEPTED : FoldResult.UNCHANGED);
        if (accepted) {
          result.accept(candidates.delivery[at], begun && alive, withdrawn);
        }
        begun = true;
        previousHash = candidates.hash[at];
        alive = !withdrawn;
        if (alive) {
          int next = nextLive(length, step + 1, version);
          alive = !leave(here, next, candidates.day[at], candidates.municipality[at], at, -1);
        }
      }
    }

    /** A row that something newer has answered already, by telling otherwise or not at all. */
    private boolean isStale(int at, int here, int version) {
      if (version != IdIndex.NONE && here < known.order[version]) {
        return true;
      }
      boolean stands = version != IdIndex.NONE && !known.withdrawn[version];
      return !answered.isEmpty()
          && (isAnswered(here, candidates.day[at], candidates.municipality[at])
              || stands && isAnswered(here, known.day[version], known.municipality[version]));
    }

    /** Whether an applied delivery after {@code here} is complete for a point. */
    private boolean isAnswered(int here, int day, int municipality) {
      return answered.firstBetween(here, NO_ORDER, day, municipality) != Spans.NONE;
    }

    /** The order of the next row that is not stale, or {@link #NO_ORDER}. */
    private int nextLive(int length, int from, int version) {
      for (int step = from; step < length; step++) {
        int here = orderOf[candidates.delivery[chain[step]]];
        if (!isStale(chain[step], here, version)) {
          return here;
        }
      }
      return NO_ORDER;
    }

    /** Leaves one row of each delivery in the chain, in the order of the deliveries. */
    private int speaking(IdIndex told, int head) {
      int length = 0;
      for (int at = head; at != IdIndex.NONE; at = told.next(at)) {
        chain = length == chain.length ? Arrays.copyOf(chain, length * 2) : chain;
        chain[length++] = at;
      }
      reverse(chain, length);
      for (int step = 1; step < length; step++) {
        int at = chain[step];
        int to = step;
        while (to > 0 && speaksAfter(chain[to - 1], at)) {
          chain[to] = chain[--to];
        }
        chain[to] = at;
      }
      int kept = 0;
      for (int step = 0; step < length; step++) {
        boolean last =
            step + 1 == length
                || candidates.delivery[chain[step]] != candidates.delivery[chain[step + 1]];
        if (last) {
          chain[kept++] = chain[step];
        } else {
          result.fates[chain[step]] = FoldResult.SUPERSEDED;
        }
      }
      return kept;
    }

    private boolean speaksAfter(int left, int right) {
      int byOrder =
          Integer.compare(orderOf[candidates.delivery[left]], orderOf[candidates.delivery[right]]);
      if (byOrder != 0) {
        return byOrder > 0;
      }
      String leftText = candidates.latestBy(left);
      String rightText = candidates.latestBy(right);
      if (!Objects.equals(leftText, rightText)) {
        return rightText == null || leftText != null && leftText.compareTo(rightText) > 0;
      }
      return candidates.row[left] > candidates.row[right];
    }

    /**
     * Looks whether something alive is withdrawn before the next row tells of it.
     *
     * @param candidate number of the candidate that told it last, or -1
     * @param version number of the known version, or -1
     * @return whether it was
     */
    private boolean leave(
        int here, int next, int day, int municipality, int candidate, int version) {
      int gone = Spans.NONE;
      for (int at = current.after(here); at < current.size(); at++) {
        if (gone != Spans.NONE || current.order(at) > next) {
          break;
        }
        if (!current.covers(at, day, municipality)) {
          continue;
        }
        int delivery = deliveryAt(current.order(at));
        result.alive[delivery]++;
        if (current.order(at) < next && !isMentioned(delivery, candidate, version)) {
          gone = current.order(at);
          result.gone[delivery]++;
          result.withdraw(
              new FoldResult.Withdrawal(delivery, candidate, version, day, municipality));
        }
      }
      return gone != Spans.NONE;
    }

    private boolean isMentioned(int delivery, int candidate, int version) {
      return candidate >= 0
          ? mentions.holds(delivery, candidates.idHigh[candidate], candidates.idLow[candidate])
          : mentions.holds(delivery, known.idHigh[version], known.idLow[version]);
    }

    private int deliveryAt(int wanted) {
      return Arrays.binarySearch(orderOf, wanted);
    }
  }
}
