package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Ways to plant a truth among drawn incidents that more than one source uses. */
public final class Plantings {

  private static final int REFERENCE_WEEKS = 52;

  private Plantings() {}

  /**
   * Leaves out every second damage in the lit district from the measure's first day, and lets all
   * damage follow the restless weeks.
   */
  public static List<Incident> lit(
      PlantingPlan plan, List<Incident> drawn, Predicate<IncidentKind> damage) {
    List<Incident> left = new ArrayList<>();
    int met = 0;
    for (Incident incident : drawn) {
      boolean affected =
          damage.test(incident.kind())
              && incident.isIn(PlantingPlan.LIGHTING_AREA)
              && plan.lighting().contains(incident.day());
      met += affected ? 1 : 0;
      if (!affected || met % 2 == 0) {
        left.add(incident);
      }
    }
    return plan.restless().moved(left, damage, plan.lighting().first());
  }

  /** How much graffiti the step adds, from what the 52 weeks before it hold at the place. */
  public static long extraGraffiti(
      PlantingPlan plan, List<Incident> drawn, Predicate<IncidentKind> graffiti) {
    LocalDate start = plan.graffitiStep().first();
    Span reference = new Span(start.minusWeeks(REFERENCE_WEEKS), start.minusDays(1));
    long before =
        drawn.stream()
            .filter(incident -> graffiti.test(incident.kind()))
            .filter(incident -> reference.contains(incident.day()))
            .filter(Plantings::isAtGraffitiPlace)
            .count();
    double expected = before * plan.graffitiStep().mondays().size() / (double) REFERENCE_WEEKS;
    return Math.max(1, Math.round((PlantingPlan.GRAFFITI_FACTOR - 1) * expected));
  }

  /** The day of the n-th of some incidents that are spread evenly over a span. */
  public static LocalDate spread(Span span, long ordinal, long count) {
    long days = span.last().toEpochDay() - span.first().toEpochDay();
    return span.first().plusDays(days * ordinal / Math.max(1, count));
  }

  /** The same incident, discovered at most so many hours after it began. */
  public static Incident within(Incident incident, int hours) {
    LocalDateTime latest = incident.from().plusHours(hours);
    LocalDateTime to = incident.to().isBefore(latest) ? incident.to() : latest;
    return new Incident(incident.kind(), incident.from(), to, incident.where(), incident.plant());
  }

  private static boolean isAtGraffitiPlace(Incident incident) {
    return incident.places().anyMatch(place -> place.id().equals(PlantingPlan.GRAFFITI_PLACE));
  }
}
