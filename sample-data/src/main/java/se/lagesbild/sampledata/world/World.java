package se.lagesbild.sampledata.world;

/**
 * Everything the sources share.
 *
 * @param span the days of the run
 * @param chance the root of the run's randomness
 * @param areas the districts
 * @param gazetteer the places
 * @param codes the offence codes
 * @param plan when and where the truths are planted
 */
public record World(
    Span span,
    Chance chance,
    Areas areas,
    Gazetteer gazetteer,
    OffenceCodes codes,
    PlantingPlan plan) {

  /** The world of one run. */
  public static World of(Span span, long seed) {
    Areas areas = Areas.shipped();
    OffenceCodes codes = OffenceCodes.shipped();
    return new World(
        span,
        Chance.of(seed),
        areas,
        Gazetteer.shipped(areas),
        codes,
        PlantingPlan.before(span.last(), codes.validFrom("9830")));
  }
}
