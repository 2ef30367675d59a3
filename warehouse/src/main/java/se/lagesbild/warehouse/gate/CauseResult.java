package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * What the gate tells of why a number is what it is: what changed with it, moved with it, or was
 * done.
 */
public sealed interface CauseResult extends Result {

  /**
   * Where a difference lies.
   *
   * @param period the later period
   * @param earlier those it is compared with, and those left out, the oldest first
   * @param number of the later period
   * @param before of the earlier ones that are counted
   * @param times how many times as much of the later period can be counted; 0 where that cannot be
   *     told
   * @param observed both numbers in a sentence
   * @param silence why nothing can be said of the parts, or empty
   * @param artefacts what else than a change in the world may be behind it; to be said first
   * @param parts that changed more than the rest beyond chance, the first first; none where the
   *     difference is spread, or nothing can be said
   * @param tried how many parts were tried
   * @param facets both periods by the parts of each facet, whatever was found of them; none where
   *     the periods cannot be compared
   * @param narrowed what the steps into parts are called
   * @param chance how often chance gives a difference as large; null where it is not told
   * @param factors how the difference divides among factors that multiply; none where not told
   * @param product what the factors multiply to, or empty
   * @param rates how the difference of the rate divides among areas; null where not told
   * @param conclusion what the parts come to: the first of them, that it is spread, or why not
   * @param test which test was used
   * @param limits what it does not say
   */
  record Explained(
      DateRange period,
      List<EarlierPeriod> earlier,
      Cell number,
      Cell before,
      double times,
      Text observed,
      Optional<Text> silence,
      List<CauseArtefact> artefacts,
      List<CausePart> parts,
      int tried,
      List<CauseFacet> facets,
      List<Text> narrowed,
      @Nullable Double chance,
      List<CauseFactor> factors,
      Text product,
      @Nullable CauseRates rates,
      Text conclusion,
      Text test,
      Text limits)
      implements CauseResult {

    /** The periods that are compared with, the oldest first. */
    public List<DateRange> counted() {
      return earlier.stream()
          .filter(each -> each.use() == EarlierPeriod.Use.COUNTED)
          .map(EarlierPeriod::days)
          .toList();
    }
  }

  /**
   * How places and times of events shifted.
   *
   * @param period the later period
   * @param earlier the one it is compared with
   * @param conclusion the first shift that was found, or that none was
   * @param side of the squares in metres
   * @param squares those that shifted, then those with most; only some are told
   * @param where which squares shifted, or why that is not told
   * @param gathered whether events lie on fewer places, or why that is not told
   * @param pairs in which of the periods events follow each other near by
   * @param times hours of the week in the later period
   * @param timesBefore the same of the earlier one
   * @param when which times of the week shifted, or why that is not told
   * @param test how shifts are held against chance
   * @param limits what they do not say
   */
  record Shifted(
      DateRange period,
      DateRange earlier,
      Text conclusion,
      int side,
      List<ShiftedSquare> squares,
      List<Text> where,
      List<Text> gathered,
      List<Text> pairs,
      Times times,
      Times timesBefore,
      List<Text> when,
      Text test,
      Text limits)
      implements CauseResult {

    /** Copies the lists. */
    public Shifted {
      squares = List.copyOf(squares);
      where = List.copyOf(where);
      gathered = List.copyOf(gathered);
      pairs = List.copyOf(pairs);
      when = List.copyOf(when);
    }
  }

  /**
   * What moves with a series, at once or ahead of it.
   *
   * @param grain step of the series
   * @param period the days that were looked at
   * @param silence why nothing can be said, or empty
   * @param conclusion what was found, or why nothing can be said
   * @param tried every series that was tried, the least likely relation first
   * @param untried the others, and why not
   * @param confounders what can be held equal
   * @param tests how many relations were tried
   * @param bound the strength beyond which a relation is found
   * @param counted how many were tried, in words, or empty
   * @param power how strong a relation had to be, in words, or empty
   * @param test how relations are held against chance
   * @param limits what they do not say
   */
  record Companions(
      Calendar grain,
      DateRange period,
      Optional<Text> silence,
      Text conclusion,
      List<Companion> tried,
      List<Companion.Untried> untried,
      List<Companion.Confounder> confounders,
      int tests,
      double bound,
      Text counted,
      Text power,
      Text test,
      Text limits)
      implements CauseResult {}

  /**
   * Whether a number changed with something that was done.
   *
   * @param change the word of decisions for it
   * @param verdict the same as a sentence without a full stop
   * @param reason why it cannot be told, or empty
   * @param observed both numbers and what was to expect, or empty where they may not be told
   * @param method by what it was to be expected, or empty
   * @param around what became of the numbers around it, or empty
   * @param cautions what else may be behind a change
   * @param careful the same beside the time before without its last year, or empty
   * @param ratio how many times as many came as were to expect, or null
   * @param likely its limits, or null
   * @param history month by month, or none where numbers may not be told
   * @param begun index of the month in which it began
   * @param limits what it does not say
   */
  record Evaluated(
      Change change,
      Text verdict,
      Text reason,
      Text observed,
      Text method,
      Text around,
      List<Text> cautions,
      Text careful,
      @Nullable Double ratio,
      @Nullable Spread likely,
      List<Beside> history,
      int begun,
      Text limits)
      implements CauseResult {

    /** Copies the lists. */
    public Evaluated {
      cautions = List.copyOf(cautions);
      history = List.copyOf(history);
    }

    /** The words of decisions. */
    public enum Change {
      DECREASED,
      INCREASED,
      UNCHANGED,
      CANNOT_TELL
    }

    /**
     * A month.
     *
     * @param period its days
     * @param number events where something was done, or null where it is not known
     * @param other what the areas to compare with give for as large an area, or null
     * @param counted whether it is held against others
     */
    public record Beside(
        DateRange period, @Nullable Double number, @Nullable Double other, boolean counted) {}
  }
}
