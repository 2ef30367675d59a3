package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * be used by another contract, and those of which rows were left out that are kept by now, or kept
 * that are not. From the first one on for which the copies of all later ones are still there.
 *
 * @param undoing what leaves the lake and comes back
 * @param gone deliveries with rows that were left out and stay so, because a copy is gone
 * @param cut deliveries whose rows of municipalities that are kept no longer cannot come back,
 *     because a copy is gone
 * @param why it is done
 */
record Rereading(Undoing undoing, List<Applied> gone, List<Applied> cut, Why why) {

  /** Why deliveries are read again. */
  enum Why {
    CONTRACT,
    /** Other municipalities are kept. */
    SCOPE,
    /** An older version did not note which municipalities were kept. */
    UNNOTED
  }

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
            .filter(
                each ->
                    each.mayBeMendedBy(source.sha256())
                        || each.leftOut(kept)
                        || each.keptMore(kept, source))
            .toList();
    for (int first = 0; first < wanted.size(); first++) {
      Set<String> again =
          Set.copyOf(wanted.subList(first, wanted.size()).stream().map(Applied::id).toList());
      Undoing undoing = Undoing.toReadAgain(known, again, readable);
      if (undoing.lost().isEmpty()) {
        List<Applied> left = wanted.stream().filter(each -> !undoing.removes(each.id())).toList();
        return new Rereading(
            undoing,
            leftOutTheirOwn(left, kept),
            cut(left, source, kept),
            why(wanted.subList(first, wanted.size()), source, kept));
      }
    }
    return new Rereading(
        Undoing.NOTHING, leftOutTheirOwn(wanted, kept), cut(wanted, source, kept), Why.UNNOTED);
  }

  private static Why why(List<Applied> again, SourceContract source, Installation kept) {
    boolean widened = leftOut(again, kept).stream().anyMatch(each -> !each.keeping().isUnknown());
    if (widened || !cut(again, source, kept).isEmpty()) {
      return Why.SCOPE;
    }
    return again.stream().anyMatch(each -> each.mayBeMendedBy(source.sha256()))
        ? Why.CONTRACT
        : Why.UNNOTED;
  }

  private static List<Applied> leftOut(List<Applied> some, Installation kept) {
    return some.stream().filter(each -> each.leftOut(kept)).toList();
  }

  private static List<Applied> leftOutTheirOwn(List<Applied> some, Installation kept) {
    return some.stream().filter(each -> each.leftOutItsOwn(kept)).toList();
  }

  private static List<Applied> cut(List<Applied> some, SourceContract source, Installation kept) {
    return some.stream().filter(each -> each.keptMore(kept, source)).toList();
  }

  /** Ids of the deliveries, in order. */
  List<String> ids() {
    return undoing.removed().stream().map(Applied::id).toList();
  }

  /**
   * What is said when it cannot be done. Of what nobody noted nobody knows that anything is
   * missing, so nothing is.
   */
  Optional<String> refusal(KeptDeliveries.Lost lost) {
    return switch (why) {
      case CONTRACT -> Optional.of(lost.sentence("kontraktet har ändrats"));
      case SCOPE -> Optional.of(lost.sentence("installationen följer andra kommuner"));
      case UNNOTED -> Optional.empty();
    };
  }

  /** That it was done, with what people call the source. */
  String sentence(String title) {
    String count = Figures.counted(undoing.removed().size(), "leverans", "leveranser");
    return why != Why.CONTRACT
        ? "%s: %s lästes in på nytt med de kommuner som installationen nu följer."
            .formatted(title, count)
        : "Kontraktet för %s har ändrats: %s lästes in på nytt.".formatted(title, count);
  }

  /**
   * What cannot be read again: from when there are numbers of the municipalities that were added,
   * and of how many deliveries those that were removed will not come back.
   *
   * @param landed all deliveries of the source, in order
   */
  List<String> limits(SourceContract source, List<Delivery> landed) {
    List<String> limits = new ArrayList<>();
    // Where nobody noted which ones were kept, nobody knows that any is missing.
    if (!gone.stream().allMatch(each -> each.keeping().isUnknown())) {
      limits.add(
          "talen om de kommuner som har tillkommit börjar %s, för kopiorna av tidigare leveranser är gallrade; dagarna före visas som inte levererade."
              .formatted(since(source, landed)));
    }
    if (!cut.isEmpty()) {
      limits.add(
          "raderna om kommuner som installationen inte längre följer är borttagna, men %s kan inte läsas på nytt, för kopior är gallrade: följs kommunerna igen kommer de raderna inte tillbaka."
              .formatted(Figures.counted(cut.size(), "leverans", "leveranser")));
    }
    return limits;
  }

  private String since(SourceContract source, List<Delivery> landed) {
    return landed.stream()
        .filter(delivery -> undoing.removes(delivery.id()))
        .findFirst()
        .map(delivery -> firstDay(source, delivery.period()).toString())
        .orElse("med nästa leverans");
  }

  /** Without a window a delivery tells of one step of the cadence. */
  private static LocalDate firstDay(SourceContract source, Delivery.Period period) {
    return period.window() == null
        ? period.asOf().toLocalDate().plusDays(1).minusDays(source.cadence().everyDays())
        : period.window().from();
  }
}
