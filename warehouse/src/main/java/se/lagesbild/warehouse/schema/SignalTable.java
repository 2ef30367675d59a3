package se.lagesbild.warehouse.schema;

import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.DOUBLE;
import static se.lagesbild.warehouse.schema.ColumnType.INT;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code signal}: one row per series that differs from what is usual, by {@code rank}.
 *
 * <p>{@code area} and {@code category} are null where a series is of all of them; {@code
 * period_end} is the day after the period; {@code expected}, {@code lower} and {@code upper} are of
 * the period alone, {@code observed_sum} and {@code expected_sum} of the last {@code periods}
 * together, whose {@code chance} it is; {@code artefact} is null or what else may explain it; the
 * texts say all but what was counted and the verdict.
 */
public final class SignalTable {
  /** Its name. */
  public static final String NAME = "signal";

  /** Its columns in their order. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("rank", INT),
          new Column("indicator", STRING),
          new Column("municipality", STRING),
          new Column("area", STRING),
          new Column("category", STRING),
          new Column("grain", STRING),
          new Column("period_start", DATE),
          new Column("period_end", DATE),
          new Column("verdict", STRING),
          new Column("basis", STRING),
          new Column("observed", DOUBLE),
          new Column("expected", DOUBLE),
          new Column("lower", DOUBLE),
          new Column("upper", DOUBLE),
          new Column("chance", DOUBLE),
          new Column("q", DOUBLE),
          new Column("periods", INT),
          new Column("observed_sum", DOUBLE),
          new Column("expected_sum", DOUBLE),
          new Column("ripeness", DOUBLE),
          new Column("when_ripe_low", DOUBLE),
          new Column("when_ripe_high", DOUBLE),
          new Column("artefact", STRING),
          new Column("text_sv", STRING),
          new Column("text_en", STRING));

  private SignalTable() {}

  /** The table with rows whose values stand in the order of the columns. */
  public static TableData of(List<List<@Nullable Object>> rows) {
    return new TableData(NAME, COLUMNS, rows);
  }
}
