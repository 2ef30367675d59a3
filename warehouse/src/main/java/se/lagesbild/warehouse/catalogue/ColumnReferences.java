package se.lagesbild.warehouse.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    if (contract.event() != null) {
      event(contract.event());
    }
    if (contract.aggregate() != null) {
      aggregate(contract.aggregate());
    }
    reshape(contract.reshape());
    window(contract.delivery());
    for (int at = 0; at < contract.checks().size(); at++) {
      check("/checks/" + at, contract.checks().get(at));
    }
    neverReadAlone();
  }

  private void event(SourceContract.Event event) {
    if (event.key().isEmpty() && contract.delivery().mode() != SourceContract.Mode.PARTITION) {
      fail("/event", "ordet \"key\" saknas; bara i läget partition får rader sakna nyckel.");
    }
    names("/event/key", event.key());
    names("/event/report", event.report());
    name("/event/latestBy", event.latestBy());
    name("/event/municipality/field", event.municipality().field());
    name("/event/occurred/from", event.occurred().from());
    name("/event/occurred/to", event.occurred().to());
    name("/event/occurred/precision", event.occurred().precision());
    name("/event/reported", event.reported());
    name("/event/code/field", event.code().field());
    name("/event/crimes", event.crimes());
    name("/event/caseNumber", event.caseNumber());
    place(event.place());
  }

  private void aggregate(Aggregate aggregate) {
    name("/aggregate/period/start", aggregate.period().start());
    name("/aggregate/municipality/field", aggregate.municipality().field());
    name("/aggregate/area", aggregate.area());
    name("/aggregate/value", aggregate.value());
    if (aggregate.interval() != null) {
      name("/aggregate/interval/lower", aggregate.interval().lower());
      name("/aggregate/interval/upper", aggregate.interval().upper());
    }
    names("/aggregate/dimensions", aggregate.dimensions());
    boolean isShare = aggregate.interval() != null || aggregate.unit().equals("percent");
    if (aggregate.addsRows() && (isShare || aggregate.isOfRates())) {
      fail(
          "/aggregate/duplicates",
          "andelar, skattningar och tal per invånare kan inte läggas ihop; ta bort \"duplicates\".");
    }
    if (aggregate.addsRows() && contract.delivery().mode() == SourceContract.Mode.UPSERT) {
      fail(
          "/aggregate/duplicates",
          "i läget upsert är en fil inte hela summan; rader läggs bara ihop i de andra lägena.");
    }
  }

  private void reshape(Reshape reshape) {
    if (reshape.fillDown() != null) {
      reshape.fillDown().fields().forEach(name -> field("/reshape/fillDown/fields", name));
    }
    if (reshape.unpivot() != null) {
      field("/reshape/unpivot/name", reshape.unpivot().name());
      field("/reshape/unpivot/value", reshape.unpivot().value());
    }
    if (reshape.split() != null) {
      field("/reshape/split/field", reshape.split().field());
    }
    for (int at = 0; at < reshape.structural().size(); at++) {
      field("/reshape/structural/" + at + "/field", reshape.structural().get(at).field());
    }
  }

  private void window(SourceContract.Delivery delivery) {
    SourceContract.Window window = delivery.window();
    switch (delivery.mode()) {
      case WINDOW, PARTITION -> {
        if (window == null || lengths(window) != 1) {
          fail(
              "/delivery",
              "läget %s kräver ordet \"window\" med ett av orden days, period och namedWeeks."
                  .formatted(delivery.mode().id()));
        } else {
          windowField(window);
          windowName(window, delivery.fileName());
        }
      }
      case UPSERT, SNAPSHOT -> {
        if (window != null) {
          fail("/delivery/window", "läget " + delivery.mode().id() + " har inget fönster.");
        }
      }
    }
  }

  /** In how many ways the contract says how long the window is. */
  private static long lengths(SourceContract.Window window) {
    return Stream.of(window.days() != null, window.period() != null, window.namedWeeks())
        .filter(told -> told)
        .count();
  }

  private void windowName(SourceContract.Window window, @Nullable String fileName) {
    if (window.namedWeeks() && (fileName == null || !fileName.contains("(?<week>"))) {
      fail("/delivery/window/namedWeeks", "filnamnets mönster saknar gruppen \"week\".");
    }
  }

  private void windowField(SourceContract.Window window) {
    SourceContract.Event event = contract.event();
    name("/delivery/window/field", window.field());
    if (event == null && window.field() != null) {
      fail("/delivery/window/field", "för summor avgör periodens början; ta bort \"field\".");
    }
    if (event != null
        && (window.field() == null
            || !(window.field().equals(event.reported())
                || window.field().equals(event.occurred().from())))) {
      fail(
          "/delivery/window/field",
          "fönstrets fält ska vara samma kolumn som \"reported\" eller \"occurred.from\".");
    }
  }

  private void check(String pointer, Check check) {
    switch (check.check()) {
      case "not_null", "unique", "accepted_values", "relationships", "range" -> {
        if (check.column() == null) {
          fail(pointer, "kontrollen " + check.check() + " kräver ordet \"column\".");
        }
      }
      default -> {}
    }
    if (check.check().equals("accepted_values") && check.values().isEmpty()) {
      fail(pointer, "kontrollen accepted_values kräver ordet \"values\".");
    }
    if (check.check().equals("relationships") && check.to() == null) {
      fail(pointer, "kontrollen relationships kräver ordet \"to\".");
    }
    if (check.check().equals("range") && check.minimum() == null && check.maximum() == null) {
      fail(pointer, "kontrollen range kräver \"minimum\" eller \"maximum\".");
    }
    if (check.check().equals("freshness")
        && check.warnAfterDays() == null
        && check.errorAfterDays() == null) {
      fail(pointer, "kontrollen freshness kräver \"warnAfterDays\" eller \"errorAfterDays\".");
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
      if (read.contains(column) || contract.freeText().contains(column)) {
        fail(
            "/neverRead",
            "kolumnen \""
                + column
                + "\" får inte läsas men står även under fields eller freeText.");
      }
    }
    for (String column : contract.freeText()) {
      if (read.contains(column)) {
        fail(
            "/freeText",
            "fritext lagras aldrig men kolumnen \"" + column + "\" står även under fields.");
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

  private void field(String pointer, @Nullable String name) {
    List<String> fields = contract.fields().stream().map(SourceContract.Field::name).toList();
    if (name != null && !fields.contains(name)) {
      fail(
          pointer,
          "kolumnen \"%s\" finns inte under fields; tillåtna namn: %s."
              .formatted(name, String.join(", ", fields)));
    }
  }

  private void fail(String pointer, String sentence) {
    throw new ConfigurationException(document.file(), document.lineOf(pointer), sentence);
  }
}
