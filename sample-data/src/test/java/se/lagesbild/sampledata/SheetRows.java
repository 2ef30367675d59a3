package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook as plain texts; a day is its number, whatever it looks like. */
final class SheetRows {

  private SheetRows() {}

  /** Every row of the first sheet in which a cell has a text. */
  static List<List<String>> of(Path file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return of(workbook.getFirstSheet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same of a sheet. */
  static List<List<String>> of(Sheet sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet.read()) {
      List<String> texts = row.stream().map(SheetRows::text).toList();
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        rows.add(texts);
      }
    }
    return rows;
  }

  private static String text(Cell cell) {
    return Optional.ofNullable(cell).map(Cell::getRawValue).orElse("");
  }
}
