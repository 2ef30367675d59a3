package se.lagesbild.warehouse.gate;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;

/** Names of members; one that the catalogue has dropped is called by its id. */
final class Titles {
  static final Text TOTAL = new Text("Totalt", "Total");

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
    };
  }

  private static Text unknown(Dimension dimension) {
    return switch (dimension) {
      case CATEGORY -> new Text("Utan känd brottstyp", "Kind not known");
      case AREA -> new Text("Utan känt område", "Area not known");
      case ORGANISATION -> new Text("Utan känd organisation", "Organisation not known");
      case MUNICIPALITY -> new Text("Utan känd kommun", "Municipality not known");
    };
  }

  private static Text same(String name) {
    return new Text(name, name);
  }
}
