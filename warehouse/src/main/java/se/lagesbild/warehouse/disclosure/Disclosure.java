package se.lagesbild.warehouse.disclosure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Text;

/** The rules for one audience: what it may ask, and how counts are shown to it. */
public final class Disclosure {
  private static final Text NOT_BY_CODE =
      new Text(
          "Öppna siffror visas per kategori, inte per brottskod; ta bort brottskoden.",
          "Open figures are shown by category, not by offence code; remove the offence code.");

  /** Shares of fewer events say more of persons than of places. */
  private static final long SMALLEST_BASE_OF_A_SHARE = 10;

  private final Audience audience;
  private final Rounding rounding;
  private final Fineness fineness;

  private Disclosure(Audience audience) {
    this.audience = audience;
    this.rounding = new Rounding(audience.base());
    this.fineness = new Fineness(audience);
  }

  /** The rules for {@code audience}. */
  public static Disclosure of(Audience audience) {
    return new Disclosure(audience);
  }

  /** Whether counts are shown as they are. */
  public boolean isExact() {
    return audience == Audience.INTERNAL;
  }

  /** Counts are shown as multiples of this. */
  int base() {
    return audience.base();
  }

  /** Whether the audience may see files, checks and sentences about single deliveries. */
  public boolean showsWorkings() {
    return audience != Audience.PUBLIC;
  }

  /**
   * Whether the audience may see how many rows a delivery has. Rows are not persons, but those of a
   * secret source stand for nothing else: outside the inner circle they are graded, never counted.
   */
  public boolean showsRows(boolean secret) {
    return isExact() || (showsWorkings() && !secret);
  }

  /** Whether the audience may see what stood in a row that could not be used, redacted. */
  public boolean showsValues(boolean secret) {
    return isExact() && !secret;
  }

  /** How finely the audience may see where events happened. */
  public PlaceRules places() {
    return new PlaceRules(audience);
  }

  /** How finely the audience may see where a change lies. */
  public CauseRules causes() {
    return new CauseRules(audience);
  }

  /** What is done, for the note under every table. */
  public Text method() {
    if (isExact()) {
      return new Text("Antalen är inte avrundade.", "Counts are not rounded.");
    }
    return new Text(
        "Antalen är avrundade till en multipel av %d, uppåt eller nedåt genom lottning och rätt i genomsnitt. Varje tal är avrundat för sig, så summor kan skilja sig från sina delar."
            .formatted(audience.base()),
        "Counts are rounded to a multiple of %d, up or down by lot and right on average. Each number is rounded by itself, so totals may differ from the sum of their parts."
            .formatted(audience.base()));
  }

  /**
   * Passes when the audience may ask for a series.
   *
   * @throws DisclosureException with what may be asked instead
   */
  public void requireSeries(Calendar grain, Part part, Optional<DateRange> period) {
    fineness.requireSeries(grain, part, period);
  }

  /** Whether the audience may ask for a series of whole periods. */
  public boolean permitsSeries(Calendar grain, Part part) {
    return fineness.permitsSeries(grain, part);
  }

  /**
   * Passes when the audience may ask for the sum of a period.
   *
   * @throws DisclosureException with what may be asked instead
   */
  public void requireSum(Part part, Optional<DateRange> period) {
    fineness.requireSum(part, period);
  }

  /**
   * Passes when the audience may ask for the times of the week in a period. Such a table has many
   * small cells, so it is never of less than the public may see of a part.
   *
   * @throws DisclosureException with what may be asked instead
   */
  public void requireTimes(DateRange period) {
    fineness.requireSum(Part.SMALLER, Optional.of(period));
  }

  /** Whether the audience may split and filter by a dimension: a change is told as finely. */
  public boolean permits(Dimension by) {
    return by != Dimension.CODE || causes().permits(Facet.CODE);
  }

  /**
   * Passes when the audience may split and filter by a dimension.
   *
   * @throws DisclosureException with what may be asked instead
   */
  public void require(Dimension by) {
    if (!permits(by)) {
      throw new DisclosureException(NOT_BY_CODE);
    }
  }

  /** The counts of a column as they may be shown. */
  public Column.Published publish(Column column) {
    if (isExact()) {
      List<Long> members = column.members().stream().map(Column.Counted::count).toList();
      return new Column.Published(column.total().count(), members);
    }
    return rounding.round(column);
  }

  /**
   * A sum as it may be shown. A known one is rounded like a count; the ends of an interval move as
   * far out as any number behind a rounded end may lie, so that the interval tells no more than
   * rounding would and still holds the sum.
   *
   * @param lot 0 to 32767, the same whenever the same is summed
   */
  public Interval publish(Interval sum, int lot) {
    if (isExact()) {
      return sum;
    }
    long low = rounding.round(new Column.Counted(Math.round(sum.low()), lot));
    if (sum.isKnown()) {
      return new Interval(low, (double) low);
    }
    Double high = sum.high();
    return new Interval(
        rounding.lowest(low),
        high == null
            ? null
            : (double) rounding.highest(rounding.round(new Column.Counted(Math.round(high), lot))));
  }

  /**
   * An estimate with its limits as it may be shown. Outward it is told of whole municipalities
   * only, in whole units, its limits moved apart, so that it tells no more of how many answered.
   *
   * @return nothing where it may not be shown
   */
  public Optional<Estimate> publish(Estimate estimate, Part part) {
    if (isExact()) {
      return Optional.of(estimate);
    }
    return part == Part.WHOLE
        ? Optional.of(
            new Estimate(
                Math.rint(estimate.value()),
                Math.floor(estimate.low()),
                Math.ceil(estimate.high())))
        : Optional.empty();
  }

  /** The smallest count that may be behind a published one. */
  public long leastBehind(long published) {
    return rounding.lowest(published);
  }

  /** The greatest count that may be behind a published one. */
  public long mostBehind(long published) {
    return rounding.highest(published);
  }

  /** A large count about deliveries rather than events, to the nearest multiple of the base. */
  public long publishCount(long count) {
    return Math.round((double) count / audience.base()) * audience.base();
  }

  /** A share as it may be shown, or null when too little is counted. */
  public @Nullable Double publishShare(long part, long whole) {
    if (whole == 0 || (!isExact() && whole < SMALLEST_BASE_OF_A_SHARE)) {
      return null;
    }
    double share = (double) part / whole;
    return isExact() ? share : Math.round(share * 20) / 20.0;
  }
}
