package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a row becomes a sum; texts name fields or derived columns. A later file with the same period,
 * municipality, area and members replaces what an earlier one told. Within a file rows of the same
 * sum must say the same, or be said to be added.
 *
 * @param period which period the sum is for
 * @param municipality where the municipality is told
 * @param area column with the name of the area, or null
 * @param quantity what is counted, {@code concern_reports}
 * @param unit of the value, {@code reports}; one that begins with {@code per_}, as {@code
 *     per_10000}, is of rates per so many inhabitants
 * @param value column with the sum as text
 * @param interval columns with the limits within which the true number lies, or null where the sum
 *     was counted and not estimated
 * @param type of the sum: {@code integer} for counts, which it is when the contract is silent, or
 *     {@code number} for what has parts, hours or kronor
 * @param dimensions columns whose values the sum is split by
 * @param whole the value that a dimension has in rows that are not split by it, or null when every
 *     row is split by all of them
 * @param duplicates what becomes of rows of one file that tell of the same sum
 * @param maximum greatest number that a sum and its limits can be, or null; the least is 0
 * @param tokens texts that stand where a number should
 */
public record Aggregate(
    Period period,
    SourceContract.MunicipalityRule municipality,
    @Nullable String area,
    String quantity,
    String unit,
    String value,
    @Nullable Interval interval,
    SourceContract.FieldType type,
    List<String> dimensions,
    @Nullable String whole,
    Duplicates duplicates,
    @Nullable Double maximum,
    Tokens tokens)
    implements Serializable {

  /** How the units of rates begin; how many inhabitants they are for follows. */
  public static final String RATE = "per_";

  /** Units of what is there all the time, which nothing happens to make. */
  private static final Set<String> STANDING = Set.of("persons", "percent");

  /** Units of what is measured, which is not counted even where its numbers are whole. */
  private static final Set<String> MEASURED = Set.of("hours", "percent");

  /** Fills in what the contract leaves out. */
  public Aggregate {
    type = type == null ? SourceContract.FieldType.INTEGER : type;
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    duplicates = duplicates == null ? Duplicates.REJECT : duplicates;
    tokens = tokens == null ? new Tokens(null, null, null) : tokens;
  }

  /** What becomes of rows of one file that tell of the same sum; equal rows count once. */
  public enum Duplicates {
    /** Rows that tell different numbers contradict each other. */
    REJECT,
    /** Each is a part of the sum. */
    ADD
  }

  /** Whether rows of one file that tell of the same sum are parts of it. */
  public boolean addsRows() {
    return duplicates == Duplicates.ADD;
  }

  /** Whether the numbers are rates, which are never added over municipalities. */
  public boolean isOfRates() {
    return unit.startsWith(RATE);
  }

  /** Whether the numbers count what happens, and vary by chance as counts do. */
  public boolean isOfCounts() {
    return type == SourceContract.FieldType.INTEGER && !isOfRates() && !MEASURED.contains(unit);
  }

  /**
   * Whether the numbers are levels, as of those who live somewhere, and no sums of what happened.
   */
  public boolean isOfLevels() {
    return !isOfCounts() && STANDING.contains(unit);
  }

  /**
   * The member under which the lake keeps sums that are split by some dimensions only; empty when
   * there are none such.
   *
   * @param members a member of each of those, by dimension; none for sums that are not split
   */
  public Optional<String> member(Map<String, String> members) {
    return whole == null && !members.keySet().containsAll(dimensions) || dimensions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            dimensions.stream()
                .map(dimension -> members.getOrDefault(dimension, whole))
                .collect(Collectors.joining("|")));
  }

  /**
   * Which period a sum is for.
   *
   * @param start column with a date in the period
   * @param length the calendar period around that date
   */
  public record Period(String start, CalendarPeriod length) implements Serializable {

    /** The length as the step of a series. */
    public Grain grain() {
      return Grain.valueOf(length.name());
    }
  }

  /**
   * Where an estimate's uncertainty is told: the limits of an interval around it.
   *
   * @param lower column with the least number that the true one can be
   * @param upper column with the greatest number that the true one can be
   */
  public record Interval(String lower, String upper) implements Serializable {}

  /**
   * Texts that stand where a number should; they mean three different things.
   *
   * @param suppressed there is a number and it is withheld
   * @param missing nobody has counted
   * @param zero nothing happened
   */
  public record Tokens(List<Suppressed> suppressed, List<String> missing, List<String> zero)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Tokens {
      suppressed = suppressed == null ? List.of() : List.copyOf(suppressed);
      missing = missing == null ? List.of() : List.copyOf(missing);
      zero = zero == null ? List.of() : List.copyOf(zero);
    }
  }

  /**
   * A text that stands for a withheld number.
   *
   * @param text as delivered, {@code <5}
   * @param lower smallest number it can stand for
   * @param upper greatest number it can stand for, or null when unknown
   */
  public record Suppressed(String text, double lower, @Nullable Double upper)
      implements Serializable {}
}
