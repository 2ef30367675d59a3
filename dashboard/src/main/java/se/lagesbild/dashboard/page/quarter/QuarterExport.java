package se.lagesbild.dashboard.page.quarter;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;

/** The table of indicators for other programs; each record says its generation too. */
final class QuarterExport {
  /** The page's own workbook holds more, and its drawings stand in the PDF. */
  static final List<Format> FORMATS = Format.of("csv", "parquet", "json");

  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, TEXT, DAY, DAY, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER,
          TEXT, TEXT, TEXT, TEXT, NUMBER);

  private QuarterExport() {}

  static Export of(QuarterPage.Reading reading, QuarterModel page, Words words) {
    List<Sheet> sheets = QuarterWorkbook.of(reading, page, words);
    Sheet indicators = sheets.get(0);
    Cell generation = Cell.of((double) reading.signals().generation().number());
    return new Export(
        reading.name(),
        new Sheet(
            indicators.name(),
            Stream.concat(indicators.header().stream(), Stream.of(words.text("csv.generation")))
                .toList(),
            indicators.rows().stream()
                .map(row -> Stream.concat(row.stream(), Stream.of(generation)).toList())
                .toList()),
        KINDS,
        sheets.get(sheets.size() - 1),
        new Poster(page.title(), page.subtitle(), List.of(), page.facts()),
        reading.signals().generation().today());
  }
}
