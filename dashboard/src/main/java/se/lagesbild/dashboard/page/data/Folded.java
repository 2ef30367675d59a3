package se.lagesbild.dashboard.page.data;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.words.Words;

/**
 * A long list of which the newest stand open, and all under a lid.
 *
 * @param shown the newest, and older ones that must not be overlooked
 * @param all every one, or none when they are those shown
 * @param cut what stands open and how many do not, or empty when all do
 * @param lid what the lid says, or empty
 */
record Folded<R>(List<R> shown, List<R> all, String cut, String lid) {

  /** Whether some stand under the lid only. */
  boolean isCut() {
    return !all.isEmpty();
  }

  /**
   * Folds a list, the newest first.
   *
   * @param open how many of the newest stand open
   * @param plain whether an older one may lie under the lid
   * @param lid what the lid says
   */
  static <R> Folded<R> of(List<R> rows, int open, Predicate<R> plain, String lid, Words words) {
    List<R> shown =
        IntStream.range(0, rows.size())
            .filter(at -> at < open || !plain.test(rows.get(at)))
            .mapToObj(rows::get)
            .toList();
    if (shown.size() == rows.size()) {
      return new Folded<>(rows, List.of(), "", "");
    }
    String all = words.numbers().whole(rows.size());
    String left = words.numbers().whole(rows.size() - shown.size());
    String older = words.numbers().whole(shown.size() - open);
    return new Folded<>(
        shown,
        rows,
        shown.size() == open
            ? words.text("data.folded", words.numbers().whole(open), all, left)
            : words.text("data.folded.marked", words.numbers().whole(open), all, older, left),
        lid);
  }
}
