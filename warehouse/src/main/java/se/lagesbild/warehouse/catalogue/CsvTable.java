package se.lagesbild.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comma-separated file of {@code config/} with a header row. */
final class CsvTable {
  private final Path file;

  private CsvTable(Path file) {
    this.file = file;
  }

  /**
   * Reads every row of {@code file}.
   *
   * @throws ConfigurationException if the file is missing, or if {@code toValue} rejects a row
   */
  static <T> List<T> read(Path file, Function<Row, T> toValue) {
    return new CsvTable(file).rows(toValue);
  }

  private <T> List<T> rows(Function<Row, T> toValue) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(file, "filen saknas.");
    }
    List<T> values = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text())) {
      for (NamedCsvRecord record : records) {
        values.add(toValue.apply(new Row(record)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (CsvParseException e) {
      throw new ConfigurationException(file, "kan inte läsas som CSV (" + e.getMessage() + ").");
    }
    return List.copyOf(values);
  }

  /** Spreadsheets put a byte order mark first; it belongs to no heading. */
  private String text() throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file, "filen är inte sparad som UTF-8; spara om den så.");
    }
  }

  /** A row whose cells are asked for by heading. */
  final class Row {
    private final NamedCsvRecord record;

    private Row(NamedCsvRecord record) {
      this.record = record;
    }

    String text(String heading) {
      return record
          .findField(heading)
          .orElseThrow(() -> wrong("kolumnen \"" + heading + "\" saknas."));
    }

    /** The text of a column that a file may leave out, or the empty text. */
    String optional(String heading) {
      return record.findField(heading).orElse("");
    }

    /** All cells by heading. */
    Map<String, String> values() {
      return record.getFieldsAsMap();
    }

    int number(String heading) {
      try {
        return Integer.parseInt(text(heading));
      } catch (NumberFormatException e) {
        throw wrong("\"" + heading + "\" är \"" + text(heading) + "\" men ska vara ett heltal.");
      }
    }

    double decimal(String heading) {
      try {
        return Double.parseDouble(text(heading));
      } catch (NumberFormatException e) {
        throw wrong("\"" + heading + "\" är \"" + text(heading) + "\" men ska vara ett tal.");
      }
    }

    boolean flag(String heading) {
      return switch (text(heading)) {
        case "true" -> true;
        case "false", "" -> false;
        default ->
            throw wrong(
                "\"" + heading + "\" är \"" + text(heading) + "\"; tillåtna värden: true, false.");
      };
    }

    @Nullable LocalDate date(String heading) {
      try {
        return text(heading).isEmpty() ? null : LocalDate.parse(text(heading));
      } catch (DateTimeParseException e) {
        throw wrong(
            "\""
                + heading
                + "\" är \""
                + text(heading)
                + "\" men ska vara ett datum (2024-09-30).");
      }
    }

    int line() {
      return (int) record.getStartingLineNumber();
    }

    ConfigurationException wrong(String sentence) {
      return new ConfigurationException(file, line(), sentence);
    }
  }
}
