package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;

/** What can be said of the squares, in sentences. */
final class SquareWords {
  private SquareWords() {}

  static List<String> of(SquareGrid grid, Unit unit, Words words) {
    PlaceResult.Spots spots = grid.spots();
    if (spots.total().value() == null) {
      return List.of(words.text("map.year.undelivered"));
    }
    if (!spots.mappable()) {
      return List.of(words.text("map.squares.few", unit.of(spots.total())));
    }
    List<String> alone =
        spots.squares().stream()
            .filter(GridSquare::alone)
            .map(square -> alone(square, grid, unit, words))
            .distinct()
            .toList();
    if (!grid.isDrawn()) {
      String why = words.text("map.squares.withheld", unit.of(spots.total()));
      return Stream.concat(Stream.of(why), alone.stream()).toList();
    }
    List<GridSquare> hot = spots.squares().stream().filter(GridSquare::hot).toList();
    List<String> sentences = new ArrayList<>();
    if (!hot.isEmpty()) {
      sentences.add(found(hot, spots, words));
      sentences.add(lasting(hot, spots, words));
    }
    sentences.addAll(alone);
    if (hot.isEmpty()) {
      sentences.add(
          spots.judged()
              ? words.text("map.squares.none", spots.squares().size())
              : words.text("map.squares.unjudged"));
    }
    List<GridSquare> outside =
        grid.filled().stream().filter(square -> !grid.shows(square)).toList();
    if (!outside.isEmpty()) {
      sentences.add(outside(outside, unit, words));
    }
    return sentences;
  }

  private static String outside(List<GridSquare> squares, Unit unit, Words words) {
    double told = squares.stream().mapToDouble(SquareWords::value).sum();
    boolean whole = squares.stream().allMatch(square -> square.cell().value() != null);
    String amount = whole ? unit.of(told) : words.text("amount.atLeast", unit.of(told));
    return words.text(
        "map.squares.outside." + (squares.size() == 1 ? "one" : "many"),
        squares.size(),
        told == 0 ? "" : words.text("map.squares.outside.held", amount));
  }

  private static String found(List<GridSquare> hot, PlaceResult.Spots spots, Words words) {
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

  private static String lasting(List<GridSquare> hot, PlaceResult.Spots spots, Words words) {
    int years = spots.earlierYears();
    if (years == 0) {
      return words.text("map.squares.noBefore");
    }
    if (hot.size() == 1) {
      return words.text("map.squares.only", hot.get(0).hotBefore(), years);
    }
    long lasting = hot.stream().filter(square -> 2 * square.hotBefore() >= years).count();
    long fresh = hot.stream().filter(square -> square.hotBefore() == 0).count();
    String said =
        words.text("map.squares.lasting." + (lasting == 1 ? "one" : "many"), lasting, years);
    return fresh == 0 ? said : said + " " + words.counted("map.squares.fresh", fresh);
  }

  /** A full square among empty ones is no hot one, and must be told of all the same. */
  private static String alone(GridSquare square, SquareGrid grid, Unit unit, Words words) {
    String area = grid.area(square);
    if (square.fewPlaces()) {
      return words.text(
          area.isEmpty() ? "map.alone.few.whole" : "map.alone.few", unit.plural(), area);
    }
    String where =
        area.isEmpty() ? grid.name(square) : words.text("map.alone.in", grid.name(square), area);
    String said =
        words.text(
            square.onePlace() ? "map.alone.place" : "map.alone.square",
            where,
            Figures.count(square.cell(), words),
            unit.of(grid.spots().total()));
    return grid.spots().judged() ? said + " " + words.text("map.alone.cold") : said;
  }
}
