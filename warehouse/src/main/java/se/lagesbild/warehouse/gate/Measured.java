package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * Events over time, counted in one way.
 *
 * @param kind which
 * @param unit what one is, in the plural
 * @param own whether it is what the indicator counts, and so what is judged
 * @param cells one per period; none where it cannot be told
 * @param ofOne positions of the periods in which a single crime holds more than half of the harm of
 *     several; none where that is not told
 * @param reason why it cannot be told, or what of it is left out, or empty
 */
public record Measured(
    Kind kind,
    Text unit,
    boolean own,
    List<Result.Cell> cells,
    Set<Integer> ofOne,
    Optional<Text> reason) {

  /** Copies the collections. */
  public Measured {
    cells = List.copyOf(cells);
    ofOne = Set.copyOf(ofOne);
  }

  /** Whether there are numbers. */
  public boolean isTold() {
    return !cells.isEmpty();
  }

  /** A way to count. */
  public enum Kind {
    /** Each report once; for sources without reports, cases. */
    REPORTS,
    /** As many as the rows say. */
    CRIMES,
    /** Each place once in a period, however much happened there. */
    PLACES,
    /** Crimes by how many days a sentence for them is, by the installation's weights. */
    HARM,
    /** What the indicator counts per 1 000 inhabitants. */
    RATE
  }

  static Measured of(Kind kind, Text unit, boolean own, List<Result.Cell> cells) {
    return new Measured(kind, unit, own, cells, Set.of(), Optional.empty());
  }

  static Measured untold(Kind kind, Text unit, Text reason) {
    return new Measured(kind, unit, false, List.of(), Set.of(), Optional.of(reason));
  }
}
