package se.lagesbild.sampledata.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Place.Address;
import se.lagesbild.sampledata.world.Place.Point;

/**
 * The fixed addresses. Their points are made up around each district's centre and do not depend on
 * the seed of the run: streets do not move between two runs.
 *
 * @param all every place
 */
public record Gazetteer(List<Place> all) {

  private static final String FOLDER = "/se/lagesbild/sampledata/world/";

  /** The greatest weight of an address. */
  static final double HEAVIEST = 5;

  private static final Map<String, Point> CENTRES =
      Map.of(
          "centrum", new Point(544225, 6652177),
          "kolarbyn", new Point(543769, 6653007),
          "meling", new Point(545351, 6651300),
          "per-ols", new Point(544578, 6650622),
          "risbron", new Point(545115, 6652355),
          "vastanfors", new Point(545089, 6649905),
          "avestbo-vastervala", new Point(553095, 6644331));

  /** Builds the gazetteer from the shipped streets and named places. */
  public static Gazetteer shipped(Areas areas) {
    List<Place> places = new ArrayList<>();
    Resource.rows(FOLDER + "named-places.csv").forEach(row -> places.add(Place.read(row)));
    for (Row street : Resource.rows(FOLDER + "streets.csv")) {
      places.addAll(addresses(street, areas));
    }
    return new Gazetteer(List.copyOf(places));
  }

  /** The same with the addresses of other municipalities, of those that it has none of. */
  Gazetteer with(List<Peer> peers) {
    List<Place> places = new ArrayList<>(all);
    peers.stream()
        .filter(peer -> in(peer.municipality().code()).isEmpty())
        .forEach(peer -> places.addAll(peer.places()));
    return new Gazetteer(List.copyOf(places));
  }

  /** A well-known place by its id. */
  public Place named(String id) {
    return all.stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow();
  }

  /** The places of one municipality. */
  public List<Place> in(String municipality) {
    return all.stream().filter(place -> place.municipality().equals(municipality)).toList();
  }

  private static List<Place> addresses(Row street, Areas areas) {
    Chance chance = Chance.of(0).fork(street.text("street"));
    List<String> kinds = List.of(street.text("kinds").split("\\|"));
    List<Place> places = new ArrayList<>();
    for (int ordinal = 0; ordinal < street.number("addresses"); ordinal++) {
      String number = Integer.toString(2 * ordinal + chance.between(1, 2));
      Address address =
          new Address(street.text("street"), number, street.text("postcode"), street.text("town"));
      places.add(
          new Place(
              address.street() + ' ' + number,
              street.text("municipality"),
              street.text("area"),
              address,
              kinds.get(ordinal % kinds.size()),
              point(street, areas, chance),
              // A heavy tail, though not endless: a fifth of the addresses holds most.
              Math.min(HEAVIEST, chance.logNormal(0.5, 1.6))));
    }
    return places;
  }

  /** A point near the centre, inside the district where there is one. */
  private static Point point(Row street, Areas areas, Chance chance) {
    String area = street.text("area");
    Point centre =
        area.isEmpty()
            ? Municipality.find(street.text("municipality")).defaultPoint()
            : CENTRES.get(area);
    double spread = area.equals("avestbo-vastervala") ? 2500 : 300;
    while (true) {
      double easting = Math.round(10 * chance.normal(centre.easting(), spread)) / 10.0;
      double northing = Math.round(10 * chance.normal(centre.northing(), spread)) / 10.0;
      String found = areas.find(easting, northing).map(Area::id).orElse("");
      if (found.equals(area)) {
        return new Point(easting, northing);
      }
    }
  }
}
