package se.lagesbild.sampledata.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Every incident that staff ever report, accidents without an offender among them. */
final class StaffIncidents {

  static final List<String> COLUMNS =
      List.of(
          "Nr",
          "Inträffade",
          "Förvaltning",
          "Arbetsplats",
          "Yrke",
          "Slag",
          "Händelseförlopp",
          "Anmälare",
          "Åtgärd",
          "Status");

  private static final String CONTRACT = "/installation/fagersta/sources/kommun-hot-personal/";
  private static final double WEEKLY_INCIDENTS = 3.5;
  private static final double DISPERSION = 10;
  private static final List<String> TEXTS =
      List.of(
          "Elev kastade stol mot pedagog.",
          "Brukaren Exempel Exempelsson slog mot armen.",
          "Besökare hotade i receptionen; polisanmält 5000-K712346-24.",
          "");

  private final World world;
  private final Chance chance;
  private final Map<String, List<String>> words =
      Resource.rows(CONTRACT + "slag.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("slag"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  StaffIncidents(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** The incidents in the order in which they happened; the quarter before the span is whole. */
  List<Entry> entries() {
    Span span = new Span(world.span().first().minusWeeks(30), world.span().last());
    List<Entry> entries = new ArrayList<>();
    for (Incident incident :
        new IncidentStream(
                IncidentKind.readAll("/se/lagesbild/sampledata/staff/kinds.csv"),
                world.gazetteer(),
                "1982",
                chance.fork("incidents"))
            .draw(span, WEEKLY_INCIDENTS, DISPERSION)) {
      entries.add(enter("T-%05d".formatted(10_000 + entries.size()), incident));
    }
    return entries;
  }

  private Entry enter(String number, Incident incident) {
    LocalDate day = incident.day();
    String kind = incident.kind().code();
    Row row =
        Row.blank(COLUMNS)
            .with("Nr", number)
            .with("Inträffade", day.toString())
            .with("Förvaltning", chance.pick(List.of("Utbildning", "Omsorg", "Socialtjänst")))
            .with("Arbetsplats", chance.pick(List.of("Enhet 1", "Enhet 2", "Receptionen")))
            .with("Yrke", chance.pick(List.of("Lärare", "Undersköterska", "Handläggare")))
            .with("Slag", chance.happens(0.7) ? kind : chance.pick(words.get(kind)))
            .with("Händelseförlopp", chance.pick(TEXTS))
            .with("Anmälare", "Testa Testsson")
            .with("Åtgärd", chance.pick(List.of("Samtal", "Riskbedömning", "")))
            .with("Status", "Avslutad");
    String category = categories.getOrDefault(kind, "");
    Facts facts = new Facts("1982", category, 1, day, day, Spot.UNPLACED);
    Version version = Version.alive(day.atTime(LocalTime.NOON), row, facts);
    if (chance.happens(0.02)) {
      version = broken(version);
    } else if (chance.happens(0.03)) {
      Row taken = row.with("Status", chance.pick(List.of("Makulerad", "Dubblett")));
      version = new Version(version.from(), taken, Fate.WITHDRAWN, "", facts);
    }
    return new Entry(number, number, "", List.of(version));
  }

  private Version broken(Version version) {
    return chance.happens(0.5)
        ? version.broken(version.row().with("Slag", "Oklart"), "unknown_code")
        : version.broken(version.row().with("Slag", ""), "missing_value");
  }
}
