package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.place.PlaceShares;
import se.lagesbild.warehouse.analysis.place.Repeats;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.PlaceReader;
import se.lagesbild.warehouse.query.PlaceReader.Alike;
import se.lagesbild.warehouse.query.PlaceReader.Happened;
import se.lagesbild.warehouse.query.Selection;

/** Answers how few places hold how much, and whether events follow each other. */
final class ConcentrationAnswer {
  private final Lease lease;
  private final Ground ground;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  ConcentrationAnswer(
      Ground ground, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = ground.lease();
    this.ground = ground;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<PlaceResult.Concentration> answer(Question.Concentration question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    DateRange year = new DateRange(question.end().minusYears(1), question.end());
    disclosure.requireSum(Part.SMALLER, Optional.of(year));
    Selection twoYears =
        Selection.of(
            installation,
            indicator,
            question.slice(),
            new DateRange(question.end().minusYears(2), question.end()));
    List<Alike> counted = PlaceReader.counts(lease, twoYears);
    long events = counted.stream().mapToLong(alike -> alike.lastYear() * alike.places()).sum();
    List<Happened> located =
        PlaceReader.events(
            lease,
            Selection.of(installation, indicator, question.slice(), year),
            Repeats.MOST_EVENTS + 1);
    PlaceReader.Reach reach =
        PlaceReader.reach(lease, Selection.of(installation, indicator, question.slice(), year));
    Result.CellStatus status =
        Reading.of(sources, indicator, question.slice().municipalities()).status(year);
    PlaceResult.Concentration result =
        new PlaceResult.Concentration(
            year,
            cell(events, status),
            cell(reach.unplaced(), status),
            events < PlaceShares.FEWEST_EVENTS || status == Result.CellStatus.NOT_DELIVERED
                ? Optional.empty()
                : Optional.of(few(counted, ground.places(twoYears))),
            Repeats.of(located).orElse(List.of()).stream().map(this::repeat).toList(),
            cell(reach.comparable(), status),
            cell(reach.incomparable(), status));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.of(year)),
        null);
  }

  /** A sum over all places, which no single event can be told from. */
  private Result.Cell cell(long number, Result.CellStatus status) {
    return Columns.cell(disclosure.places().publishTotal(number), status, disclosure);
  }

  private FewPlaces few(List<Alike> counted, long known) {
    PlaceShares found = PlaceShares.of(counted, known);
    boolean told = disclosure.places().permitsPlaces(found.half());
    return new FewPlaces(
        found.places(),
        told ? found.half() : null,
        // By itself it would tell how many events there are to the last one.
        disclosure.isExact() ? found.halfByChance() : Math.round(found.halfByChance() / 5) * 5.0,
        found.isConcentrated(),
        ifExact(found.full()),
        ifExact(found.fewestAtFull()),
        ifExact(found.fullBefore()),
        curve(found));
  }

  private @Nullable Long ifExact(long number) {
    return disclosure.isExact() ? number : null;
  }

  private List<FewPlaces.Point> curve(PlaceShares found) {
    List<FewPlaces.Point> points = new ArrayList<>();
    for (int step = 0; step < found.curve().length; step++) {
      points.add(
          new FewPlaces.Point(
              (double) step / (found.curve().length - 1),
              shown(found.curve()[step]),
              shown(found.curveByChance()[step])));
    }
    return List.copyOf(points);
  }

  private double shown(double share) {
    return disclosure.isExact() ? share : Math.round(share * 20) / 20.0;
  }

  private Repeat repeat(Repeats.Pairs pairs) {
    return new Repeat(
        pairs.fromMetres(),
        pairs.toMetres(),
        pairs.fromDays(),
        pairs.toDays(),
        ifExact(pairs.observed()),
        disclosure.isExact() ? pairs.expected() : null,
        pairs.pattern());
  }
}
