package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.List;

/** What a fold comes to, by the numbers of candidates and deliveries. */
final class FoldResult {
  static final byte UNUSED = 0;
  static final byte ACCEPTED = 1;
  static final byte UNCHANGED = 2;
  static final byte SUPERSEDED = 3;

  /** Part of a sum that another candidate tells. */
  static final byte ADDED = 4;

  /** What became of each candidate. */
  final byte[] fates;

  /**
   * When what each candidate tells about was first told of, in microseconds of local time; empty
   * when nothing was known before, so that it is its own delivery's time.
   */
  final long[] firstSeenMicros;

  /** Per delivery, what was alive in its window before it. */
  final long[] alive;

  /** Per delivery, what it takes back by not telling it. */
  final long[] gone;

  final long[] created;
  final long[] changed;
  final long[] withdrawn;
  final List<Withdrawal> withdrawals = new ArrayList<>();

  /**
   * Something that a delivery takes back by not telling it.
   *
   * @param delivery number of the delivery
   * @param candidate number of the candidate that told it last, or -1
   * @param version number of the known version that told it last, or -1
   * @param day the day that lies in the delivery's window, since 1970-01-01
   * @param municipality its code as a number, or -1
   */
  record Withdrawal(int delivery, int candidate, int version, int day, int municipality) {}

  FoldResult(int candidates, int deliveries, boolean history) {
    fates = new byte[candidates];
    firstSeenMicros = new long[history ? candidates : 0];
    alive = new long[deliveries];
    gone = new long[deliveries];
    created = new long[deliveries];
    changed = new long[deliveries];
    withdrawn = new long[deliveries];
  }

  /** Settles a candidate that is not stale. */
  void see(int candidate, long firstSeen, byte fate) {
    fates[candidate] = fate;
    if (firstSeenMicros.length > 0) {
      firstSeenMicros[candidate] = firstSeen;
    }
  }

  /**
   * Counts an accepted candidate.
   *
   * @param wasAlive whether what it tells about was known and not withdrawn
   * @param takesBack whether it takes it back
   */
  void accept(int delivery, boolean wasAlive, boolean takesBack) {
    if (takesBack) {
      withdrawn[delivery] += wasAlive ? 1 : 0;
    } else if (wasAlive) {
      changed[delivery]++;
    } else {
      created[delivery]++;
    }
  }

  /** Number of candidates that become versions. */
  long accepted() {
    long accepted = 0;
    for (byte fate : fates) {
      accepted += fate == ACCEPTED ? 1 : 0;
    }
    return accepted;
  }

  void withdraw(Withdrawal withdrawal) {
    withdrawals.add(withdrawal);
    withdrawn[withdrawal.delivery()]++;
  }
}
