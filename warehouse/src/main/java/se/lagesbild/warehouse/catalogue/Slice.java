package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * The part of an indicator that is asked for; an empty list means everything.
 *
 * @param municipalities codes
 * @param areas ids, {@link #UNPLACED} for events without a known area
 * @param categories ids
 * @param organisations ids
 * @param finer what only single events tell
 */
public record Slice(
    List<String> municipalities,
    List<String> areas,
    List<String> categories,
    List<String> organisations,
    Finer finer) {

  /** The member that gathers events of which it is not known where, or when, they belong. */
  public static final String UNPLACED = "-";

  /** Everything. */
  public static final Slice ALL = new Slice(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Slice {
    municipalities = List.copyOf(municipalities);
    areas = List.copyOf(areas);
    categories = List.copyOf(categories);
    organisations = List.copyOf(organisations);
  }

  /** What the daily counts tell. */
  public Slice(
      List<String> municipalities,
      List<String> areas,
      List<String> categories,
      List<String> organisations) {
    this(municipalities, areas, categories, organisations, Finer.NONE);
  }

  /**
   * When and at what kind of place, each {@link #UNPLACED} where it is not known.
   *
   * @param weekdays of {@link Dimension#WEEKDAY}
   * @param partsOfDay of {@link Dimension#PART_OF_DAY}
   * @param placeTypes in the words of the sources
   */
  public record Finer(List<String> weekdays, List<String> partsOfDay, List<String> placeTypes) {

    /** Everything. */
    public static final Finer NONE = new Finer(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Finer {
      weekdays = List.copyOf(weekdays);
      partsOfDay = List.copyOf(partsOfDay);
      placeTypes = List.copyOf(placeTypes);
    }
  }

  /** The members chosen; empty when everything is. */
  public List<String> of(Dimension dimension) {
    return switch (dimension) {
      case MUNICIPALITY -> municipalities;
      case AREA -> areas;
      case CATEGORY -> categories;
      case ORGANISATION -> organisations;
      case WEEKDAY -> finer.weekdays();
      case PART_OF_DAY -> finer.partsOfDay();
      case PLACE_TYPE -> finer.placeTypes();
    };
  }

  /** The same with others of one dimension. */
  public Slice with(Dimension dimension, List<String> chosen) {
    return new Slice(
        dimension == Dimension.MUNICIPALITY ? chosen : municipalities,
        dimension == Dimension.AREA ? chosen : areas,
        dimension == Dimension.CATEGORY ? chosen : categories,
        dimension == Dimension.ORGANISATION ? chosen : organisations,
        new Finer(
            dimension == Dimension.WEEKDAY ? chosen : finer.weekdays(),
            dimension == Dimension.PART_OF_DAY ? chosen : finer.partsOfDay(),
            dimension == Dimension.PLACE_TYPE ? chosen : finer.placeTypes()));
  }
}
