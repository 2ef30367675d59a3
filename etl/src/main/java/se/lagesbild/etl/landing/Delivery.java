package se.lagesbild.etl.landing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * A file an organisation has sent. The same content under a new name is a new statement.
 *
 * @param id orders the deliveries of a source: what it covers up to, then content, then name
 * @param source id of the source
 * @param fileName as the organisation named it, personal data masked
 * @param sha256 of the content, in hex
 * @param sizeBytes length of the file
 * @param arrived local time at which it lay in the inbox, the first time that it was sent
 * @param period what its name and contract say it covers
 * @param path the landed copy, relative to {@code landing/}
 * @param landedOn the day of the run that took it from the inbox, the last time that it had no
 *     copy; the days its copy is kept count from it
 */
public record Delivery(
    String id,
    String source,
    String fileName,
    String sha256,
    long sizeBytes,
    LocalDateTime arrived,
    Period period,
    String path,
    LocalDate landedOn) {

  /** A register written before it told the day of landing knows when the file arrived. */
  public Delivery {
    landedOn = landedOn == null ? arrived.toLocalDate() : landedOn;
  }

  /**
   * What a delivery covers.
   *
   * @param asOf up to when
   * @param window days it is complete for, or null
   * @param municipality code of the municipality it is limited to, or null
   */
  public record Period(
      LocalDateTime asOf, @Nullable DateRange window, @Nullable String municipality) {

    /** The last day that it is about: of its window, or the day up to which it is told. */
    LocalDate lastDay() {
      LocalDate told = asOf.toLocalDate();
      LocalDate ofWindow = window == null ? told : window.to().minusDays(1);
      return ofWindow.isAfter(told) ? ofWindow : told;
    }
  }
}
