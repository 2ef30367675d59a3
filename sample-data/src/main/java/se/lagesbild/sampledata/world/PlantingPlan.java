package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.util.List;

/**
 * When the truths that an analysis must find again are planted, at fixed distances before the last
 * day, so that two years of data hold all of them.
 *
 * @param graffitiStep five weeks of 2.2 times as much graffiti at {@link #GRAFFITI_PLACE}
 * @param bicycleChain fourteen days with nine bicycle thefts around {@link #BICYCLE_PLACE}
 * @param codingChange the first day on which bicycle thefts are registered with the new codes
 * @param lateOccurrence when the shop thefts happened that are registered late
 * @param lateRegistration the week in which they are registered
 * @param lighting from the measure's first day to the run's last
 * @param missingWeek the week whose fault reports are never delivered
 * @param manyCrimes the day of the report with many crimes
 * @param halfYear the last 26 weeks, in which there is more disturbance at {@link #SQUARE} and more
 *     alcohol among the young at {@link #YOUTH_CENTRE}
 * @param fires fires that several organisations tell of
 * @param restless weeks of more absence from school, which damage follows
 */
public record PlantingPlan(
    Span graffitiStep,
    Span bicycleChain,
    LocalDate codingChange,
    Span lateOccurrence,
    Span lateRegistration,
    Span lighting,
    Span missingWeek,
    LocalDate manyCrimes,
    Span halfYear,
    List<Fire> fires,
    RestlessWeeks restless) {

  /** Where graffiti steps up. */
  public static final String GRAFFITI_PLACE = "alfaskolan";

  /** How much more graffiti there is than otherwise. */
  public static final double GRAFFITI_FACTOR = 2.2;

  /** Where the chain of bicycle thefts runs. */
  public static final String BICYCLE_PLACE = "resecentrum";

  /** The district that gets better lighting, and with it half the damage. */
  public static final String LIGHTING_AREA = "risbron";

  /** The district to compare with, where nothing is done. */
  public static final String LIGHTING_CONTROL = "centrum";

  /** The square on which there is more disturbance in the last half year. */
  public static final String SQUARE = "centrumtorget";

  /** Where the young drink more in the last half year. */
  public static final String YOUTH_CENTRE = "ungdomscenter";

  /** The number of the police report on a planted incident, where others know it; else empty. */
  public String caseNumber(String plant) {
    return fires.stream()
        .filter(fire -> fire.id().equals(plant))
        .map(Fire::caseNumber)
        .findFirst()
        .orElse("");
  }

  static PlantingPlan before(LocalDate last, LocalDate codingChange, Chance chance) {
    LocalDate monday = Span.mondayOf(last);
    return new PlantingPlan(
        weeks(monday.minusWeeks(11), 5),
        weeks(monday.minusWeeks(24), 2),
        codingChange,
        weeks(monday.minusWeeks(42), 4),
        weeks(monday.minusWeeks(32), 1),
        new Span(monday.minusWeeks(52), last),
        weeks(monday.minusWeeks(14), 1),
        monday.minusWeeks(28),
        new Span(monday.minusWeeks(26), last),
        Fire.allBefore(monday),
        new RestlessWeeks(chance.fork("restless")));
  }

  private static Span weeks(LocalDate monday, int count) {
    return new Span(monday, monday.plusWeeks(count).minusDays(1));
  }
}
