package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.OffenceCodes;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.PlaceTypes;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** The part of an indicator as every address names it, so that pages can hand it on. */
public final class Filters {
  private Filters() {}

  /** The parameter of a dimension. */
  public static String name(Dimension dimension) {
    return dimension.id();
  }

  /** Ids that may stand in an address. */
  public static List<String> known(Installation installation, Dimension dimension) {
    List<String> sources = installation.sources().stream().map(SourceContract::id).toList();
    return switch (dimension) {
      case AREA -> withUnplaced(installation.areas().stream().map(Area::id));
      case CATEGORY -> installation.categories().stream().map(Category::id).toList();
      case ORGANISATION -> installation.organisations().stream().map(Organisation::id).toList();
      case MUNICIPALITY -> MunicipalityChoice.codes(installation);
      case WEEKDAY, PART_OF_DAY -> withUnplaced(dimension.members().stream());
      case PLACE_TYPE -> withUnplaced(PlaceTypes.of(installation, sources).stream());
      case CODE ->
          withUnplaced(
              OffenceCodes.of(installation, sources, List.of()).stream().map(OffenceCode::code));
    };
  }

  /**
   * The part that an address names, as far as the indicator can be asked for it. Without a
   * municipality it is all of them.
   *
   * @throws BadQueryException if a value is unknown
   */
  public static Slice slice(Query query, Installation installation, Indicator indicator) {
    Set<Dimension> possible = Askable.of(installation, indicator).filters();
    Slice slice = Slice.ALL;
    for (Dimension dimension : Dimension.values()) {
      List<String> chosen = chosen(query, installation, dimension);
      slice = possible.contains(dimension) ? slice.with(dimension, chosen) : slice;
    }
    return slice;
  }

  private static List<String> chosen(Query query, Installation installation, Dimension dimension) {
    if (dimension != Dimension.MUNICIPALITY) {
      return query.choices(name(dimension), known(installation, dimension));
    }
    List<String> allowed = new ArrayList<>(known(installation, dimension));
    allowed.add(MunicipalityChoice.ALL);
    List<String> chosen = query.choices(name(dimension), allowed);
    return chosen.contains(MunicipalityChoice.ALL) ? List.of() : chosen;
  }

  /** An address that names the part too. */
  public static Query written(Slice slice, Query base) {
    Query query = base;
    for (Dimension dimension : Dimension.values()) {
      query = query.with(name(dimension), slice.of(dimension));
    }
    return query;
  }

  /** What a member is called. */
  public static String title(
      Installation installation, Dimension dimension, String id, Words words) {
    boolean unplaced = id.equals(Slice.UNPLACED);
    return switch (dimension) {
      case AREA ->
          unplaced
              ? words.text("area.unplaced")
              : installation.findArea(id).map(Area::title).orElse(id);
      case CATEGORY -> installation.findCategory(id).map(Category::title).map(words::of).orElse(id);
      case ORGANISATION ->
          installation.findOrganisation(id).map(Organisation::title).map(words::of).orElse(id);
      case MUNICIPALITY -> installation.municipalityName(id);
      case WEEKDAY, PART_OF_DAY -> words.text("member." + dimension.id() + "." + id);
      case PLACE_TYPE ->
          unplaced ? words.text("member.place_type.-") : words.of(installation.placeTypeTitle(id));
      case CODE ->
          unplaced
              ? words.text("member.code.-")
              : OffenceCodes.of(
                      installation,
                      installation.sources().stream().map(SourceContract::id).toList(),
                      List.of())
                  .stream()
                  .filter(code -> code.code().equals(id))
                  .map(OffenceCode::label)
                  .findFirst()
                  .orElse(id);
    };
  }

  private static List<String> withUnplaced(Stream<String> ids) {
    return Stream.concat(ids, Stream.of(Slice.UNPLACED)).toList();
  }
}
