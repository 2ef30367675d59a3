package se.lagesbild.warehouse.analysis.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.displacement.DisplacementEffect;

/**
 * What became of a number where something was done.
 *
 * @param verdict the word for it
 * @param reason why it cannot be told, or empty
 * @param effect how many times as many came as were to expect, or null where that is not known
 * @param careful the same beside the time before without its last year, where the place was chosen
 *     because it had been bad; else null
 * @param around what became of the numbers around it, or empty where nobody asked
 * @param cautions what else may be behind it
 */
public record Evaluation(
    Verdict verdict,
    Optional<Reason> reason,
    @Nullable Effect effect,
    @Nullable Effect careful,
    Optional<DisplacementEffect> around,
    List<Caution> cautions) {

  /** Copies the list. */
  public Evaluation {
    cautions = List.copyOf(cautions);
  }

  /** The words of decisions. */
  public enum Verdict {
    DECREASED,
    INCREASED,
    UNCHANGED,
    CANNOT_TELL
  }

  /** Why it cannot be told. */
  public enum Reason {
    /** Fewer than three whole months have passed. */
    TOO_EARLY,
    /** Too little is known of the time before. */
    NO_BEFORE,
    /** Too few events. */
    FEW,
    /** The areas went different ways before, so that one does not tell how the other had gone. */
    APART_BEFORE,
    /** The fall is no more than a return from a bad year. */
    RETURN,
    /** The interval holds both a change and none. */
    WIDE
  }

  /** What else may be behind a change. */
  public enum Caution {
    /** Places chosen because they were bad get better by themselves. */
    REGRESSION_TO_THE_MEAN,
    /** There is no area to compare with. */
    NO_COMPARISON,
    /** A single area tells little of how the other would have gone. */
    ONE_COMPARISON,
    /** Fewer than a year is known after it. */
    SHORT
  }

  /** By what the change is told. */
  public enum Method {
    /** Beside other areas (difference in differences). */
    COMPARISON,
    /** Beside the series' own trend and season (interrupted time series). */
    OWN_PAST,
    /** Beside the same months of the years before (exact test of two rates). */
    SAME_MONTHS
  }

  /**
   * A change.
   *
   * @param method by which it is told
   * @param before events before, in the areas where it was done
   * @param after events after
   * @param monthsBefore how many months before are counted
   * @param monthsAfter how many after
   * @param otherBefore events before in the areas to compare with; 0 without any
   * @param otherAfter events after in these
   * @param expected events to expect after
   * @param monthsOfModel how many months before the expected number comes of; of a model more than
   *     are shown beside
   * @param ratio how many times as many came
   * @param low lower limit, 95 in 100
   * @param high upper limit
   */
  public record Effect(
      Method method,
      double before,
      double after,
      int monthsBefore,
      int monthsAfter,
      double otherBefore,
      double otherAfter,
      double expected,
      int monthsOfModel,
      double ratio,
      double low,
      double high) {}
}
