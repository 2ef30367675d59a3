package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code of a code list and the category it maps to.
 *
 * @param code as it stands in the export
 * @param title what the list calls it
 * @param category id of a {@link Category}, or {@code -} for what the installation does not keep
 * @param policeInitiated whether the offence is mostly found by police activity
 * @param validFrom first day, or null
 * @param validTo last day, or null
 * @param replaces codes that this one took over from on its first day
 * @param about categories that a period of context concerns; none is everything
 * @param closeRelation whether it tells that persons close to each other were concerned; such a
 *     code is told of in totals only
 */
public record OffenceCode(
    String code,
    String title,
    String category,
    boolean policeInitiated,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> replaces,
    List<String> about,
    boolean closeRelation)
    implements Serializable {

  /** Fills in what a list leaves out. */
  public OffenceCode {
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    about = about == null ? List.of() : List.copyOf(about);
  }

  /** The code and what it is called; the code alone where it is a word of its own. */
  public String label() {
    return code.equals(title) ? title : code + " " + title;
  }

  /** Whether it is valid on any day. */
  boolean isEverValid() {
    return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
  }

  /** Whether both are valid on some day. */
  boolean overlaps(OffenceCode other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(OffenceCode other) {
    return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
  }

  /** The category that means: well known, and not kept here. */
  public static final String OUT_OF_SCOPE = "-";
}
