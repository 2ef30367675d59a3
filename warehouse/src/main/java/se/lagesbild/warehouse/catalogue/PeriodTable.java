package se.lagesbild.warehouse.catalogue;

import static se.lagesbild.warehouse.catalogue.ReferenceTables.column;
import static se.lagesbild.warehouse.catalogue.ReferenceTables.row;
import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.warehouse.schema.TableData;

/** The periods of every calendar: the common ones and those of the installation. */
final class PeriodTable {
  private PeriodTable() {}

  private record Period(String kind, DateRange days) {}

  static TableData of(Installation installation, DateRange days) {
    List<Period> periods = new ArrayList<>();
    for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
      grain.periods(days).forEach(one -> periods.add(new Period(grain.id(), one)));
    }
    for (PeriodKind kind : installation.periodKinds()) {
      kind.periods(days).forEach(one -> periods.add(new Period(kind.id(), one)));
    }
    return ReferenceTables.table(
        "period",
        List.of(column("kind", STRING), column("period_start", DATE), column("period_end", DATE)),
        periods,
        period -> row(period.kind(), period.days().from(), period.days().to()));
  }
}
