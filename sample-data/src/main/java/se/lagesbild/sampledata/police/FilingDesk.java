package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Turns incidents into numbered reports: when they are registered and with which crimes. */
final class FilingDesk {

  private final World world;
  private final List<IncidentKind> kinds;
  private final Chance chance;
  private final String unit;

  FilingDesk(World world, List<IncidentKind> kinds, Chance chance, String unit) {
    this.world = world;
    this.kinds = kinds;
    this.chance = chance;
    this.unit = unit;
  }

  /** Every report in the order of registration; numbers rise with it, other areas between. */
  List<Filing> file(List<Incident> incidents) {
    List<Filing> filings = new ArrayList<>();
    incidents.forEach(incident -> filings.add(filing(incident)));
    filings.sort(
        Comparator.comparing(Filing::registered)
            .thenComparing(filing -> filing.incident().from())
            .thenComparing(filing -> filing.incident().kind().code()));
    Map<Integer, Integer> lastNumbers = new HashMap<>();
    return filings.stream().map(filing -> number(filing, lastNumbers)).toList();
  }

  /** The code that is in force on the day of registration. */
  String code(String code, LocalDate registered) {
    return world.codes().inForce(code, registered);
  }

  private Filing number(Filing filing, Map<Integer, Integer> lastNumbers) {
    int year = filing.registered().getYear();
    int number = lastNumbers.merge(year, chance.between(40, 700), Integer::sum);
    String known = world.plan().caseNumber(filing.incident().plant());
    if (!known.isEmpty()) {
      return filing.numbered(known);
    }
    return filing.numbered("%s-K%06d-%02d".formatted(unit, number, year % 100));
  }

  private Filing filing(Incident incident) {
    LocalDate registered = registered(incident);
    List<String> codes = new ArrayList<>();
    codes.add(code(incident.kind().code(), registered));
    List<IncidentKind> related =
        kinds.stream().filter(kind -> category(kind).equals(category(incident.kind()))).toList();
    int crimes = crimes(incident);
    for (int crime = 1; crime < crimes; crime++) {
      codes.add(code(chance.pick(related, IncidentKind::share).code(), registered));
    }
    return new Filing("", registered, incident, codes);
  }

  private String category(IncidentKind kind) {
    return world.codes().category(kind.code());
  }

  private int crimes(Incident incident) {
    if (incident.plant().equals(PlantedCrimes.MANY_CRIMES)) {
      return PlantedCrimes.CRIMES_IN_ONE_REPORT;
    }
    if (!incident.plant().isEmpty() || chance.happens(0.88)) {
      return 1;
    }
    if (chance.happens(0.012)) {
      return chance.between(10, 16);
    }
    return chance.happens(0.75) ? 2 : chance.between(3, 6);
  }

  private LocalDate registered(Incident incident) {
    LocalDate known = incident.to().toLocalDate();
    if (incident.plant().equals(PlantedCrimes.LATE)) {
      return world.plan().lateRegistration().first().plusDays(chance.between(0, 4));
    }
    if (!incident.plant().isEmpty()) {
      return known.plusDays(1);
    }
    double lag = chance.between(1, 100);
    if (lag <= 60) {
      return known.plusDays(chance.between(0, 2));
    }
    if (lag <= 90) {
      return known.plusDays(chance.between(3, 14));
    }
    int tail = 15 + (int) chance.exponential(40);
    return known.plusDays(Math.min(Span.LONGEST_LAG_DAYS, tail));
  }
}
