package se.lagesbild.warehouse.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the organisations follow over time, defined once; pages only name it.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param definition what is counted and what is not, in words
 * @param quantity what is summed
 * @param dateBasis which date places an event in time
 * @param filter which events belong to it
 * @param focusArea id of a {@link FocusArea}, or null
 * @param owner id of the organisation that answers for it
 */
public record Indicator(
    String id,
    Text title,
    Text definition,
    Quantity quantity,
    DateBasis dateBasis,
    Filter filter,
    @Nullable String focusArea,
    String owner) {

  /** What an indicator sums. */
  public enum Quantity {
    /** Reports, each counted once on its gravest row; for sources without reports, cases. */
    REPORTS,
    /** Crimes as stated in the rows. */
    CRIMES
  }

  /** The date an event is counted on. */
  public enum DateBasis {
    OCCURRED,
    REPORTED
  }

  /**
   * The events of an indicator.
   *
   * @param sources ids of sources, at least one
   * @param categories ids of categories; empty means all that the sources hold
   * @param policeInitiated only such events, only others, or null for both
   */
  public record Filter(
      List<String> sources, List<String> categories, @Nullable Boolean policeInitiated) {

    /** Fills in what the file leaves out. */
    public Filter {
      sources = List.copyOf(sources);
      categories = categories == null ? List.of() : List.copyOf(categories);
    }
  }
}
