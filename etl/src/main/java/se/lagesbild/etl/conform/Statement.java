package se.lagesbild.etl.conform;

import java.util.Objects;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.RawRow;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The row that is being conformed: where it stands, which municipality it is about, and how it
 * ends. Moved from row to row.
 */
final class Statement {
  private final RowContext context;
  private final Cells cells;
  private final SourceContract.MunicipalityRule rule;
  private final Cell municipalityCell;
  private final StringBuilder odd = new StringBuilder();
  private @Nullable SourceRow current;

  Statement(RowContext context, Cells cells, SourceContract.MunicipalityRule rule) {
    this.context = context;
    this.cells = cells;
    this.rule = rule;
    this.municipalityCell = cells.named(rule.field());
  }

  /**
   * Moves to a row.
   *
   * @return how the row ends already, or null when it can be judged by its values
   */
  @Nullable ConformedRow moveTo(SourceRow next) {
    current = next;
    RawRow raw = next.raw();
    odd.setLength(0);
    if (raw.notes() != null) {
      odd.append(raw.notes());
    }
    return switch (raw.kind()) {
      case ROW -> {
        cells.load(next);
        yield null;
      }
      case STRUCTURAL -> end(RowState.STRUCTURAL, null, null);
      case BROKEN_ROW -> {
        cells.load(next);
        yield end(RowState.REJECTED, raw.column(), raw.problem());
      }
      case BROKEN_FILE -> end(RowState.BROKEN_FILE, null, raw.problem());
    };
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
    return rule.whenMissing() == SourceContract.WhenMissing.FILE_NAME
        ? row().coverage().scope()
        : null;
  }

  /**
   * Whether nothing of the row was lost; of a row of which something was, what is not there may.
   */
  boolean isWhole() {
    return row().raw().kind() == RawRow.Kind.ROW;
  }

  /** Whether the row itself names a municipality. */
  boolean tellsMunicipality() {
    return municipalityCell.text() != null;
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

  /** Ends a row whose values are known: of the one at fault the outline is kept. */
  ConformedRow reject(@Nullable String inColumn, String reason) {
    return row(RowState.REJECTED, inColumn, reason, cells.outline(inColumn), null);
  }

  ConformedRow end(RowState state, @Nullable String inColumn, @Nullable String reason) {
    return row(state, inColumn, reason, null, null);
  }

  ConformedRow candidate(ConformedRow.Told told) {
    return row(RowState.CANDIDATE, null, null, null, told);
  }

  private ConformedRow row(
      RowState state,
      @Nullable String inColumn,
      @Nullable String reason,
      @Nullable String outline,
      ConformedRow.@Nullable Told told) {
    SourceRow row = row();
    return new ConformedRow(
        row.delivery(),
        row.number(),
        state,
        row.raw().part(),
        row.raw().line(),
        inColumn,
        reason,
        outline,
        odd.length() == 0 ? null : odd.toString(),
        told,
        null);
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
    return row().coverage().asOfMicros();
  }

  /** Whether a day lies in the delivery's window, or there is none. */
  boolean covers(int epochDay) {
    Integer from = row().coverage().fromDay();
    Integer to = row().coverage().toDay();
    return from == null || to == null || epochDay >= from && epochDay < to;
  }

  /** A hash of everything that is read of the row, as it was written. */
  long words() {
    ContentHash words = new ContentHash();
    for (String text : row().raw().values()) {
      words.add(UTF8String.fromString(text));
    }
    return words.value();
  }

  /** Sheet or file within an archive, or null. */
  @Nullable String part() {
    return row().raw().part();
  }

  long line() {
    return row().raw().line();
  }

  /** Names the slice that the delivery covers. */
  String slice() {
    SourceRow.Coverage coverage = row().coverage();
    return coverage.fromDay() + "/" + coverage.toDay() + "/" + coverage.scope();
  }

  private SourceRow row() {
    return Objects.requireNonNull(current, "no row yet");
  }
}
