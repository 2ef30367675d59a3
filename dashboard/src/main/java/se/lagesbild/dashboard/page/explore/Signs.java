package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
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
    add(sentences, Result.CellStatus.NOT_DELIVERED);
    if (isOfEstimates(series)) {
      sentences.add(words.text(key + "ESTIMATED"));
    }
    return sentences;
  }

  /** How a number is to be read, in words; an estimate says so itself by its interval. */
  static String mark(Result.Cell cell, Words words) {
    return switch (cell.status()) {
      case EXACT, ESTIMATED -> "";
      case ROUNDED, SUPPRESSED, PARTIAL, NOT_DELIVERED, TOO_FINE, NOT_ADDED ->
          words.of(cell.status());
    };
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
