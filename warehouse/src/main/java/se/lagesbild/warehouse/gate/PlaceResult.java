package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Text;

/** What the gate tells of where events happened. */
public sealed interface PlaceResult extends Result {

  /**
   * Areas in a period beside an earlier one.
   *
   * @param period the period
   * @param earlier the same time a year before
   * @param areas those with a border, in the order of the installation
   * @param placed all of them together, in the period
   * @param placedEarlier the same in the earlier one
   * @param unplaced events without a known area, in the period
   * @param mappable whether there are enough events for a map
   * @param steps all areas together in each period that can be chosen
   * @param greatest the largest number of an area in any of these, so that maps can be compared
   * @param highRate number per 1 000 inhabitants that nine in ten of the areas' rates in these
   *     periods do not exceed; 0 where none is known
   */
  record Places(
      DateRange period,
      DateRange earlier,
      List<AreaFigure> areas,
      Cell placed,
      Cell placedEarlier,
      Cell unplaced,
      boolean mappable,
      List<Step> steps,
      double greatest,
      double highRate)
      implements PlaceResult {}

  /**
   * An area and its municipality in a year beside the year before.
   *
   * @param period the year
   * @param earlier the year before
   * @param area its name
   * @param cell events in the area
   * @param cellEarlier the same a year before
   * @param placed events in all areas of the municipality, this one among them
   * @param placedEarlier the same a year before
   * @param enough whether area and rest had enough events in both years
   * @param times how many times as much the area changed as the rest; null where that is not told
   * @param likely its limits; null likewise
   * @param verdict whether it changed more or less than the rest, beyond chance
   */
  record Outgrown(
      DateRange period,
      DateRange earlier,
      Text area,
      Cell cell,
      Cell cellEarlier,
      Cell placed,
      Cell placedEarlier,
      boolean enough,
      @Nullable Double times,
      @Nullable Spread likely,
      Verdict verdict)
      implements PlaceResult {}

  /**
   * Squares in a year.
   *
   * @param period the year
   * @param side of the squares in metres
   * @param bandwidth how far densities are smoothed, in metres
   * @param total events with a coordinate
   * @param unlocated those without, which no square holds
   * @param mappable whether there are enough events for a map
   * @param judged whether there is enough to tell hot squares from chance
   * @param earlierYears how many of the years before could be judged too
   * @param squares those in which anything was ever told of
   */
  record Spots(
      DateRange period,
      int side,
      int bandwidth,
      Cell total,
      Cell unlocated,
      boolean mappable,
      boolean judged,
      int earlierYears,
      List<GridSquare> squares)
      implements PlaceResult {}

  /**
   * Places in a year.
   *
   * @param period the year
   * @param events with a known place
   * @param unplaced those without
   * @param few how few places hold half, or empty where there are too few events
   * @param repeats pairs of events by distance and days, or empty where there are too few events or
   *     too many
   * @param located events with a coordinate of their own, which are compared
   * @param unlocated those without
   */
  record Concentration(
      DateRange period,
      Cell events,
      Cell unplaced,
      Optional<FewPlaces> few,
      List<Repeat> repeats,
      Cell located,
      Cell unlocated)
      implements PlaceResult {}
}
