package se.lagesbild.etl.draft;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns tell one row from another: one that is called a number or id and differs in each
 * row, else two of them together, else a number at the beginning, else one that repeats because a
 * case has a history.
 *
 * @param times columns that tell when
 * @param municipality column, or null
 * @param place columns of coordinates, or null
 */
record KeyGuess(
    List<ColumnGuess> times, @Nullable ColumnGuess municipality, @Nullable PlaceGuess place) {
  private static final double ENOUGH = 0.8;

  /** Of a column whose rows repeat it for a reason, a case's history. */
  private static final double OFTEN = 0.3;

  private static final double NEARLY_UNIQUE = 0.98;

  /** The key, empty when there is none. */
  List<ColumnGuess> of(List<ColumnGuess> shown) {
    List<ColumnGuess> possible =
        shown.stream()
            .filter(
                column -> column.filled >= NEARLY_UNIQUE * column.rows && column.personal == null)
            .filter(
                column ->
                    column.kind == ColumnGuess.Kind.TEXT || column.kind == ColumnGuess.Kind.INTEGER)
            .filter(column -> !times.contains(column) && column != municipality)
            .filter(column -> place == null || !place.isIn(column))
            .toList();
    List<ColumnGuess> ids = possible.stream().filter(column -> Words.ID.in(column.name)).toList();
    Optional<ColumnGuess> unique = ids.stream().filter(KeyGuess::isNearlyUnique).findFirst();
    if (unique.isPresent()) {
      return List.of(unique.get());
    }
    for (ColumnGuess first : ids) {
      for (ColumnGuess second : ids) {
        if (first.position < second.position
            && pairs(first, second) >= NEARLY_UNIQUE * first.filled) {
          return List.of(first, second);
        }
      }
    }
    Optional<ColumnGuess> numbered =
        possible.stream()
            .filter(
                column ->
                    column.position <= 2 && isNearlyUnique(column) && column.values.size() > 2)
            .filter(
                column ->
                    Roles.share(column, text -> text.chars().anyMatch(Character::isDigit))
                        >= ENOUGH)
            .filter(column -> !Words.PLACE.in(column.name) && !Words.COUNT.in(column.name))
            .findFirst();
    return numbered
        .or(
            () ->
                ids.stream()
                    .filter(column -> column.values.size() >= OFTEN * column.filled)
                    .max(Comparator.comparingInt(column -> column.values.size())))
        .map(List::of)
        .orElse(List.of());
  }

  private static long pairs(ColumnGuess first, ColumnGuess second) {
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < first.rows; row++) {
      seen.add(first.cell(row) + '\u001f' + second.cell(row));
    }
    return seen.size();
  }

  static boolean isNearlyUnique(ColumnGuess column) {
    return column.filled > 0 && column.values.size() >= NEARLY_UNIQUE * column.filled;
  }
}
