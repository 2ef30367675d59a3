package se.lagesbild.dashboard.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in one of its versions.
 *
 * @param number the same for all versions
 * @param version 1 for the first
 * @param removed whether this version takes it away
 * @param content what is told
 * @param stamp who made this version, and when
 */
public record Annotation(long number, int version, boolean removed, Content content, Stamp stamp) {
  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 120;

  /** The most characters of a note. */
  public static final int LONGEST_NOTE = 1000;

  /** What sort of thing happened. */
  public enum Kind {
    /** Something done to change what is counted; its effect can be evaluated. */
    MEASURE,
    /** Something that took place: a market, a match, a lamp that went out. */
    EVENT,
    /** Another way to report, to register or to search. */
    ROUTINE,
    /** Anything else that explains numbers, such as the weather. */
    OTHER;

    /** The name in addresses, forms and the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is told.
   *
   * @param kind what sort of thing
   * @param title in few words
   * @param first day
   * @param last day, or null while it goes on
   * @param areas ids of where; none is everywhere
   * @param indicators ids of what it concerns; none is everything
   * @param note more about it, or empty
   */
  public record Content(
      Kind kind,
      String title,
      LocalDate first,
      @Nullable LocalDate last,
      List<String> areas,
      List<String> indicators,
      String note) {
    private static final String ID = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}";

    /**
     * Checks what must always hold.
     *
     * @throws IllegalArgumentException if the title is blank, an id cannot be one, or it ends
     *     before it begins
     */
    public Content {
      areas = ids(areas);
      indicators = ids(indicators);
      if (title.isBlank()) {
        throw new IllegalArgumentException("title must not be blank");
      }
      if (last != null && last.isBefore(first)) {
        throw new IllegalArgumentException("last must not be before " + first + ", was " + last);
      }
    }

    private static List<String> ids(List<String> given) {
      for (String id : given) {
        if (!id.matches(ID)) {
          throw new IllegalArgumentException("an id must match " + ID + ", was " + id);
        }
      }
      return List.copyOf(given);
    }
  }
}
