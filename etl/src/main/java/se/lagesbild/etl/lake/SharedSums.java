package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.Quantity;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The sums of which several rows of one delivery tell. No row overwrites another: where the
 * contract says that rows are parts of a sum they are added, a repetition counting once; elsewhere
 * rows that tell different numbers are all rejected, for nobody knows which of them is right.
 */
final class SharedSums {
  static final String CONTRADICTED = "contradicted";
  static final String PART_UNUSABLE = "part_unusable";

  private final SourceContract contract;
  private final RowBook book;
  private final Candidates candidates;
  private final boolean[] unused;
  private final Map<Integer, List<Integer>> parts = new HashMap<>();
  private final Map<Integer, List<Integer>> repeated = new HashMap<>();
  private final Map<RowKey, Total> totals = new HashMap<>();

  /**
   * A row of a delivery.
   *
   * @param delivery its number
   * @param row the row's
   */
  record RowKey(int delivery, long row) implements java.io.Serializable {}

  /**
   * What the rows of a sum come to together.
   *
   * @param quantity the number
   * @param hash of everything that is told
   */
  record Total(Quantity quantity, long hash) implements java.io.Serializable {}

  /** Of the candidates in {@code book}; what cannot be used becomes {@code unused}. */
  SharedSums(SourceContract contract, RowBook book, boolean[] unused) {
    this.contract = contract;
    this.book = book;
    this.candidates = book.candidates;
    this.unused = unused;
  }

  /** Rejects rows that tell different numbers of a sum and are not parts of it. */
  void rejectContradictions() {
    if (!contract.isAggregate()) {
      return;
    }
    for (List<Integer> group : groups()) {
      if (isContradictory(group)) {
        group.forEach(at -> reject(at, CONTRADICTED));
      }
    }
  }

  /** Rows can be parts of a sum, the columns of one row cannot. */
  private boolean isContradictory(List<Integer> group) {
    return adds()
        ? distinct(group, at -> candidates.row[at] >>> ConformedRow.ITEM_BITS) < group.size()
        : distinct(group, at -> candidates.hash[at]) > 1;
  }

  private static long distinct(List<Integer> group, ToLongFunction<Integer> what) {
    return group.stream().mapToLong(what).distinct().count();
  }

  private boolean adds() {
    return contract.isAggregate() && contract.requireAggregate().addsRows();
  }

  /**
   * Rejects the parts of sums of which another part cannot be used: the whole is not known.
   *
   * @return whether there were any
   */
  boolean rejectIncomplete() {
    boolean any = false;
    for (int at = 0; adds() && at < candidates.size; at++) {
      boolean incomplete =
          !unused[at]
              && book.mentions.holds(
                  candidates.delivery[at], candidates.idHigh[at], candidates.idLow[at]);
      if (incomplete) {
        reject(at, PART_UNUSABLE);
      }
      any |= incomplete;
    }
    return any;
  }

  private void reject(int at, String reason) {
    ConformedRow.Share share = Objects.requireNonNull(candidates.share(at));
    unused[at] = true;
    book.mentions.add(candidates.delivery[at], candidates.idHigh[at], candidates.idLow[at]);
    book.rejectTold(
        new RowBook.Ended(
            candidates.delivery[at],
            candidates.row[at],
            share.part(),
            share.line(),
            contract.requireAggregate().value(),
            reason,
            share.cell()));
  }

  /** Lets the first part of each sum tell what all of them come to, and the others nothing. */
  void add() {
    if (!adds()) {
      return;
    }
    for (List<Integer> group : groups()) {
      Map<Long, Integer> different = new HashMap<>();
      List<Integer> more = new ArrayList<>();
      List<Integer> again = new ArrayList<>();
      int first = group.get(0);
      Quantity sum = null;
      for (int at : group) {
        ConformedRow.Share share = Objects.requireNonNull(candidates.share(at));
        if (different.putIfAbsent(share.words(), at) != null) {
          again.add(at);
          continue;
        }
        sum = sum == null ? share.quantity() : sum.plus(share.quantity());
        if (at != first) {
          more.add(at);
        }
      }
      tell(first, Objects.requireNonNull(sum));
      parts.put(first, more);
      repeated.put(first, again);
      more.forEach(at -> unused[at] = true);
      again.forEach(at -> unused[at] = true);
    }
  }

  private void tell(int first, Quantity sum) {
    long hash = Objects.requireNonNull(candidates.share(first)).hash(sum);
    candidates.hash[first] = hash;
    totals.put(new RowKey(candidates.delivery[first], candidates.row[first]), new Total(sum, hash));
  }

  /**
   * Gives each part the fate of the one that tells; a repetition is replaced by what it repeats.
   */
  void settle(FoldResult result) {
    parts.forEach(
        (first, more) -> more.forEach(at -> result.fates[at] = partOf(result.fates[first])));
    repeated.forEach(
        (first, again) ->
            again.forEach(
                at ->
                    result.fates[at] =
                        result.fates[first] == FoldResult.UNUSED
                            ? FoldResult.UNUSED
                            : FoldResult.SUPERSEDED));
  }

  private static byte partOf(byte fate) {
    return fate == FoldResult.ACCEPTED ? FoldResult.ADDED : fate;
  }

  /** What the rows that tell of all parts of a sum tell instead of their own number. */
  Map<RowKey, Total> totals() {
    return totals;
  }

  /** Usable candidates of the same delivery and sum, in the order of the file; two and more. */
  private List<List<Integer>> groups() {
    IdIndex index = new IdIndex(candidates.idHigh, candidates.idLow, candidates.size);
    for (int at = 0; at < candidates.size; at++) {
      if (!unused[at]) {
        index.add(at);
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int head : index.heads()) {
      if (head == IdIndex.NONE || index.next(head) == IdIndex.NONE) {
        continue;
      }
      Map<Integer, List<Integer>> byDelivery = new HashMap<>();
      for (int at = head; at != IdIndex.NONE; at = index.next(at)) {
        byDelivery.computeIfAbsent(candidates.delivery[at], key -> new ArrayList<>()).add(at);
      }
      for (List<Integer> group : byDelivery.values()) {
        if (group.size() > 1) {
          group.sort(java.util.Comparator.comparingLong(at -> candidates.row[at]));
          groups.add(group);
        }
      }
    }
    return groups;
  }
}
