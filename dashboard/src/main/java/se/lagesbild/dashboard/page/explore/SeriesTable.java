package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;

/**
 * The numbers of a series, one row per period.
 *
 * @param corner header of the first column
 * @param columns headers of the others
 * @param rows from first to last period
 */
record SeriesTable(String corner, List<String> columns, List<Row> rows) {

  /**
   * A period.
   *
   * @param period its name
   * @param mark how all its numbers are to be read, or empty when they are exact or differ
   * @param cells one per column
   */
  record Row(String period, String mark, List<Cell> cells) {}

  /**
   * A number and how it is to be read.
   *
   * @param number formatted, {@code 12–18} for an interval, or a dash when there is none
   * @param mark in words, or empty when it is exact or the row says it
   * @param beside what is usual for it and what stands out, or empty; too wide for paper
   */
  record Cell(String number, String mark, String beside) {
    private Cell(String number, String mark) {
      this(number, mark, "");
    }

    private Cell plain() {
      return new Cell(number, "");
    }
  }

  static SeriesTable of(
      Result.Series series,
      Map<String, Judgement> judgements,
      Preliminary preliminary,
      Optional<? extends Alongside> alongside,
      String unit,
      Words words) {
    List<Result.Line> lines = new ArrayList<>(series.lines());
    List<String> columns = new ArrayList<>();
    if (series.split().isEmpty()) {
      columns.add(Finding.capital(unit));
    } else {
      lines.forEach(line -> columns.add(words.of(line.title())));
      lines.add(series.total());
      columns.add(words.text("table.total"));
    }
    Optional<Judgement> alone =
        series.split().isEmpty()
            ? Optional.ofNullable(judgements.get("")).filter(told -> !Signs.isOfEstimates(series))
            : Optional.empty();
    alone.ifPresent(told -> columns.add(words.text("table.usual")));
    alongside.ifPresent(told -> columns.addAll(told.columns()));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < series.periods().size(); i++) {
      int period = i;
      DateRange days = series.periods().get(period);
      List<Cell> cells =
          lines.stream()
              .map(line -> line.cells().get(period))
              .map(cell -> cell(cell, preliminary.mark(days, cell, words), words))
              .toList();
      Row row = row(words.dates().brief(series.grain(), series.periods().get(i)), cells);
      Row told =
          alone
              .map(judged -> judged(row, judged, period, words))
              .orElseGet(() -> beside(row, lines, judgements, period));
      rows.add(alongside.map(compared -> compared(told, compared, period)).orElse(told));
    }
    return new SeriesTable(words.calendar(series.grain()), columns, rows);
  }

  /** With what is usual in a last column, and what else is to be said beside the period. */
  private static Row judged(Row row, Judgement told, int period, Words words) {
    Result.Spread usual = told.usual(period);
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.add(new Cell(usual == null ? "–" : Spreads.of(usual, words), ""));
    return new Row(row.period(), joined(row.mark(), told.notes(period)), cells);
  }

  /** With what is usual beside the number of each line that was judged. */
  private static Row beside(
      Row row, List<Result.Line> lines, Map<String, Judgement> judgements, int period) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Cell cell = row.cells().get(at);
      Judgement told = judgements.get(lines.get(at).key());
      cells.add(new Cell(cell.number(), cell.mark(), told == null ? "" : told.beside(period)));
    }
    return new Row(row.period(), row.mark(), cells);
  }

  private static Row compared(Row row, Alongside alongside, int period) {
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.addAll(alongside.cells(period));
    return new Row(row.period(), row.mark(), cells);
  }

  private static String joined(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static Row row(String period, List<Cell> cells) {
    List<String> marks = cells.stream().map(Cell::mark).distinct().toList();
    return marks.size() == 1
        ? new Row(period, marks.get(0), cells.stream().map(Cell::plain).toList())
        : new Row(period, "", cells);
  }

  private static Cell cell(Result.Cell cell, String mark, Words words) {
    String number = Amounts.of(cell, words);
    return new Cell(number.isEmpty() ? "–" : number, mark);
  }
}
