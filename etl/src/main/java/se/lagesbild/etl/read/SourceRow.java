package se.lagesbild.etl.read;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * A statement of a delivery's file. The object is used again for the next one, so whoever keeps
 * something of it copies that.
 */
public final class SourceRow {
  private final int delivery;
  private final Coverage coverage;
  private long number;
  private RawRow raw = RawRow.broken("");

  SourceRow(int delivery, Coverage coverage) {
    this.delivery = delivery;
    this.coverage = coverage;
  }

  /**
   * What a delivery covers, in numbers.
   *
   * @param asOfMicros up to when, in microseconds of local time
   * @param fromDay first day of its window since 1970-01-01, or null
   * @param toDay the day after its window, or null
   * @param scope code of the municipality it is limited to, or null
   */
  public record Coverage(
      long asOfMicros, @Nullable Integer fromDay, @Nullable Integer toDay, @Nullable String scope)
      implements Serializable {

    static Coverage of(Delivery delivery) {
      DateRange window = delivery.period().window();
      return new Coverage(
          DateTimeUtils.localDateTimeToMicros(delivery.period().asOf()),
          window == null ? null : day(window.from()),
          window == null ? null : day(window.to()),
          delivery.period().municipality());
    }

    private static int day(LocalDate day) {
      return (int) day.toEpochDay();
    }
  }

  /** Another row in its place. */
  public SourceRow with(RawRow other) {
    SourceRow row = new SourceRow(delivery, coverage);
    row.moveTo(number, other);
    return row;
  }

  void moveTo(long nextNumber, RawRow next) {
    number = nextNumber;
    raw = next;
  }

  /** Number of the delivery among those read. */
  public int delivery() {
    return delivery;
  }

  /** What the delivery covers. */
  public Coverage coverage() {
    return coverage;
  }

  /** Number of the statement in its delivery; the last 16 bits number those of one row. */
  public long number() {
    return number;
  }

  /** What stands there. */
  public RawRow raw() {
    return raw;
  }
}
