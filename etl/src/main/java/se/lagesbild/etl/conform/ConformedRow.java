package se.lagesbild.etl.conform;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row after its contract: what the fold needs to know, and what the lake will hold. It names no
 * person and no address.
 *
 * @param delivery number of the delivery among those that were read
 * @param row number of the row within the delivery, in the order of the file; the last 16 bits
 *     number the statements of one row
 * @param state what could be made of it
 * @param part sheet or file within an archive, or null
 * @param line line, sheet row or index, from 1
 * @param column the column that a rejected row fails in, or null
 * @param reason code of the reason, or the sentence about a broken file, or null
 * @param outline what may be told of the value that a rejected row fails with, or null
 * @param notes what was odd, as in {@link se.lagesbild.etl.read.RawRow}, or null
 * @param told what a candidate tells, else null
 * @param about what a rejected row is about, where its absence could be taken for a withdrawal;
 *     else null
 */
public record ConformedRow(
    int delivery,
    long row,
    RowState state,
    @Nullable String part,
    long line,
    @Nullable String column,
    @Nullable String reason,
    @Nullable String outline,
    @Nullable String notes,
    @Nullable Told told,
    @Nullable About about)
    implements Serializable {

  /** Bits of {@link #row} that number the statements of one row. */
  public static final int ITEM_BITS = 16;

  /**
   * The pseudonym of what a row is about.
   *
   * @param high upper half
   * @param low lower half
   */
  public record About(long high, long low) implements Serializable {

    /** The row cannot be read so far. */
    public static final About UNKNOWN = new About(0, 0);
  }

  /** The same, about something; that it is unknown is odd. */
  ConformedRow about(About something) {
    String odd = notes == null ? "" : notes + ",";
    return new ConformedRow(
        delivery,
        row,
        state,
        part,
        line,
        column,
        reason,
        outline,
        something == About.UNKNOWN ? odd + "about_unknown" : notes,
        told,
        something);
  }

  /**
   * What a candidate tells.
   *
   * @param idHigh upper half of the pseudonym of what it tells about
   * @param idLow lower half of it
   * @param hash of everything told, to see whether something changed
   * @param day the day that decides which windows cover it, since 1970-01-01
   * @param municipality its code as a number, or -1
   * @param withdrawn whether the row takes back what it tells about
   * @param latestBy orders the rows of one delivery about the same thing, or null
   * @param share what it tells of a sum, or null where it tells of an event
   * @param columns values of the lake's table in its order as Spark holds them, without its ids,
   *     its hash and what only the fold knows
   */
  public record Told(
      long idHigh,
      long idLow,
      long hash,
      int day,
      int municipality,
      boolean withdrawn,
      @Nullable String latestBy,
      @Nullable Share share,
      @Nullable Object[] columns)
      implements Serializable {}

  /**
   * What a row tells of a sum, of which other rows of the same file may tell too.
   *
   * @param words hash of everything that is read of the row, to know a repetition
   * @param before hash of what is told besides the number
   * @param quantity the number
   * @param part sheet or file within an archive, or null
   * @param line line, sheet row or index, from 1
   * @param cell the sum in words, or null where it may not be told
   */
  public record Share(
      long words,
      long before,
      Quantity quantity,
      @Nullable String part,
      long line,
      @Nullable String cell)
      implements Serializable {

    /** The hash of everything told when the number is another. */
    public long hash(Quantity other) {
      return AggregateConformer.hash(before, other);
    }
  }
}
