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

/** The first sheet of a workbook as plain texts; a day is its number, whatever it looks like. */
final class SheetRows {

  private SheetRows() {}

  /** Every row in which a cell stands. */
  static List<List<String>> of(Path file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        List<String> texts = row.stream().map(SheetRows::text).toList();
        if (texts.stream().anyMatch(text -> !text.isEmpty())) {
          rows.add(texts);
        }
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Cell cell) {
    return Optional.ofNullable(cell).map(Cell::getRawValue).orElse("");
  }
}
