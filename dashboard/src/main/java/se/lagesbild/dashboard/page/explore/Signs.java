package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Explains the signs in a chart that are not plain numbers, where there are any. */
final class Signs {
  private static final int MOST_NAMED = 3;

  private final Result.Series series;
  private final String key;
  private final Words words;

  private Signs(Result.Series series, String key, Words words) {
    this.series = series;
    this.key = key;
    this.words = words;
  }

  /** One sentence per kind of sign. */
  static List<String> of(Result.Series series, Words words) {
    return new Signs(series, "sign.", words).sentences();
  }

  /** One sentence per kind of number, where nothing is drawn. */
  static List<String> inASheet(Result.Series series, Words words) {
    return new Signs(series, "sheet.", words).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    add(sentences, Result.CellStatus.PARTIAL);
    add(sentences, Result.CellStatus.SUPPRESSED);
    add(sentences, Result.CellStatus.MISSING_PARTS);
    add(sentences, Result.CellStatus.SUPPRESSED_AND_MISSING);
    add(sentences, Result.CellStatus.NO_NUMBERS);
    add(sentences, Result.CellStatus.NOT_DELIVERED);
    addSilent(sentences);
    if (isOfEstimates(series)) {
      sentences.add(words.text(key + "ESTIMATED"));
    }
    return sentences;
  }

  /** How a number is to be read, in words; an estimate says so itself by its interval. */
  static String mark(Result.Cell cell, Words words) {
    String status =
        switch (cell.status()) {
          case EXACT, ESTIMATED -> "";
          case ROUNDED,
              SUPPRESSED,
              MISSING_PARTS,
              SUPPRESSED_AND_MISSING,
              NO_NUMBERS,
              PARTIAL,
              NOT_DELIVERED,
              TOO_FINE,
              NOT_ADDED ->
              words.of(cell.status());
        };
    return withSilent(status, cell, words);
  }

  /** The name of how a number is to be read, exact too, as files hold it. */
  static String status(Result.Cell cell, Words words) {
    return withSilent(words.of(cell.status()), cell, words);
  }

  private static String withSilent(String said, Result.Cell cell, Words words) {
    return Stream.of(said, silent(cell, words))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** {@code 15 veckor utan uppgifter}; empty where all of a period has numbers. */
  private static String silent(Result.Cell cell, Words words) {
    Result.Silent silent = cell.silent();
    return silent == null ? "" : words.counted("silent." + silent.grain().name(), silent.periods());
  }

  /** That a period is whole though its source tells no number of some of it. */
  private void addSilent(List<String> sentences) {
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < series.periods().size(); i++) {
      String silent = silent(series.total().cells().get(i), words);
      if (!silent.isEmpty()) {
        periods.add(words.dates().brief(series.grain(), series.periods().get(i)) + ": " + silent);
      }
    }
    if (!periods.isEmpty()) {
      sentences.add(words.text("sign.silent", named(periods)));
    }
  }

  /** Whether a source has estimated the numbers, so that they are no counts. */
  static boolean isOfEstimates(Result.Series series) {
    return series.total().cells().stream()
        .anyMatch(cell -> cell.status() == Result.CellStatus.ESTIMATED);
  }

  private void add(List<String> sentences, Result.CellStatus status) {
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < series.periods().size(); i++) {
      if (series.total().cells().get(i).status() == status) {
        periods.add(words.dates().brief(series.grain(), series.periods().get(i)));
      }
    }
    if (!periods.isEmpty()) {
      sentences.add(words.text(key + status.name(), named(periods)));
    }
  }

  private String named(List<String> periods) {
    return periods.size() <= MOST_NAMED
        ? String.join(", ", periods)
        : words.text("sign.periods", words.numbers().whole(periods.size()));
  }
}
