package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** The page as sheets of a workbook. */
final class QuarterWorkbook {
  private QuarterWorkbook() {}

  static List<Sheet> of(QuarterPage.Reading reading, QuarterModel page, Words words) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(indicators(reading, page, words));
    sheets.add(history(reading, words));
    if (!page.surveys().isEmpty()) {
      sheets.add(
          new Sheet(
              words.text("quarter.surveys"),
              header("quarter.sheet.surveys", words),
              page.surveys().stream().map(SurveyRow::record).toList()));
    }
    sheets.add(happened(page, words));
    sheets.add(notes(page, words));
    return List.copyOf(sheets);
  }

  private static Sheet indicators(QuarterPage.Reading reading, QuarterModel page, Words words) {
    List<List<Cell>> rows =
        IntStream.range(0, page.rows().size())
            .mapToObj(at -> row(page.rows().get(at), reading.judged().get(at), words))
            .toList();
    return new Sheet(
        words.text("quarter.indicators"), header("quarter.sheet.indicators", words), rows);
  }

  private static List<Cell> row(IndicatorRow row, Judged judged, Words words) {
    Result.Assessed result = judged.result();
    Result.Trend trend = result.trend();
    return List.of(
        Cell.of(row.title()),
        Cell.of(words.of(result.verdict())),
        Cell.of(result.period().from()),
        Cell.of(result.period().to().minusDays(1)),
        Cell.of(result.cell().value()),
        Cell.of(result.cell().low()),
        Cell.of(result.cell().high()),
        Cell.of(low(result.usual())),
        Cell.of(high(result.usual())),
        Cell.of(trend == null ? null : trend.timesPerYear()),
        Cell.of(trend == null ? null : trend.interval().low()),
        Cell.of(trend == null ? null : trend.interval().high()),
        Cell.of(row.target()),
        Cell.of(row.quality().words()),
        Cell.of(row.explanation()),
        Cell.of(row.definition()));
  }

  private static Sheet history(QuarterPage.Reading reading, Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Judged judged : reading.judged()) {
      for (Result.Step step : judged.result().history()) {
        rows.add(
            List.of(
                Cell.of(words.of(judged.indicator().title())),
                Cell.of(step.period().from()),
                Cell.of(step.period().to().minusDays(1)),
                Cell.of(step.cell().value()),
                Cell.of(step.cell().low()),
                Cell.of(step.cell().high()),
                Cell.of(words.of(step.cell().status())),
                Cell.of(low(step.usual())),
                Cell.of(high(step.usual()))));
      }
    }
    return new Sheet(
        words.text("quarter.sheet.history.name"), header("quarter.sheet.history", words), rows);
  }

  private static Sheet happened(QuarterModel page, Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Happening happening : page.happened()) {
      Annotation.Content content = happening.content();
      LocalDate last = content.last();
      rows.add(
          List.of(
              Cell.of(content.first()),
              last == null ? Cell.EMPTY : Cell.of(last),
              Cell.of(happening.kind()),
              Cell.of(content.title()),
              Cell.of(happening.where()),
              Cell.of(happening.what()),
              Cell.of(content.note())));
    }
    return new Sheet(words.text("happening.sheet.name"), header("happening.sheet", words), rows);
  }

  private static Sheet notes(QuarterModel page, Words words) {
    List<Map.Entry<String, String>> notes = new ArrayList<>();
    notes.add(Map.entry(words.text("quarter.sheet.title"), page.title()));
    page.sentences().forEach(said -> notes.add(Map.entry(words.text("quarter.sheet.title"), said)));
    page.missing().forEach(said -> notes.add(Map.entry(words.text("quarter.missing"), said)));
    page.uncovered().forEach(said -> notes.add(Map.entry(words.text("quarter.uncovered"), said)));
    page.facts().forEach(fact -> notes.add(Map.entry(words.text("quarter.sheet.about"), fact)));
    return Sheet.notes(
        words.text("quarter.sheet.about"), header("quarter.sheet.notes", words), notes);
  }

  private static List<String> header(String key, Words words) {
    return List.of(words.text(key).split("; "));
  }

  private static @Nullable Double low(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.low();
  }

  private static @Nullable Double high(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.high();
  }
}
