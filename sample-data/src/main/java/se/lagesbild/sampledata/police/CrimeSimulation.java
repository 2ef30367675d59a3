package se.lagesbild.sampledata.police;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.World;

/** Everything that ever stands in the police's register, Fagersta's and a little of Norberg's. */
final class CrimeSimulation {

  static final String KINDS = "/se/lagesbild/sampledata/police/kinds.csv";
  static final double WEEKLY_REPORTS = 28;
  static final double DISPERSION = 8;

  private static final double WEEKLY_STRAYS = 0.25;

  private final World world;
  private final Chance chance;
  private final List<IncidentKind> kinds;

  CrimeSimulation(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.kinds = IncidentKind.readAll(KINDS);
  }

  /** Every report, in the order of registration. */
  List<Filing> filings() {
    return filings(desk());
  }

  /** Every entry, in the order of registration. */
  List<Entry> entries() {
    FilingDesk desk = desk();
    CrimeHistory history = new CrimeHistory(world, desk, kinds, chance.fork("history"));
    List<Filing> filings = filings(desk);
    Map<String, CrimeRegister> registers =
        Map.of("1982", register("1982", history), "1962", register("1962", history));
    return filings.stream()
        .flatMap(filing -> registers.get(municipality(filing)).enter(filing).stream())
        .toList();
  }

  private FilingDesk desk() {
    return new FilingDesk(world, kinds, chance.fork("desk"), "5000");
  }

  private List<Filing> filings(FilingDesk desk) {
    IncidentStream home = stream("1982");
    List<Incident> drawn = home.draw(world.span().withRunUp(), WEEKLY_REPORTS, DISPERSION);
    List<Incident> planted =
        new PlantedCrimes(world, kinds, home, chance.fork("plant")).plant(drawn);
    List<Incident> strays =
        stream("1962").draw(world.span().withRunUp(), WEEKLY_STRAYS, DISPERSION);
    return desk.file(Stream.concat(planted.stream(), strays.stream()).toList());
  }

  private static String municipality(Filing filing) {
    return filing.incident().places().findFirst().map(Place::municipality).orElse("1982");
  }

  private IncidentStream stream(String municipality) {
    return new IncidentStream(kinds, world.gazetteer(), municipality, chance.fork(municipality));
  }

  private CrimeRegister register(String municipality, CrimeHistory history) {
    return new CrimeRegister(
        Municipality.find(municipality), world.areas(), history, world.codes());
  }
}
