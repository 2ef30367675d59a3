package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.etl.TestContract;

/** Reads files by contracts written as YAML. */
final class ReadFile {
  private ReadFile() {}

  static Layout layout(String yaml) {
    return Layout.of(TestContract.reading(yaml));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<RawRow> all(RowReader opened) {
    List<RawRow> rows = new ArrayList<>();
    try (RowReader reader = opened) {
      reader.forEachRemaining(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Each row as text: where it stands, what it is, what it says. */
  static List<String> told(List<RawRow> rows) {
    return rows.stream().map(ReadFile::told).toList();
  }

  static String told(RawRow row) {
    String where = (row.part() == null ? "" : row.part() + "!") + row.line();
    String item = row.item() == 0 ? "" : "." + row.item();
    String notes = row.notes() == null ? "" : " {" + row.notes() + "}";
    return switch (row.kind()) {
      case ROW -> where + item + " " + Arrays.toString(row.values()) + notes;
      case STRUCTURAL -> where + " structural";
      case BROKEN_ROW -> where + " " + row.problem() + " " + row.column() + notes;
      case BROKEN_FILE -> "broken: " + row.problem();
    };
  }
}
