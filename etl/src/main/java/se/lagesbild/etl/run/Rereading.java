package se.lagesbild.etl.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Undoing;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What of a source is read again although nothing new has come: deliveries with rows that could not
 * be used by another contract, and those of which rows were left out that are kept by now. From the
 * first one on for which the copies of all later ones are still there.
 *
 * @param undoing what leaves the lake and comes back
 * @param gone deliveries with rows that were left out and stay so, because a copy is gone
 * @param isOfWiderScope whether rows that were left out are among them
 */
record Rereading(Undoing undoing, List<Applied> gone, boolean isOfWiderScope) {

  /**
   * Finds it.
   *
   * @param known deliveries of the source that earlier runs dealt with, in order
   * @param readable ids of those whose copies are still there
   */
  static Rereading of(
      SourceContract source, List<Applied> known, Set<String> readable, Installation kept) {
    List<Applied> wanted =
        known.stream()
            .filter(each -> each.mayBeMendedBy(source.sha256()) || each.leftOut(kept))
            .toList();
    for (int first = 0; first < wanted.size(); first++) {
      Set<String> again =
          Set.copyOf(wanted.subList(first, wanted.size()).stream().map(Applied::id).toList());
      Undoing undoing = Undoing.toReadAgain(known, again, readable);
      if (undoing.lost().isEmpty()) {
        return new Rereading(
            undoing,
            leftOut(wanted.subList(0, first), kept),
            !leftOut(wanted.subList(first, wanted.size()), kept).isEmpty());
      }
    }
    return new Rereading(Undoing.NOTHING, leftOut(wanted, kept), false);
  }

  private static List<Applied> leftOut(List<Applied> some, Installation kept) {
    return some.stream().filter(each -> each.leftOut(kept)).toList();
  }

  /** Ids of the deliveries, in order. */
  List<String> ids() {
    return undoing.removed().stream().map(Applied::id).toList();
  }

  /** Why, the beginning of a sentence. */
  String change() {
    return isOfWiderScope ? "installationen följer fler kommuner" : "kontraktet har ändrats";
  }

  /** That it was done, with what people call the source. */
  String sentence(String title) {
    String count = Figures.counted(undoing.removed().size(), "leverans", "leveranser");
    return isOfWiderScope
        ? "%s: %s lästes in på nytt med de kommuner som installationen nu följer."
            .formatted(title, count)
        : "Kontraktet för %s har ändrats: %s lästes in på nytt.".formatted(title, count);
  }

  /**
   * From when there are numbers of the municipalities that were added, where not all could be read
   * again. Where nobody noted which ones were kept, nobody knows that any is missing.
   *
   * @param landed all deliveries of the source, in order
   */
  Optional<String> limit(List<Delivery> landed) {
    if (gone.stream().allMatch(each -> each.keeping().isUnknown())) {
      return Optional.empty();
    }
    String since =
        landed.stream()
            .filter(delivery -> undoing.removes(delivery.id()))
            .map(Delivery::period)
            .map(period -> period.window() == null ? period.asOf() : period.window().from())
            .findFirst()
            .map(day -> day.toString().substring(0, "2026-01-01".length()))
            .orElse("med nästa leverans");
    return Optional.of(
        "talen om de kommuner som har tillkommit börjar %s, för kopiorna av tidigare leveranser är gallrade; dagarna före visas som inte levererade."
            .formatted(since));
  }
}
