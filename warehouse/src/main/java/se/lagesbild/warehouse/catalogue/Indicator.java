package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the organisations follow over time, defined once; pages only name it.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param definition what is counted and what is not, in words
 * @param quantity what is summed
 * @param sum which of the quantities that its sources have counted, with {@link Quantity#SUMS};
 *     else null
 * @param estimate which of the measures that its source states, with {@link Quantity#ESTIMATES};
 *     else null
 * @param dateBasis which date places an event in time
 * @param filter which events belong to it
 * @param focusArea id of a {@link FocusArea}, or null
 * @param direction which way is better
 * @param target what is aimed at, or null
 * @param denominator what the number is compared with, or null
 * @param grain the step that pages show it by when nothing else is asked for
 * @param onQuarterPage whether it stands on the page that the council reads
 * @param owner id of the organisation that answers for it
 */
public record Indicator(
    String id,
    Text title,
    Text definition,
    Quantity quantity,
    @Nullable String sum,
    @Nullable String estimate,
    DateBasis dateBasis,
    Filter filter,
    @Nullable String focusArea,
    Direction direction,
    @Nullable Target target,
    @Nullable Denominator denominator,
    Grain grain,
    Boolean onQuarterPage,
    String owner) {

  /** Fills in what the file leaves out. */
  public Indicator {
    grain = grain == null ? Grain.MONTH : grain;
    onQuarterPage = onQuarterPage == null || onQuarterPage;
  }

  /** The same events, counted in another quantity. */
  public Indicator counting(Quantity other) {
    return new Indicator(
        id,
        title,
        definition,
        other,
        sum,
        estimate,
        dateBasis,
        filter,
        focusArea,
        direction,
        target,
        denominator,
        grain,
        onQuarterPage,
        owner);
  }

  /** Which way is better. */
  public enum Direction {
    FEWER_IS_BETTER,
    MORE_IS_BETTER,
    /** The number follows how much is looked for or told, rather than how much happens. */
    NEITHER
  }

  /** What a number is compared with. */
  public enum Denominator {
    INHABITANTS
  }

  /**
   * What is aimed at, as those who decided it said it; never computed.
   *
   * @param text in words
   * @param since the day from which it holds
   * @param perQuarter as a number per council quarter in the indicator's unit, or null when it was
   *     said in words only
   */
  public record Target(Text text, LocalDate since, @Nullable Double perQuarter) {}

  /** What an indicator sums. */
  public enum Quantity {
    /** Reports, each counted once on its gravest row; for sources without reports, cases. */
    REPORTS,
    /** Crimes as stated in the rows. */
    CRIMES,
    /** What sources that send only sums have counted themselves. */
    SUMS,
    /**
     * Shares or means that a source states with the limits of an interval, as a survey does. They
     * are no counts: never added over members, areas or time, and never judged as counts.
     */
    ESTIMATES;

    /** Whether it counts events that are known one by one. */
    public boolean isOfEvents() {
      return this == REPORTS || this == CRIMES;
    }
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
   * @param members with {@link Quantity#SUMS} the part that is summed, with {@link
   *     Quantity#ESTIMATES} the one that is shown: members by dimension; empty means all
   */
  public record Filter(
      List<String> sources,
      List<String> categories,
      @Nullable Boolean policeInitiated,
      Map<String, String> members) {

    /** Fills in what the file leaves out. */
    public Filter {
      sources = List.copyOf(sources);
      categories = categories == null ? List.of() : List.copyOf(categories);
      members = members == null ? Map.of() : Map.copyOf(members);
    }
  }
}
