package se.lagesbild.warehouse.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * A series that was held beside the one asked for.
 *
 * @param id of the indicator, or of what the calendar gives
 * @param title its name
 * @param found whether it moves with the other beyond what chance gives among so many
 * @param unmeasured whether it does, but how strongly cannot be told; then it is not found
 * @param strongest the lag of the least likely relation
 * @param lags all that were tried
 * @param ratio how many times as many events a step more of it goes with; null where nothing was
 *     found or that cannot be told
 * @param likely between which numbers that lies
 * @param step what is meant by more of it; 0 where nothing was found
 * @param foretold how often chance lets its past foretell the other as well, adjusted for all that
 *     was tried; null where that was not asked
 * @param sentence what was found, or empty
 * @param certainty how sure that is, or empty
 */
public record Companion(
    String id,
    Text title,
    boolean found,
    boolean unmeasured,
    int strongest,
    List<CompanionLag> lags,
    @Nullable Double ratio,
    Result.@Nullable Spread likely,
    double step,
    @Nullable Double foretold,
    Text sentence,
    Text certainty) {

  /** Copies the list. */
  public Companion {
    lags = List.copyOf(lags);
  }

  /** Whether a relation with it is told, with its strength or without. */
  public boolean isTold() {
    return found || unmeasured;
  }

  /** A series that was not tried. */
  public record Untried(Text title, Text reason) {}

  /**
   * Something that can be held equal.
   *
   * @param id of the indicator, or of what the calendar gives
   * @param title its name
   * @param chosen whether it is
   */
  public record Confounder(String id, Text title, boolean chosen) {}
}
