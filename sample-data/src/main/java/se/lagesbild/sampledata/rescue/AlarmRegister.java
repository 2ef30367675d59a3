package se.lagesbild.sampledata.rescue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.rescue.AlarmSimulation.Alarm;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.World;

/** The reports on each alarm: one per station, approved days to months later. */
final class AlarmRegister {

  private static final String CODES =
      "/installation/fagersta/sources/sdr-raddningstjanst/codes.csv";
  private static final int LONGEST_APPROVAL_DAYS = 95;
  private static final String SET = "Anlagd med uppsåt";
  private static final Map<String, List<String>> STATIONS =
      Map.of(
          "1982", List.of("Fagersta", "Norberg", "Avesta"),
          "1962", List.of("Norberg", "Fagersta", "Avesta"),
          "2083", List.of("Hedemora", "Avesta", "Norberg"),
          "2084", List.of("Avesta", "Hedemora", "Norberg"));

  private final World world;
  private final Chance chance;
  private final AlarmDirt dirt;
  private final Map<String, String> categories;
  private final Map<String, Row> causes;

  AlarmRegister(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.dirt = new AlarmDirt(chance);
    this.categories =
        Resource.rows(CODES).stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));
    this.causes =
        Resource.rows(AlarmSimulation.FOLDER + "causes.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), Function.identity()));
  }

  /** The alarm with every report on it. */
  Entry enter(String id, Alarm alarm) {
    boolean planted = !alarm.incident().plant().isEmpty();
    String cause = planted ? SET : cause(alarm.incident().kind().code());
    Row row = row(id, alarm).with("Orsak", cause).with("PolisNr", caseNumber(alarm, cause));
    LocalDateTime drawn = approval(alarm.incident().from());
    LocalDateTime approved = planted ? soon(alarm) : drawn;
    Version clean = version(row, approved, alarm, cause);
    List<Version> versions = new ArrayList<>();
    if (planted) {
      versions.add(clean);
    } else if (isAtHome(alarm) && chance.happens(0.008)) {
      versions.add(dirt.breakUp(clean));
    } else {
      versions.addAll(reports(clean, alarm, cause));
    }
    return new Entry(id, id, alarm.incident().plant(), versions);
  }

  /** What each station says; only the one approved last knows the cause for certain. */
  private List<Version> reports(Version clean, Alarm alarm, String cause) {
    int stations = chance.pick(List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 3));
    boolean again = chance.happens(0.08);
    List<LocalDateTime> approvals = new ArrayList<>(List.of(clean.from()));
    for (int report = 1; report < stations + (again ? 1 : 0); report++) {
      LocalDateTime approved = approval(alarm.incident().from());
      approvals.add(approvals.contains(approved) ? approved.plusMinutes(report) : approved);
    }
    approvals.sort(Comparator.naturalOrder());
    List<String> names = STATIONS.getOrDefault(alarm.municipality().code(), List.of());
    List<Version> versions = new ArrayList<>();
    for (int report = 0; report < approvals.size(); report++) {
      boolean last = report == approvals.size() - 1;
      String known = last || chance.happens(0.6) ? cause : "Okänd";
      Row row = clean.row().with("Station", names.get(report % stations)).with("Orsak", known);
      versions.add(dirt.type(version(row, approvals.get(report), alarm, known), alarm));
    }
    return versions;
  }

  private Version version(Row row, LocalDateTime approved, Alarm alarm, String cause) {
    String type = alarm.incident().kind().code();
    boolean set = cause.equals(SET) && type.startsWith("Brand");
    Facts facts =
        new Facts(
            alarm.municipality().code(),
            categories.getOrDefault(set ? type + ", anlagd" : type, ""),
            1,
            alarm.incident().from().toLocalDate(),
            alarm.incident().from().toLocalDate(),
            alarm.incident().places().findFirst().map(this::spot).orElse(Spot.UNPLACED));
    return Version.alive(approved, row.with("Godkand", approved.toString() + ":00"), facts);
  }

  private Row row(String id, Alarm alarm) {
    Row cause = causes.get(alarm.incident().kind().code());
    Row row =
        Row.blank(AlarmDirt.COLUMNS)
            .with("LarmId", id)
            .with("Larmtid", alarm.incident().from() + ":00")
            .with(
                "Handelsetyp",
                alarm.incident().kind().code().replace("mark eller skog", "mark/skog"))
            .with("Objekt", chance.pick(List.of(cause.text("objects").split("\\|"))))
            .with("Kommun", alarm.municipality().name())
            .with("Station", STATIONS.getOrDefault(alarm.municipality().code(), List.of()).get(0));
    return alarm.incident().places().findFirst().map(place -> placed(row, place)).orElse(row);
  }

  private static Row placed(Row row, Place place) {
    return row.with("N", Long.toString(Math.round(place.point().northing())))
        .with("E", Long.toString(Math.round(place.point().easting())));
  }

  private String cause(String type) {
    if (!type.startsWith("Brand")) {
      return "";
    }
    Row shares = causes.get(type);
    if (chance.happens(shares.number("set_share"))) {
      return SET;
    }
    return chance.happens(shares.number("play_share"))
        ? "Barns lek med eld"
        : chance.pick(List.of("Okänd", "Tekniskt fel", "Glömd spis", "Självantändning", "Annan"));
  }

  private String caseNumber(Alarm alarm, String cause) {
    String known = world.plan().caseNumber(alarm.incident().plant());
    boolean reported = alarm.incident().plant().isEmpty() && cause.equals(SET);
    if (reported && chance.happens(0.4)) {
      int year = alarm.incident().from().getYear() % 100;
      return "5000-K%06d-%02d".formatted(chance.between(700_000, 899_999), year);
    }
    return known;
  }

  /** Always on a working minute after the alarm; half within a week, some after months. */
  private LocalDateTime approval(LocalDateTime alarm) {
    double days = 1 + chance.exponential(chance.happens(0.85) ? 9 : 45);
    return alarm
        .toLocalDate()
        .plusDays((long) Math.min(LONGEST_APPROVAL_DAYS, days))
        .atTime(chance.between(7, 16), chance.between(0, 59), 0);
  }

  /** What is planted must have been told of when the run ends. */
  private static LocalDateTime soon(Alarm alarm) {
    return alarm.incident().from().toLocalDate().plusDays(3).atTime(9, 30);
  }

  private static boolean isAtHome(Alarm alarm) {
    return alarm.municipality().code().equals(AlarmSimulation.FAGERSTA);
  }

  private Spot spot(Place place) {
    double easting = Math.round(place.point().easting());
    double northing = Math.round(place.point().northing());
    String area = world.areas().find(easting, northing).map(Area::id).orElse("");
    return new Spot(area, Quality.USABLE);
  }
}
