package se.lagesbild.sampledata.world;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything the sources share.
 *
 * @param span the days of the run
 * @param chance the root of the run's randomness
 * @param areas the districts
 * @param gazetteer the places
 * @param codes the offence codes
 * @param plan when and where the truths are planted
 * @param peers the other municipalities that are told of as fully as Fagersta is by the police
 */
public record World(
    Span span,
    Chance chance,
    Areas areas,
    Gazetteer gazetteer,
    OffenceCodes codes,
    PlantingPlan plan,
    List<Peer> peers) {

  /** The world of one run. */
  public static World of(Span span, long seed, List<Peer> peers) {
    Areas areas = Areas.shipped();
    OffenceCodes codes = OffenceCodes.shipped();
    Chance chance = Chance.of(seed);
    return new World(
        span,
        chance,
        areas,
        Gazetteer.shipped(areas).with(peers),
        codes,
        PlantingPlan.before(span.last(), codes.validFrom("9830"), chance),
        List.copyOf(peers));
  }

  /** The codes of the municipalities whose rows count as those of the installation. */
  public Set<String> municipalities() {
    Set<String> codes = new TreeSet<>(Set.of(Peer.HOME));
    peers.forEach(peer -> codes.add(peer.municipality().code()));
    return codes;
  }
}
