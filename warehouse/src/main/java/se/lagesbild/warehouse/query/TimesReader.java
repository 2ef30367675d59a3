package se.lagesbild.warehouse.query;

import java.util.List;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads at which time of the week the events of an indicator may have happened. */
public final class TimesReader {
  private TimesReader() {}

  /**
   * Occasions of the same time of the week.
   *
   * @param weekMinute their earliest moment, in minutes since Monday 00:00 on the wall clock; -1
   *     where the time is not known
   * @param minutes from that to the latest moment, 0 to 10080, which stands for more too; -1 where
   *     the time is not known
   * @param occasions how many, with the lot drawn from them
   */
  public record Timed(int weekMinute, int minutes, Count occasions) {

    /** Whether a time of day is known. */
    public boolean isKnown() {
      return minutes >= 0;
    }
  }

  /** The times of {@code selection}, an occasion that is told of several times being one. */
  public static List<Timed> read(Lease lease, Selection selection) {
    SqlStatement statement =
        SqlFile.of(TimesReader.class, "times")
            .choose("day", DayColumn.of(selection.indicator().dateBasis()))
            .choose("weight", Weight.of(selection.indicator().quantity()))
            .bind(selection.filtersButTimes());
    return lease.read(
        session ->
            session.list(
                statement,
                row ->
                    new Timed(
                        (int) row.number("week_minute"),
                        (int) row.number("minutes"),
                        new Count(row.number("occasions"), 0, (int) row.number("lot")))));
  }
}
