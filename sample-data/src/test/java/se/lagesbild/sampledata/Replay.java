package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Row;

/**
 * Reads written exports in the order of their arrival, the naive way, and keeps the last row of
 * each key. It shares nothing with the writers' bookkeeping, which it is there to check.
 *
 * @param charset the files' charset
 * @param key what identifies a row
 * @param sound whether anything can be loaded from a row
 * @param covers which rows a file, by its last day, ought to hold if they still exist
 */
record Replay(
    Charset charset,
    Function<Row, String> key,
    Predicate<Row> sound,
    Function<Path, Predicate<Row>> covers) {

  /** The last known row of every key. */
  Map<String, Row> after(Path folder) {
    Map<String, Row> known = new LinkedHashMap<>();
    for (Path file : inOrderOfArrival(folder)) {
      Set<String> held = new HashSet<>();
      for (Row row : rows(file)) {
        if (sound.test(row)) {
          known.put(key.apply(row), row);
          held.add(key.apply(row));
        }
      }
      Predicate<Row> covered = covers.apply(file);
      known
          .entrySet()
          .removeIf(state -> !held.contains(state.getKey()) && covered.test(state.getValue()));
    }
    return known;
  }

  /** Every row of a file, broken ones included. */
  List<Row> rows(Path file) {
    try {
      String text = Files.readString(file, charset).replace("\ufeff", "");
      List<List<String>> records = DelimitedText.parse(text, ';');
      List<String> header = records.get(0);
      return records.stream().skip(1).map(values -> new Row(header, values)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Path> inOrderOfArrival(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(Replay::arrival)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Long arrival(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
