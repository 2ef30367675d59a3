package se.lagesbild.etl.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * Collects the cells of one row, cleaned and screened, and makes its statements of them. What a
 * cell is for is told by its role: the number of a field, {@link #UNREAD}, {@link #NEVER_READ}, or
 * one that {@link #freeTextRole} or {@link #unpivotRole} gives.
 */
final class RowBuilder {
  /** A column that the contract does not name. */
  static final int UNREAD = -1;

  /** A column that the contract says is never read. */
  static final int NEVER_READ = -2;

  private final Layout.Column[] fields;
  private final Layout.Column[] freeTexts;
  private final Layout.Shape shape;
  private final boolean needsFirstCell;
  private final boolean rowwise;
  private final boolean tellsPeriods;
  private final boolean[] fills;
  private final @Nullable String[] above;
  private final @Nullable String[] lastText;
  private final @Nullable String[] lastValue;
  private final ArrayDeque<RawRow> rest = new ArrayDeque<>();
  private final List<String> unpivotHeadings = new ArrayList<>();
  private final List<String> unpivotCells = new ArrayList<>();
  private final TreeSet<String> notes = new TreeSet<>();
  private List<String> headings = List.of();
  private List<String> unreadHeadings = List.of();
  private @Nullable String part;
  private long line;
  private boolean blank;
  private boolean noted;
  private boolean ended;
  private @Nullable String first;
  private @Nullable String personal;
  private @Nullable String[] values;

  RowBuilder(Layout layout) {
    this.fields = layout.fields().toArray(Layout.Column[]::new);
    this.freeTexts = layout.freeTexts().toArray(Layout.Column[]::new);
    this.shape = layout.shape;
    this.needsFirstCell = shape.needsFirstCell();
    this.rowwise = shape.isRowwise();
    this.tellsPeriods = layout.tellsPeriods;
    this.fills = new boolean[fields.length];
    shape.fillDown().forEach(field -> fills[field] = true);
    this.above = new @Nullable String[fields.length];
    this.lastText = new @Nullable String[fields.length];
    this.lastValue = new @Nullable String[fields.length];
    this.values = new @Nullable String[fields.length];
  }

  int freeTextRole(int freeText) {
    return fields.length + freeText;
  }

  int unpivotRole(int heading) {
    return fields.length + freeTexts.length + heading;
  }

  /** Begins a table, named where a file has several; nothing is filled down from the one before. */
  void beginTable(@Nullable String name, Columns columns) {
    part = name;
    headings = columns.unpivoted();
    unreadHeadings = columns.unread();
    Arrays.fill(above, null);
    ended = false;
  }

  void begin(long rowLine) {
    line = rowLine;
    values = new @Nullable String[fields.length];
    blank = true;
    first = null;
    personal = null;
    if (noted) {
      notes.clear();
      noted = false;
    }
    if (!rowwise) {
      unpivotHeadings.clear();
      unpivotCells.clear();
      rest.clear();
    }
  }

  long line() {
    return line;
  }

  /** Says that the row is one although no cell may have a text. */
  void notBlank() {
    blank = false;
  }

  /** Takes the text between {@code from} and {@code to}; makes no string of what is not read. */
  void put(int role, char[] text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Blank.is(text[start])) {
      start++;
    }
    while (end > start && Blank.is(text[end - 1])) {
      end--;
    }
    if (start == end) {
      return;
    }
    blank = false;
    if (role >= 0 && role < fields.length && repeats(role, text, start, end - start)) {
      values[role] = lastValue[role];
      first = needsFirstCell && first == null ? lastText[role] : first;
    } else if (reads(role)) {
      take(role, new String(text, start, end - start));
    }
  }

  /** Takes a text. */
  void put(int role, String text) {
    String stripped = Blank.strip(text);
    if (!stripped.isEmpty()) {
      blank = false;
      if (reads(role)) {
        take(role, stripped);
      }
    }
  }

  /** Whether the text of such a cell is needed. */
  boolean reads(int role) {
    return role >= 0 || needsFirstCell && first == null && role == UNREAD;
  }

  /** Whether the column has the same text as in the row above, so that its value is known. */
  private boolean repeats(int field, char[] text, int from, int length) {
    String last = lastText[field];
    if (last == null || last.length() != length) {
      return false;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (last.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private void take(int role, String text) {
    if (text.length() > Limits.CELL_CHARS) {
      throw new Refusal(
          "på rad %d har en cell mer än %d tecken; exportera filen på nytt."
              .formatted(line, Limits.CELL_CHARS));
    }
    first = needsFirstCell && first == null ? text : first;
    if (role >= fields.length + freeTexts.length) {
      putUnpivoted(headings.get(role - fields.length - freeTexts.length), text);
    } else if (role >= fields.length) {
      screenFreeText(freeTexts[role - fields.length], text);
    } else if (role >= 0) {
      takeField(role, text);
    }
  }

  private void takeField(int field, String text) {
    Layout.Column column = fields[field];
    String repaired = repaired(column, text);
    boolean kept = fills[field] || !column.isMissing(repaired);
    boolean clear = !kept || passes(column, repaired);
    values[field] = kept ? repaired : null;
    boolean repeatable = clear && repaired.equals(text);
    lastText[field] = repeatable ? text : null;
    lastValue[field] = values[field];
  }

  /** Takes the cell of a column that becomes a statement of its own. */
  void putUnpivoted(String heading, String text) {
    Layout.Column column = fields[shape.unpivotValue()];
    String repaired = repaired(column, Blank.strip(text));
    blank &= repaired.isEmpty();
    if (!repaired.isEmpty() && !column.isMissing(repaired)) {
      passes(column, repaired);
      passes(fields[shape.unpivotName()], heading);
      unpivotHeadings.add(heading);
      unpivotCells.add(repaired);
    }
  }

  private String repaired(Layout.Column column, String text) {
    String repaired = Mojibake.repair(text);
    if (!repaired.equals(text)) {
      note("mojibake", Mojibake.sample(text), column);
    }
    return repaired;
  }

  private boolean passes(Layout.Column column, @Nullable String text) {
    boolean clear = text == null || column.isClear(text);
    personal = clear || personal != null ? personal : column.name();
    return clear;
  }

  private void screenFreeText(Layout.Column column, String text) {
    PersonalData.find(Mojibake.repair(text)).forEach(kind -> note(kind.id(), column));
  }

  /** Notes an oddity of the row. */
  void note(String kind, Layout.Column column) {
    notes.add(kind + ":" + column.name());
    noted = true;
  }

  /** Notes an oddity with the few characters that show it, which tell nothing else. */
  private void note(String kind, String sample, Layout.Column column) {
    note(kind + " " + sample, column);
  }

  /** Notes something about a column by its heading; a comma would part two notes. */
  private void noteHeading(String kind, String heading) {
    notes.add(kind + ":" + heading.replace(',', ';'));
    noted = true;
  }

  /** Notes an oddity of a cell, where its column is read. */
  void note(String kind, int role) {
    if (role >= 0 && role < fields.length) {
      note(kind, fields[role]);
    }
  }

  /**
   * The first statement of the row; more wait for {@link #poll}.
   *
   * @param problem what is wrong with the row although it may be structural, or null
   */
  RawRow finish(@Nullable String problem) {
    if (blank || isStructural()) {
      return structural();
    }
    if (problem == null && !rowwise) {
      fillDown();
    }
    if (personal != null) {
      // The key among the values still shows which event is not to be taken for withdrawn.
      return rowwise
          ? broken("personal_data", personal, values)
          : broken("personal_data", personal, nothing());
    }
    if (problem != null) {
      return broken(problem, null);
    }
    return rowwise ? row(0, values) : expand();
  }

  /**
   * A row that ends before its time. The cells before its last one stand where they should, so that
   * they can still show what the row is about.
   *
   * @param lastRole the role of its last cell
   */
  RawRow finishShort(int lastRole) {
    if (lastRole >= 0 && lastRole < fields.length) {
      values[lastRole] = null;
    }
    if (blank || isStructural()) {
      return structural();
    }
    String column = personal;
    return broken(
        column == null ? "wrong_column_count" : "personal_data",
        column,
        rowwise ? values : nothing());
  }

  RawRow structural() {
    return new RawRow(part, line, 0, RawRow.Kind.STRUCTURAL, null, null, null, nothing());
  }

  RawRow broken(String problem, @Nullable String column) {
    return broken(problem, column, nothing());
  }

  private RawRow broken(String problem, @Nullable String column, @Nullable String[] told) {
    return new RawRow(part, line, 0, RawRow.Kind.BROKEN_ROW, problem, column, notes(), told);
  }

  /** The next statement of the row that was finished last, or null after the last. */
  @Nullable RawRow poll() {
    return rest.poll();
  }

  private @Nullable String[] nothing() {
    return new @Nullable String[fields.length];
  }

  private @Nullable String notes() {
    return noted ? String.join(",", notes) : null;
  }

  private RawRow row(int item, @Nullable String[] statement) {
    String said = item == 0 ? notes() : null;
    return new RawRow(part, line, item, RawRow.Kind.ROW, null, null, said, statement);
  }

  private boolean isStructural() {
    if (ended) {
      return true;
    }
    for (Layout.Structural rule : shape.structural()) {
      String text = rule.field() == Layout.Structural.FIRST_CELL ? first : values[rule.field()];
      if (text != null && rule.pattern().matcher(text).find()) {
        ended = rule.andBelow();
        return true;
      }
    }
    return false;
  }

  private void fillDown() {
    for (int field = 0; field < fields.length; field++) {
      if (!fills[field]) {
        continue;
      }
      String text = values[field];
      if (text == null || shape.marks().contains(text)) {
        values[field] = above[field];
        passes(fields[field], above[field]);
      } else {
        values[field] = fields[field].isMissing(text) ? null : text;
        above[field] = values[field];
      }
    }
  }

  private RawRow expand() {
    List<@Nullable String[]> statements = new ArrayList<>();
    unreadHeadings.forEach(heading -> noteHeading("unread_column", heading));
    if (tellsPeriods) {
      headings.forEach(heading -> noteHeading(RawRow.HEADING, heading));
    }
    if (shape.unpivot() == null) {
      split(values, statements);
    }
    for (int i = 0; i < unpivotCells.size() && statements.size() <= Limits.ITEMS; i++) {
      @Nullable String[] statement = values.clone();
      statement[shape.unpivotName()] = unpivotHeadings.get(i);
      statement[shape.unpivotValue()] = unpivotCells.get(i);
      split(statement, statements);
    }
    if (statements.isEmpty()) {
      return new RawRow(part, line, 0, RawRow.Kind.STRUCTURAL, null, null, notes(), nothing());
    }
    if (statements.size() > Limits.ITEMS) {
      return broken("too_many_parts", null);
    }
    for (int item = 1; item < statements.size(); item++) {
      rest.add(row(item, statements.get(item)));
    }
    return row(0, statements.get(0));
  }

  private void split(@Nullable String[] statement, List<@Nullable String[]> statements) {
    int before = statements.size();
    if (shape.split() != null && statement[shape.splitField()] != null) {
      for (String cell : shape.split().split(statement[shape.splitField()], Limits.ITEMS + 2)) {
        String text = Blank.strip(cell);
        if (!text.isEmpty()) {
          @Nullable String[] one = statement.clone();
          one[shape.splitField()] = text;
          statements.add(one);
        }
      }
    }
    if (statements.size() == before) {
      statements.add(statement);
    }
  }
}
