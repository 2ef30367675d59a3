package se.lagesbild.etl.lake;

import java.util.Arrays;

/**
 * Chains of numbers with the same pseudonym. Pseudonyms are evenly spread already, so their bits
 * are the hash; open addressing with one int a slot.
 */
final class IdIndex {
  /** The end of a chain. */
  static final int NONE = -1;

  private final long[] high;
  private final long[] low;
  private final int[] slots;
  private final int[] next;
  private final int mask;

  /**
   * An empty index.
   *
   * @param high upper halves by number
   * @param low lower halves by number
   * @param size how many numbers can be added
   */
  IdIndex(long[] high, long[] low, int size) {
    this.high = high;
    this.low = low;
    int capacity = Integer.highestOneBit(Math.max(8, size)) << 2;
    this.slots = new int[capacity < 0 ? 1 << 30 : capacity];
    this.next = new int[size];
    this.mask = slots.length - 1;
    Arrays.fill(slots, NONE);
  }

  /** Puts a number at the head of the chain of its pseudonym. */
  void add(int number) {
    int slot = slot(high[number], low[number]);
    next[number] = slots[slot];
    slots[slot] = number;
  }

  /** The first number with a pseudonym, or {@link #NONE}. */
  int first(long idHigh, long idLow) {
    return slots[slot(idHigh, idLow)];
  }

  /** The number after another with the same pseudonym, or {@link #NONE}. */
  int next(int number) {
    return next[number];
  }

  /** The heads of all chains, in no particular order; {@link #NONE} between them. */
  int[] heads() {
    return slots;
  }

  private int slot(long idHigh, long idLow) {
    int slot = (int) (idHigh ^ idLow >>> 17) & mask;
    while (slots[slot] != NONE) {
      int number = slots[slot];
      if (high[number] == idHigh && low[number] == idLow) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
