package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the incidents of one source in one municipality. */
public final class IncidentStream {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int LONGEST_INTERVAL_DAYS = 30;

  private final List<IncidentKind> kinds;
  private final PlaceChooser places;
  private final Chance chance;
  private final double shares;

  /** A stream of the given kinds; the chance decides everything about it. */
  public IncidentStream(
      List<IncidentKind> kinds, Gazetteer gazetteer, String municipality, Chance chance) {
    this.kinds = List.copyOf(kinds);
    this.places = new PlaceChooser(gazetteer, municipality);
    this.chance = chance;
    this.shares = kinds.stream().mapToDouble(IncidentKind::share).sum();
  }

  /**
   * Draws weekly counts from a negative binomial distribution around the season's mean.
   *
   * @param span the days on which incidents begin; starts on a Monday
   * @param weeklyMean the yearly mean number of incidents in a week
   * @param dispersion the size of the negative binomial distribution
   */
  public List<Incident> draw(Span span, double weeklyMean, double dispersion) {
    return draw(span, monday -> weeklyMean, dispersion);
  }

  /** The same where the mean number in a week depends on the week, which its Monday names. */
  public List<Incident> draw(Span span, ToDoubleFunction<LocalDate> weeklyMean, double dispersion) {
    List<Incident> incidents = new ArrayList<>();
    for (LocalDate monday : span.mondays()) {
      double weekMean = weeklyMean.applyAsDouble(monday) * chance.overdispersion(dispersion);
      for (int day = 0; day < 7; day++) {
        addDay(incidents, monday.plusDays(day), weekMean / 7);
      }
    }
    return incidents;
  }

  /** One incident of a kind on a day, at a given or, with an empty list, at a chosen place. */
  public Incident incident(IncidentKind kind, LocalDate day, List<Place> where, String plant) {
    LocalDateTime from = existing(kind.rhythm().day().moment(day, chance));
    LocalDateTime to = from;
    if (kind.intervalHours() > 0) {
      double hours = chance.logNormal(kind.intervalHours(), 1.1);
      long minutes = Math.round(Math.min(24.0 * LONGEST_INTERVAL_DAYS, hours) * 60);
      to = existing(from.plusMinutes(minutes - minutes % 5));
    }
    List<Place> place = where.isEmpty() ? places.choose(kind, chance).stream().toList() : where;
    return new Incident(kind, from, to, place, plant);
  }

  private void addDay(List<Incident> incidents, LocalDate day, double mean) {
    for (IncidentKind kind : kinds) {
      IncidentKind.Rhythm rhythm = kind.rhythm();
      double factor =
          rhythm.season().factor(day)
              * rhythm.day().factor(day)
              * CalendarEffects.factor(day, rhythm.day());
      int count = chance.poisson(mean * kind.share() / shares * factor);
      for (int ordinal = 0; ordinal < count; ordinal++) {
        incidents.add(incident(kind, day, List.of(), ""));
      }
    }
  }

  /** Moves a wall time that the change to summer time skips to the next that exists. */
  private static LocalDateTime existing(LocalDateTime time) {
    return time.atZone(STOCKHOLM).toLocalDateTime();
  }
}
