package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation promises about its export and how a row of it becomes an event.
 *
 * @param id the folder's name
 * @param title shown in the interface
 * @param organisation id of the {@link Organisation} that delivers
 * @param secrecy class of the information
 * @param cadence how often a delivery is expected
 * @param format of the files
 * @param encoding charset of text formats
 * @param dialect how a delimited text is written (Frictionless CSV dialect)
 * @param missingValues texts that mean "nothing stated"
 * @param fields the columns read (Frictionless Table Schema)
 * @param neverRead columns whose content never leaves the file
 * @param derive names and Spark SQL expressions over the fields' texts, computed in order
 * @param delivery what a file covers
 * @param event how a row becomes an event
 * @param checks expectations on what was loaded
 * @param codeLists rows of the code lists the contract names, by file name
 * @param sha256 fingerprint of the contract's folder
 */
public record SourceContract(
    String id,
    Text title,
    String organisation,
    String secrecy,
    Cadence cadence,
    Format format,
    String encoding,
    Dialect dialect,
    List<String> missingValues,
    List<Field> fields,
    List<String> neverRead,
    Map<String, String> derive,
    Delivery delivery,
    Event event,
    List<Check> checks,
    Map<String, List<OffenceCode>> codeLists,
    String sha256) {

  /** Fills in what the contract leaves out. */
  public SourceContract {
    encoding = encoding == null ? "utf-8" : encoding;
    dialect = dialect == null ? new Dialect(null, null, null) : dialect;
    missingValues = missingValues == null ? List.of("") : List.copyOf(missingValues);
    fields = List.copyOf(fields);
    neverRead = neverRead == null ? List.of() : List.copyOf(neverRead);
    derive = derive == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(derive));
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  /** The code list that tells the categories of this source's rows. */
  public List<OffenceCode> codes() {
    return codeLists.get(event.code().list());
  }

  /** The file formats. */
  public enum Format {
    CSV,
    TSV,
    JSON,
    NDJSON
  }

  /**
   * When a source is late.
   *
   * @param everyDays days between deliveries
   * @param lateAfterDays days after the expected day on which the source counts as late
   */
  public record Cadence(int everyDays, int lateAfterDays) {}

  /**
   * How a delimited text is written.
   *
   * @param delimiter between values
   * @param quoteChar around values
   * @param decimalChar in numbers
   */
  public record Dialect(String delimiter, String quoteChar, String decimalChar) {

    /** Fills in what the contract leaves out. */
    public Dialect {
      delimiter = delimiter == null ? "," : delimiter;
      quoteChar = quoteChar == null ? "\"" : quoteChar;
      decimalChar = decimalChar == null ? "." : decimalChar;
    }
  }

  /**
   * A column of the export.
   *
   * @param name its heading, or its name within the contract for formats without headings
   * @param type how its text is read
   * @param format pattern of dates and times ({@code %Y-%m-%d}), or null for ISO 8601
   * @param path JSON Pointer into an element, for JSON formats
   * @param constraints what a value must fulfil
   * @param aliases other headings for the same column
   */
  public record Field(
      String name,
      FieldType type,
      @Nullable String format,
      @Nullable String path,
      Constraints constraints,
      List<String> aliases) {

    /** Fills in what the contract leaves out. */
    public Field {
      constraints = constraints == null ? new Constraints(false, null) : constraints;
      aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
  }

  /**
   * What a value must fulfil.
   *
   * @param required whether a row without it is rejected
   * @param minimum smallest number allowed, or null
   */
  public record Constraints(boolean required, @Nullable Double minimum) {}

  /** Types of fields, by Table Schema. */
  public enum FieldType {
    STRING,
    INTEGER,
    NUMBER,
    DATE,
    DATETIME,
    BOOLEAN
  }

  /**
   * What a file covers.
   *
   * @param mode what its rows mean for what is known already
   * @param fileName regular expression over the file name; its groups {@code date, time, year,
   *     week, month, municipality} tell the period and scope
   * @param window for {@link Mode#WINDOW}: what the file is complete for
   * @param maxWithdrawnShare a delivery that would withdraw more of its window than this is stopped
   * @param mayBeEmpty whether a file without rows is a statement rather than a mistake
   */
  public record Delivery(
      Mode mode,
      @Nullable String fileName,
      @Nullable Window window,
      Double maxWithdrawnShare,
      boolean mayBeEmpty) {

    /** Fills in what the contract leaves out. */
    public Delivery {
      maxWithdrawnShare = maxWithdrawnShare == null ? 0.2 : maxWithdrawnShare;
    }
  }

  /** How deliveries follow on each other. */
  public enum Mode {
    /** A later row with the key replaces the earlier. */
    UPSERT,
    /** The file is complete for a window of days; what is missing in it was withdrawn. */
    WINDOW;

    /** The name as stored. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The window a file is complete for.
   *
   * @param field the date field that decides whether an event lies in it
   * @param days its length in days, ending with the period end of the file name
   */
  public record Window(String field, int days) {}

  /**
   * How a row becomes an event; texts name fields or derived columns.
   *
   * @param key columns that identify the event within source and municipality
   * @param report columns that identify the report it belongs to, or null when each event is its
   *     own
   * @param latestBy column whose greatest value wins among rows with the same key in a file, or
   *     null for the last row
   * @param municipality where the municipality is told
   * @param occurred when it happened
   * @param reported the day it became known, or null for the day it began
   * @param code which code tells the category
   * @param crimes how many crimes, or null for one
   * @param place where it happened, or null
   * @param withdrawnWhen Spark SQL condition for rows that take an event back, or null
   * @param outOfScopeWhen Spark SQL condition for rows the installation does not keep, or null
   */
  public record Event(
      List<String> key,
      @Nullable List<String> report,
      @Nullable String latestBy,
      MunicipalityRule municipality,
      Occurred occurred,
      @Nullable String reported,
      Code code,
      @Nullable String crimes,
      @Nullable Place place,
      @Nullable String withdrawnWhen,
      @Nullable String outOfScopeWhen) {}

  /**
   * Where the municipality of a row is told.
   *
   * @param field column with a code or a name, or null when only the file name tells
   * @param whenMissing what an empty value means
   */
  public record MunicipalityRule(@Nullable String field, WhenMissing whenMissing) {}

  /** What an empty municipality means. */
  public enum WhenMissing {
    @JsonProperty("fileName")
    FILE_NAME,
    @JsonProperty("outOfScope")
    OUT_OF_SCOPE,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /**
   * When it happened.
   *
   * @param from earliest time
   * @param to latest time, or null when it is a point in time
   */
  public record Occurred(String from, @Nullable String to) {}

  /**
   * Which code tells the category.
   *
   * @param field column with the code
   * @param list file name of the code list, in the contract's folder or in {@code config/}
   */
  public record Code(String field, String list) {}

  /**
   * Where it happened.
   *
   * @param crs of the coordinates, or null when there are none
   * @param easting column, or null
   * @param northing column, or null
   * @param address columns that together name the place, or empty
   * @param area column with the name of the area, or null
   * @param type column with the kind of place, or null
   * @param precision how exact the coordinates can be at best: {@code point} or {@code
   *     municipality}
   */
  public record Place(
      @Nullable String crs,
      @Nullable String easting,
      @Nullable String northing,
      List<String> address,
      @Nullable String area,
      @Nullable String type,
      String precision) {

    /** Fills in what the contract leaves out. */
    public Place {
      address = address == null ? List.of() : List.copyOf(address);
      precision = precision == null ? "point" : precision;
    }
  }

  /**
   * An expectation.
   *
   * @param check its kind
   * @param column the column it concerns, or null
   * @param warnAbove share of rows above which it is a warning
   * @param errorAbove share of rows above which the run stops, or null for never
   */
  public record Check(
      String check, @Nullable String column, double warnAbove, @Nullable Double errorAbove) {}
}
