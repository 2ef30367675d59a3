package se.lagesbild.dashboard.page.map;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Question;

/**
 * What was asked and what was answered, once for page and file.
 *
 * @param state what the reader has chosen
 * @param areas those shown
 * @param plan names the squares
 * @param places of the areas
 * @param spots of the squares
 * @param concentration of single places
 */
record MapReading(
    MapState state,
    List<Area> areas,
    TownPlan plan,
    Answer<PlaceResult.Places> places,
    Answer<PlaceResult.Spots> spots,
    Answer<PlaceResult.Concentration> concentration) {

  static MapReading of(Visit visit) {
    Installation installation = visit.gate().installation();
    LocalDate today = visit.answer(new Question.Signals()).generation().today();
    MapState state = MapState.parse(visit.query(), installation, today);
    String indicator = state.indicator().id();
    LocalDate end = state.endOfYear(today);
    Answer<PlaceResult.Spots> spots =
        visit.answer(new Question.Spots(indicator, end, state.slice()));
    return new MapReading(
        state,
        state.areas(installation),
        TownPlan.of(installation.areas(), spots.result().side()),
        visit.answer(
            new Question.Places(
                indicator, state.calendar().id(), state.period().from(), state.slice())),
        spots,
        visit.answer(new Question.Concentration(indicator, end, state.slice())));
  }
}
