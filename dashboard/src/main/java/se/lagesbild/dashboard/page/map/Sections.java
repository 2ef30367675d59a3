package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/** Says of each part of the page what it shows, what it found and what it rests on. */
final class Sections {
  private final MapReading reading;
  private final String place;
  private final Unit unit;
  private final Words words;

  /** {@code place} is what the page is of, by name. */
  Sections(MapReading reading, String place, Unit unit, Words words) {
    this.reading = reading;
    this.place = place;
    this.unit = unit;
    this.words = words;
  }

  Section areas(AreaFinding finding, List<String> facts) {
    PlaceResult.Places places = reading.places().result();
    boolean approximate = reading.areas().stream().anyMatch(Area::approximate);
    String scope =
        words.text(
            reading.areas().isEmpty() ? "map.subtitle.whole" : "map.subtitle",
            words.text("map.measure." + reading.state().measure().name()),
            place,
            words.dates().range(places.period()),
            words.dates().range(places.earlier()));
    return new Section(
        words.text("map.areas"),
        finding.title(),
        finding.sentences(),
        new Section.Scope(places.period(), scope),
        reading.areas().isEmpty()
            ? new Section.Reach(places.placed(), places.unplaced(), "")
            : reach("areas", places.placed(), places.unplaced()),
        facts,
        reading.areas().isEmpty()
            ? List.of()
            : List.of(
                words.text("map.areas.note"),
                isOfReportedCrimes() ? words.text("map.areas.crimes") : "",
                approximate ? words.text("map.approximate") : ""));
  }

  /** Sums of reports may be of anything. */
  private boolean isOfReportedCrimes() {
    return reading.state().indicator().quantity().isOfEvents() && unit.isOfReportedCrimes();
  }

  Section squares(SquareGrid grid) {
    PlaceResult.Spots spots = reading.spots().result();
    List<String> findings = SquareWords.of(grid, unit, words);
    List<String> notes = new ArrayList<>();
    if (spots.mappable()) {
      notes.add(words.text("map.squares.note", spots.side(), spots.bandwidth()));
      notes.add(words.text("map.squares.untold"));
    }
    return section(
        words.text("map.squares.heading", words.dates().range(spots.period())),
        findings,
        spots.period(),
        reach("squares", spots.total(), spots.unlocated()),
        reading.spots(),
        notes);
  }

  Section curve(PlaceWords said) {
    PlaceResult.Concentration found = reading.concentration().result();
    return section(
        words.text("map.places"),
        said.sentences(),
        found.period(),
        reach("curve", found.events(), found.unplaced()),
        reading.concentration(),
        found.few().isPresent() ? List.of(words.text("map.curve.note")) : List.of());
  }

  Section repeats(PlaceWords said) {
    PlaceResult.Concentration found = reading.concentration().result();
    return section(
        words.text("map.repeats"),
        said.repeatSentences(),
        found.period(),
        reach("repeats", found.located(), found.unlocated()),
        reading.concentration(),
        found.repeats().isEmpty() ? List.of() : List.of(words.text("map.repeats.note")));
  }

  private Section section(
      String title,
      List<String> findings,
      DateRange period,
      Section.Reach reach,
      Answer<?> answer,
      List<String> notes) {
    String subject = words.of(reading.state().indicator().title());
    return new Section(
        title,
        Section.headline(subject, findings.get(0), words),
        findings,
        new Section.Scope(
            period, words.text("map.scope", subject, place, words.dates().range(period))),
        reach,
        SourceFacts.of(answer, period, words),
        notes);
  }

  private Section.Reach reach(String part, Result.Cell within, Result.Cell without) {
    boolean known = within.value() != null && without.value() != null;
    return new Section.Reach(
        within,
        without,
        known ? words.text("map.reach." + part, unit.of(within), unit.of(without)) : "");
  }
}
