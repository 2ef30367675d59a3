package se.lagesbild.warehouse.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every column a contract names is a field or a derived column of it. */
final class ColumnReferences {
  private final YamlDocument document;
  private final SourceContract contract;
  private final Set<String> known = new LinkedHashSet<>();

  ColumnReferences(YamlDocument document, SourceContract contract) {
    this.document = document;
    this.contract = contract;
    contract.fields().forEach(field -> known.add(field.name()));
    known.addAll(contract.derive().keySet());
  }

  /**
   * Passes when all names are known.
   *
   * @throws ConfigurationException with the line and the names allowed
   */
  void require() {
    SourceContract.Event event = contract.event();
    names("/event/key", event.key());
    names("/event/report", event.report());
    name("/event/latestBy", event.latestBy());
    name("/event/municipality/field", event.municipality().field());
    name("/event/occurred/from", event.occurred().from());
    name("/event/occurred/to", event.occurred().to());
    name("/event/reported", event.reported());
    name("/event/code/field", event.code().field());
    name("/event/crimes", event.crimes());
    place(event.place());
    SourceContract.Window window = contract.delivery().window();
    name("/delivery/window/field", window == null ? null : window.field());
    if (contract.delivery().mode() == SourceContract.Mode.WINDOW && window == null) {
      fail("/delivery", "läget window kräver ordet \"window\" med field och days.");
    }
    windowField(window);
    neverReadAlone();
  }

  private void windowField(SourceContract.@Nullable Window window) {
    SourceContract.Event event = contract.event();
    if (window != null
        && !window.field().equals(event.reported())
        && !window.field().equals(event.occurred().from())) {
      fail(
          "/delivery/window/field",
          "fönstrets fält ska vara samma kolumn som \"reported\" eller \"occurred.from\".");
    }
  }

  private void place(SourceContract.@Nullable Place place) {
    if (place == null) {
      return;
    }
    name("/event/place/easting", place.easting());
    name("/event/place/northing", place.northing());
    names("/event/place/address", place.address());
    name("/event/place/area", place.area());
    name("/event/place/type", place.type());
  }

  private void neverReadAlone() {
    Set<String> read = new LinkedHashSet<>(known);
    for (SourceContract.Field field : contract.fields()) {
      read.addAll(field.aliases());
      if (field.path() != null) {
        read.addAll(List.of(field.path().split("/")));
      }
    }
    for (String column : contract.neverRead()) {
      if (read.contains(column)) {
        fail(
            "/neverRead", "kolumnen \"" + column + "\" får inte läsas men står även under fields.");
      }
    }
  }

  private void names(String pointer, @Nullable List<String> names) {
    if (names != null) {
      names.forEach(name -> name(pointer, name));
    }
  }

  private void name(String pointer, @Nullable String name) {
    if (name != null && !known.contains(name)) {
      fail(
          pointer,
          "kolumnen \"%s\" finns varken under fields eller derive; tillåtna namn: %s."
              .formatted(name, String.join(", ", known)));
    }
  }

  private void fail(String pointer, String sentence) {
    throw new ConfigurationException(document.file(), document.lineOf(pointer), sentence);
  }
}
