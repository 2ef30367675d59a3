package se.lagesbild.etl.conform;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The row that is being conformed: where it stands, which municipality it is about, and how it
 * ends. Bound to a schema once and moved from row to row.
 */
final class Statement {
  private static final List<RowState> KINDS =
      List.of(RowState.CANDIDATE, RowState.STRUCTURAL, RowState.REJECTED, RowState.BROKEN_FILE);

  private final RowContext context;
  private final Cells cells;
  private final SourceContract.MunicipalityRule rule;
  private final Cell municipalityCell;
  private final int part;
  private final int line;
  private final int row;
  private final int kind;
  private final int problem;
  private final int column;
  private final int notes;
  private final int asOf;
  private final int from;
  private final int to;
  private final int scope;
  private final int delivery;
  private InternalRow current = InternalRow.empty();
  private final StringBuilder odd = new StringBuilder();

  Statement(
      RowContext context, Cells cells, StructType schema, SourceContract.MunicipalityRule rule) {
    this.context = context;
    this.cells = cells;
    this.rule = rule;
    this.municipalityCell = cells.named(rule.field());
    this.delivery = schema.fieldIndex(RawRows.DELIVERY);
    this.part = schema.fieldIndex(RawRows.PART);
    this.line = schema.fieldIndex(RawRows.LINE);
    this.row = schema.fieldIndex(RawRows.ROW);
    this.kind = schema.fieldIndex(RawRows.KIND);
    this.problem = schema.fieldIndex(RawRows.PROBLEM);
    this.column = schema.fieldIndex(RawRows.COLUMN);
    this.notes = schema.fieldIndex(RawRows.NOTES);
    this.asOf = schema.fieldIndex(RawRows.AS_OF);
    this.from = schema.fieldIndex(RawRows.WINDOW_FROM);
    this.to = schema.fieldIndex(RawRows.WINDOW_TO);
    this.scope = schema.fieldIndex(RawRows.SCOPE);
  }

  /**
   * Moves to a row.
   *
   * @return how the row ends already, or null when it can be judged by its values
   */
  @Nullable ConformedRow moveTo(InternalRow next) {
    current = next;
    odd.setLength(0);
    if (!current.isNullAt(notes)) {
      odd.append(current.getUTF8String(notes));
    }
    RowState state = KINDS.get(current.getInt(kind));
    if (state != RowState.CANDIDATE) {
      return end(state, text(column), text(problem));
    }
    cells.load(current);
    return null;
  }

  /** The municipality that the row tells, or that its file or contract does; or null. */
  @Nullable String municipality() {
    String name = municipalityCell.text();
    if (name != null) {
      return context.municipality(name);
    }
    if (rule.code() != null) {
      return rule.code();
    }
    return rule.whenMissing() == SourceContract.WhenMissing.FILE_NAME ? text(scope) : null;
  }

  /**
   * How the row ends because of its municipality or because of a field, in this order: what the
   * installation does not keep is not judged further. Null when nothing is wrong.
   */
  @Nullable ConformedRow endOfFields(@Nullable String municipality) {
    boolean unknown = municipality == null && municipalityCell.text() != null;
    boolean missing = municipalityCell.text() == null && municipalityCell.flaw() != null;
    if (!unknown && !missing && !context.keeps(municipality)) {
      return end(RowState.OUT_OF_SCOPE, null, null);
    }
    int flawed = cells.firstFlaw();
    if (flawed >= 0) {
      return reject(cells.name(flawed), String.valueOf(cells.at(flawed).flaw()));
    }
    return unknown ? reject(rule.field(), "unknown_municipality") : null;
  }

  ConformedRow reject(@Nullable String inColumn, String reason) {
    return end(RowState.REJECTED, inColumn, reason);
  }

  ConformedRow end(RowState state, @Nullable String inColumn, @Nullable String reason) {
    return row(state, inColumn, reason, null);
  }

  ConformedRow candidate(ConformedRow.Told told) {
    return row(RowState.CANDIDATE, null, null, told);
  }

  private ConformedRow row(
      RowState state,
      @Nullable String inColumn,
      @Nullable String reason,
      ConformedRow.@Nullable Told told) {
    return new ConformedRow(
        current.getInt(delivery),
        current.getLong(row),
        state,
        text(part),
        current.getLong(line),
        inColumn,
        reason,
        odd.length() == 0 ? null : odd.toString(),
        told);
  }

  /** Remembers something odd about the row. */
  void note(String what, @Nullable String inColumn) {
    odd.append(odd.length() == 0 ? "" : ",").append(what);
    if (inColumn != null) {
      odd.append(':').append(inColumn);
    }
  }

  /** What the delivery covers up to, as microseconds of local time. */
  long asOfMicros() {
    return current.getLong(asOf);
  }

  /** Whether a day lies in the delivery's window, or there is none. */
  boolean covers(int epochDay) {
    return current.isNullAt(from)
        || epochDay >= current.getInt(from) && epochDay < current.getInt(to);
  }

  /** Names the slice that the delivery covers. */
  String slice() {
    return current.isNullAt(from)
        ? String.valueOf(text(scope))
        : current.getInt(from) + "/" + current.getInt(to) + "/" + text(scope);
  }

  private @Nullable String text(int ordinal) {
    return current.isNullAt(ordinal) ? null : current.getUTF8String(ordinal).toString();
  }
}
