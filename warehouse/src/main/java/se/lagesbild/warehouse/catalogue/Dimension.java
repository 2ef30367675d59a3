package se.lagesbild.warehouse.catalogue;

import java.util.List;
import java.util.Locale;

/** What the events of an indicator can be split or filtered by. */
public enum Dimension {
  CATEGORY,
  AREA,
  ORGANISATION,
  MUNICIPALITY,
  /** The day of the week on which it happened, Monday is {@code 1}. */
  WEEKDAY("1", "2", "3", "4", "5", "6", "7"),
  /** The six hours of the day in which it happened, from midnight. */
  PART_OF_DAY("night", "morning", "afternoon", "evening"),
  /** The kind of place, in the words of the source. */
  PLACE_TYPE;

  private final List<String> members;

  Dimension(String... members) {
    this.members = List.of(members);
  }

  /** The members that every installation has, in their own order; none where it names them. */
  public List<String> members() {
    return members;
  }

  /** Whether it is counted from single events, as the daily counts do not hold it. */
  public boolean isOfEvents() {
    return !members.isEmpty() || this == PLACE_TYPE;
  }

  /** Stable name, {@code part_of_day}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
