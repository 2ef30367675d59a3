package se.lagesbild.etl.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.RawRow;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Which periods the columns of a table tell, also those in which no cell is filled: asked of their
 * headings, read as the contract reads them. Noted row by row, for whoever knows the whole file.
 */
public final class ToldPeriods {
  /** The kind of a note that names the first day of a period that a column tells. */
  public static final String KIND = "told_period";

  private static final String HEADING = RawRow.HEADING + ":";

  private final Cells cells;
  private final Cell start;
  private final CalendarPeriod length;
  private final int headingField;

  private ToldPeriods(Cells cells, Cell start, CalendarPeriod length, int headingField) {
    this.cells = cells;
    this.start = start;
    this.length = length;
    this.headingField = headingField;
  }

  /** Those of a contract of sums. */
  static ToldPeriods of(SourceContract contract, Cells cells) {
    Aggregate.Period period = contract.requireAggregate().period();
    List<String> fields = contract.fields().stream().map(SourceContract.Field::name).toList();
    int heading =
        contract.columnsMayTellPeriods()
            ? fields.indexOf(Objects.requireNonNull(contract.reshape().unpivot()).name())
            : -1;
    return new ToldPeriods(cells, cells.named(period.start()), period.length(), heading);
  }

  /** The row with a note for each period that a heading tells, in place of the headings. */
  SourceRow noted(SourceRow row) {
    String notes = row.raw().notes();
    if (headingField < 0 || notes == null || !notes.contains(HEADING)) {
      return row;
    }
    long without = start(row, null);
    List<String> others = new ArrayList<>();
    for (String note : Arrays.asList(notes.split(","))) {
      if (!note.startsWith(HEADING)) {
        others.add(note);
        continue;
      }
      long told = start(row, note.substring(HEADING.length()));
      // Where it does not depend on the heading, the columns are measures and no periods.
      if (told != TimePattern.NONE && told != without) {
        others.add(KIND + ":" + length.around(TimePattern.day(told)).from());
      }
    }
    return row.with(row.raw().noting(others.isEmpty() ? null : String.join(",", others)));
  }

  private long start(SourceRow row, @Nullable String heading) {
    cells.load(row.with(row.raw().telling(headingField, heading)));
    return start.micros();
  }
}
