package se.lagesbild.sampledata.est;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.Spelling;

/** How people write where something was: a well-known place, a street, a district, or nothing. */
final class Whereabouts {

  private static final List<String> NOWHERE =
      List.of("", "", "på stan", "flera ställen", "utomhus", "vid återvinningen");

  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> districts = new HashMap<>();

  Whereabouts(Areas areas) {
    List<Row> rows = Resource.rows("/installation/fagersta/sources/kommun-est-rapport/platser.csv");
    spellings.putAll(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("plats"),
                    Collectors.mapping(row -> row.text("skrivet"), Collectors.toList()))));
    rows.stream()
        .filter(row -> !row.text("e").isEmpty())
        .forEach(
            row -> {
              names.put(row.text("e") + ' ' + row.text("n"), row.text("plats"));
              areas
                  .find(row.number("e"), row.number("n"))
                  .map(Area::id)
                  .ifPresent(id -> districts.put(id, row.text("stadsdel")));
            });
  }

  /** The place as written, and what the words tell. */
  Told tell(List<Place> where, Chance chance) {
    if (where.isEmpty()) {
      return new Told(chance.pick(NOWHERE), Spot.UNPLACED);
    }
    Place place = where.get(0);
    Spot spot = new Spot(place.area(), Quality.USABLE);
    if (chance.happens(0.12)) {
      return new Told(chance.pick(spelled(district(place))), spot);
    }
    return new Told(chance.pick(precise(place)), spot);
  }

  /** The place in the words that its list has. */
  Told tellWell(Place place) {
    return new Told(precise(place).get(0), new Spot(place.area(), Quality.USABLE));
  }

  /** The district of a place. */
  String district(Place place) {
    return districts.getOrDefault(place.area(), "");
  }

  private List<String> precise(Place place) {
    String name = names.get(key(place));
    if (name != null) {
      return spelled(name);
    }
    String street = place.address().street();
    String written = Spelling.inLowerCase(street);
    String number = ' ' + place.address().number();
    return List.of(written + number, written + number, written, street + number);
  }

  private List<String> spelled(String name) {
    return spellings.getOrDefault(name, List.of(name));
  }

  private static String key(Place place) {
    return Math.round(place.point().easting()) + " " + Math.round(place.point().northing());
  }

  /**
   * A place as it is written.
   *
   * @param text the words
   * @param spot where they lead
   */
  record Told(String text, Spot spot) {}
}
