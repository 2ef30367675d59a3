package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.Result;

/** What can be said of the squares, in sentences. */
final class SquareWords {
  private SquareWords() {}

  static List<String> of(SquareGrid grid, String unit, Words words) {
    Result.Spots spots = grid.spots();
    if (spots.total().value() == null) {
      return List.of(words.text("map.year.undelivered"));
    }
    String total = Figures.count(spots.total(), words);
    if (!spots.mappable()) {
      return List.of(words.text("map.squares.few", total, unit));
    }
    List<String> sentences = new ArrayList<>();
    List<GridSquare> hot = spots.squares().stream().filter(GridSquare::hot).toList();
    if (!spots.judged()) {
      sentences.add(words.text("map.squares.unjudged"));
    } else if (hot.isEmpty()) {
      sentences.add(words.text("map.squares.none", spots.squares().size()));
    } else {
      sentences.add(found(hot, spots, words));
      sentences.add(lasting(hot, spots, words));
    }
    long outside = spots.squares().stream().filter(square -> !grid.shows(square)).count();
    if (outside > 0) {
      sentences.add(words.text("map.squares.outside", outside));
    }
    return sentences;
  }

  private static String found(List<GridSquare> hot, Result.Spots spots, Words words) {
    double held = hot.stream().mapToDouble(SquareWords::value).sum();
    Double total = spots.total().value();
    String share =
        total == null || total == 0 || held == 0
            ? ""
            : words.text("map.squares.share", words.numbers().share(Math.min(1, held / total)));
    return words.text(
        "map.squares.found." + (hot.size() == 1 ? "one" : "many"),
        hot.size(),
        spots.squares().size(),
        share);
  }

  private static double value(GridSquare square) {
    return square.cell().value() == null ? 0 : square.cell().value();
  }

  private static String lasting(List<GridSquare> hot, Result.Spots spots, Words words) {
    if (spots.earlierYears() == 0) {
      return words.text("map.squares.noBefore");
    }
    long lasting =
        hot.stream().filter(square -> 2 * square.hotBefore() >= spots.earlierYears()).count();
    long fresh = hot.stream().filter(square -> square.hotBefore() == 0).count();
    String said = words.text("map.squares.lasting", lasting, spots.earlierYears());
    return fresh == 0 ? said : said + " " + words.counted("map.squares.fresh", fresh);
  }
}
