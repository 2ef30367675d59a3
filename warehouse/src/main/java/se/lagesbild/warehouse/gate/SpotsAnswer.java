package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.place.Densities;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader;
import se.lagesbild.warehouse.query.PlaceReader;
import se.lagesbild.warehouse.query.Selection;

/** Answers in which squares of a grid events lie together. */
final class SpotsAnswer {
  /** The year asked for and those before it. */
  private static final int YEARS = 5;

  private final Lease lease;
  private final Ground ground;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  SpotsAnswer(Ground ground, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = ground.lease();
    this.ground = ground;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<PlaceResult.Spots> answer(Question.Spots question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    DateRange year = new DateRange(question.end().minusYears(1), question.end());
    disclosure.requireSum(Part.SMALLER, Optional.of(year));
    Selection selection =
        Selection.of(
            installation,
            indicator,
            question.slice(),
            new DateRange(question.end().minusYears(YEARS), question.end()));
    Region region = Region.of(ground, selection, disclosure);
    SquareYears grid = new SquareYears(region, GridReader.read(lease, selection, region.side()));
    PlaceReader.Reach reach = PlaceReader.reach(lease, selection.in(year));
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    return new Answered<>(
        spots(grid, year, reading, question, reach.unlocated()),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.of(year)),
        null);
  }

  private PlaceResult.Spots spots(
      SquareYears grid, DateRange year, Reading reading, Question.Spots question, long unlocated) {
    Region region = grid.region();
    List<Optional<HotSquares.Year>> years = new ArrayList<>();
    for (int back = 0; back < YEARS; back++) {
      DateRange judged =
          new DateRange(question.end().minusYears(back + 1L), question.end().minusYears(back));
      years.add(
          reading.status(judged) != Result.CellStatus.NOT_DELIVERED
              ? grid.judge(back)
              : Optional.empty());
    }
    Count total = grid.total();
    Result.Cell told = total(total.number(), reading.status(year));
    List<Optional<HotSquares.Year>> before = years.subList(1, YEARS);
    return new PlaceResult.Spots(
        year,
        region.side(),
        Densities.bandwidth(region.side()),
        told,
        total(unlocated, reading.status(year)),
        disclosure.places().permitsMap(total.number()),
        years.get(0).isPresent(),
        (int) before.stream().filter(Optional::isPresent).count(),
        new ToldSquares(grid, reading.status(year), years, disclosure).tell());
  }

  private Result.Cell total(long number, Result.CellStatus status) {
    return Columns.cell(disclosure.places().publishTotal(number), status, disclosure);
  }
}
