package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Planted;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Peer;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/**
 * Everything that stands in the police's registers of other municipalities. Their rows are clean:
 * what goes wrong with exports is shown by Fagersta's.
 */
final class PeerCrimes {

  private static final String PLANT = "i";
  private static final String RARER = "criminal_damage";
  private static final double TIMES_AS_COMMON = 0.5;

  /** Numbers of reports begin with their unit's; Fagersta's is 5000. */
  private static final int FIRST_UNIT = 5001;

  private final World world;
  private final Chance chance;

  PeerCrimes(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** Every entry of the peer at a place of the list, in the order of registration. */
  List<Entry> entries(int at) {
    Peer peer = world.peers().get(at);
    String code = peer.municipality().code();
    Chance own = chance.fork("peer-" + code);
    List<IncidentKind> kinds = kinds(own.fork("kinds"));
    FilingDesk desk =
        new FilingDesk(world, kinds, own.fork("desk"), Integer.toString(FIRST_UNIT + at));
    CrimeHistory history = new CrimeHistory(world, desk, kinds, own.fork("history"));
    CrimeRegister register =
        new CrimeRegister(peer.municipality(), world.areas(), history, world.codes());
    List<Incident> drawn =
        new IncidentStream(kinds, world.gazetteer(), code, own.fork("stream"))
            .draw(
                world.span().withRunUp(),
                monday -> peer.weekly(CrimeSimulation.WEEKLY_REPORTS, monday),
                CrimeSimulation.DISPERSION);
    return desk.file(drawn).stream().flatMap(filing -> register.enter(filing).stream()).toList();
  }

  /** Each municipality has its own mix of kinds; what is planted is rarer in all of them. */
  private List<IncidentKind> kinds(Chance mix) {
    Map<String, Double> byCategory = new TreeMap<>();
    return IncidentKind.readAll(CrimeSimulation.KINDS).stream()
        .map(
            kind -> {
              String category = world.codes().category(kind.code());
              double own = byCategory.computeIfAbsent(category, unseen -> mix.logNormal(1, 0.15));
              return kind.times(own * (category.equals(RARER) ? TIMES_AS_COMMON : 1));
            })
        .toList();
  }

  /** What is planted in all of them, with how much of it each municipality had in the last year. */
  static Planted planted(World world, TruthBook book) {
    LocalDate last = world.span().last();
    Span year = new Span(last.minusYears(1).plusDays(1), last);
    Map<String, Long> counts = new TreeMap<>();
    for (String code : world.municipalities()) {
      counts.put(
          code,
          book.count(
              facts ->
                  facts.municipality().equals(code)
                      && facts.category().equals(RARER)
                      && year.contains(facts.occurred())));
    }
    return new Planted(
        PLANT,
        "Criminal damage is half as common among as many inhabitants in every other municipality",
        "",
        year.first().toString(),
        year.last().toString(),
        List.of(),
        counts);
  }
}
