package se.lagesbild.warehouse.gate;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;

/** Names of members; one that the catalogue has dropped is called by its id. */
final class Titles {
  static final Text TOTAL = new Text("Totalt", "Total");

  private static final Map<String, Text> TIMES =
      Map.ofEntries(
          entry("1", new Text("Måndag", "Monday")),
          entry("2", new Text("Tisdag", "Tuesday")),
          entry("3", new Text("Onsdag", "Wednesday")),
          entry("4", new Text("Torsdag", "Thursday")),
          entry("5", new Text("Fredag", "Friday")),
          entry("6", new Text("Lördag", "Saturday")),
          entry("7", new Text("Söndag", "Sunday")),
          entry("night", new Text("Natt (00–06)", "Night (00–06)")),
          entry("morning", new Text("Morgon (06–12)", "Morning (06–12)")),
          entry("afternoon", new Text("Eftermiddag (12–18)", "Afternoon (12–18)")),
          entry("evening", new Text("Kväll (18–24)", "Evening (18–24)")));

  private final Installation installation;

  Titles(Installation installation) {
    this.installation = installation;
  }

  Text of(Dimension dimension, String key) {
    if (key.equals(Slice.UNPLACED)) {
      return unknown(dimension);
    }
    return find(dimension, key).orElse(new Text(key, key));
  }

  private Optional<Text> find(Dimension dimension, String key) {
    return switch (dimension) {
      case CATEGORY -> installation.findCategory(key).map(Category::title);
      case AREA -> installation.findArea(key).map(Area::title).map(Titles::same);
      case ORGANISATION -> installation.findOrganisation(key).map(Organisation::title);
      case MUNICIPALITY ->
          installation.nationalMunicipalities().stream()
              .filter(municipality -> municipality.code().equals(key))
              .map(Municipality::name)
              .map(Titles::same)
              .findFirst();
      case WEEKDAY, PART_OF_DAY -> Optional.ofNullable(TIMES.get(key));
      case PLACE_TYPE -> Optional.of(installation.placeTypeTitle(key));
      case CODE ->
          installation.sources().stream()
              .flatMap(source -> source.codes().stream())
              .filter(code -> code.code().equals(key))
              .map(OffenceCode::label)
              .map(Titles::same)
              .findFirst();
    };
  }

  private static Text unknown(Dimension dimension) {
    return switch (dimension) {
      case CATEGORY -> new Text("Utan känd brottstyp", "Kind not known");
      case AREA -> new Text("Utan känt område", "Area not known");
      case ORGANISATION -> new Text("Utan känd organisation", "Organisation not known");
      case MUNICIPALITY -> new Text("Utan känd kommun", "Municipality not known");
      case WEEKDAY -> new Text("Okänd veckodag", "Weekday not known");
      case PART_OF_DAY -> new Text("Okänd tid", "Time not known");
      case PLACE_TYPE -> new Text("Okänt slag av plats", "Kind of place not known");
      case CODE -> new Text("Utan känd kod", "Code not known");
    };
  }

  private static Text same(String name) {
    return new Text(name, name);
  }
}
