package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Place.Address;
import se.lagesbild.sampledata.world.Place.Point;

/**
 * A municipality that Fagersta is compared with. Its inhabitants are true to the nearest hundred,
 * or invented where the list does not say; everything that happens there is invented.
 *
 * @param municipality which
 * @param inhabitants how many, all years alike
 * @param level how many times as much happens as among as many inhabitants of Fagersta
 * @param summer how many times as much of it happens from June to August as at other times
 * @param town the postal town, in capitals
 * @param postcode of the town
 */
public record Peer(
    Municipality municipality,
    int inhabitants,
    double level,
    double summer,
    String town,
    String postcode) {

  /** Fagersta, of which everything else in the exports tells. */
  public static final String HOME = "1982";

  /** How many Swedish municipalities there are besides Fagersta. */
  public static final int MOST = 289;

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final String FOLDER = "/se/lagesbild/sampledata/world/";
  private static final int INHABITANTS_OF_HOME = 13_341;
  private static final double SPREAD_METRES = 500;
  private static final Set<Month> SUMMER = Set.of(Month.JUNE, Month.JULY, Month.AUGUST);

  /**
   * The municipalities most like Fagersta, the most alike first: those of its local police area,
   * other mill towns, then any in the order of their codes.
   */
  public static List<Peer> mostAlike(int count) {
    List<Row> known = Resource.rows(FOLDER + "peers.csv");
    Map<String, Row> byCode = new HashMap<>();
    known.forEach(row -> byCode.put(row.text("code"), row));
    List<String> codes = new ArrayList<>(known.stream().map(row -> row.text("code")).toList());
    Resource.rows("/installation/fagersta/municipalities.csv").stream()
        .map(row -> row.text("code"))
        .filter(code -> !code.equals(HOME) && !byCode.containsKey(code))
        .forEach(codes::add);
    return codes.stream()
        .limit(count)
        .map(code -> byCode.containsKey(code) ? read(byCode.get(code)) : invented(code))
        .toList();
  }

  private static Peer read(Row row) {
    return new Peer(
        Municipality.find(row.text("code")),
        (int) row.number("inhabitants"),
        row.number("level"),
        row.number("summer"),
        row.text("town"),
        row.text("postcode"));
  }

  private static Peer invented(String code) {
    Chance chance = Chance.of(0).fork("peer-" + code);
    Municipality municipality = Municipality.find(code);
    return new Peer(
        municipality,
        100 * chance.between(50, 300),
        chance.between(70, 130) / 100.0,
        chance.between(90, 120) / 100.0,
        municipality.name().toUpperCase(SWEDISH),
        "");
  }

  /** What happens in a week, where in Fagersta it is {@code weeklyAtHome} in the yearly mean. */
  public double weekly(double weeklyAtHome, LocalDate day) {
    double yearly = weeklyAtHome * level * inhabitants / INHABITANTS_OF_HOME;
    double other = 12 / (9 + 3 * summer);
    return yearly * (SUMMER.contains(day.getMonth()) ? summer * other : other);
  }

  /** Its addresses, around the town: points and numbers never depend on the seed of a run. */
  List<Place> places() {
    return Resource.rows(FOLDER + "peer-streets.csv").stream()
        .flatMap(street -> addresses(street).stream())
        .collect(Collectors.toList());
  }

  private List<Place> addresses(Row street) {
    Chance chance = Chance.of(0).fork(municipality.code() + '/' + street.text("street"));
    List<String> kinds = List.of(street.text("kinds").split("\\|"));
    List<Place> places = new ArrayList<>();
    for (int ordinal = 0; ordinal < street.number("addresses"); ordinal++) {
      String number = Integer.toString(2 * ordinal + chance.between(1, 2));
      places.add(
          new Place(
              municipality.code() + ' ' + street.text("street") + ' ' + number,
              municipality.code(),
              "",
              new Address(street.text("street"), number, postcode, town),
              kinds.get(ordinal % kinds.size()),
              point(chance),
              Math.min(Gazetteer.HEAVIEST, chance.logNormal(0.5, 1.6))));
    }
    return places;
  }

  private Point point(Chance chance) {
    return new Point(
        Math.round(chance.normal(municipality.defaultPoint().easting(), SPREAD_METRES)),
        Math.round(chance.normal(municipality.defaultPoint().northing(), SPREAD_METRES)));
  }
}
