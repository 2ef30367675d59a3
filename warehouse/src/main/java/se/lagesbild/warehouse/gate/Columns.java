package se.lagesbild.warehouse.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Interval;
import se.lagesbild.warehouse.query.Count;

/** Takes exact counts to the disclosure and published ones back. */
final class Columns {
  private Columns() {}

  /** The counts of period number {@code i}. */
  static Column of(Map<String, List<Count>> lines, int i) {
    return of(lines.values().stream().map(counts -> counts.get(i)).toList());
  }

  static Column of(Collection<Count> members) {
    Count total = members.stream().reduce(Count.NONE, Count::plus);
    return new Column(counted(total), members.stream().map(Columns::counted).toList());
  }

  static Result.Cell cell(double published, Result.CellStatus status, Disclosure disclosure) {
    if (status == Result.CellStatus.NOT_DELIVERED) {
      return new Result.Cell(null, status);
    }
    return new Result.Cell(published, read(status, disclosure));
  }

  /** A sum of which {@code exact} is known. */
  static Result.Cell cell(
      Interval exact, int lot, Result.CellStatus status, Disclosure disclosure) {
    Interval shown = disclosure.publish(exact, lot);
    if (shown.isKnown()) {
      return new Result.Cell(shown.low(), read(status, disclosure));
    }
    boolean whole = status == Result.CellStatus.EXACT;
    return new Result.Cell(
        null, whole ? Result.CellStatus.SUPPRESSED : status, shown.low(), shown.high());
  }

  private static Result.CellStatus read(Result.CellStatus status, Disclosure disclosure) {
    boolean rounded = status == Result.CellStatus.EXACT && !disclosure.isExact();
    return rounded ? Result.CellStatus.ROUNDED : status;
  }

  private static Column.Counted counted(Count count) {
    return new Column.Counted(count.number(), count.lot());
  }
}
