package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation promises about its export and how a row of it becomes an event or a sum.
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
 * @param table where in a file the rows stand
 * @param fields the columns read (Frictionless Table Schema)
 * @param freeText columns that are searched for personal data and then dropped
 * @param neverRead columns whose content never leaves the file
 * @param reshape how rows as they stand become rows of one statement each
 * @param derive names and Spark SQL expressions over the fields' texts, computed in order
 * @param delivery what a file covers
 * @param event how a row becomes an event, or null when it becomes a sum
 * @param aggregate how a row becomes a sum, or null when it becomes an event
 * @param checks expectations on what was loaded
 * @param retention how long copies of the files are kept
 * @param codeLists rows of the code lists the contract names, by file name
 * @param lists all tables in the contract's folder, by file name; each row by heading
 * @param sha256 fingerprint of the contract's folder, and of a code list that lies outside it
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
    Table table,
    List<Field> fields,
    List<String> freeText,
    List<String> neverRead,
    Reshape reshape,
    Map<String, String> derive,
    Delivery delivery,
    @Nullable Event event,
    @Nullable Aggregate aggregate,
    List<Check> checks,
    Retention retention,
    Map<String, List<OffenceCode>> codeLists,
    Map<String, List<Map<String, String>>> lists,
    String sha256)
    implements Serializable {

  /** Fills in what the contract leaves out. */
  public SourceContract {
    encoding = encoding == null ? "utf-8" : encoding;
    dialect = dialect == null ? new Dialect(null, null, null, null) : dialect;
    missingValues = missingValues == null ? List.of("") : List.copyOf(missingValues);
    table = table == null ? new Table(null, null, null) : table;
    fields = List.copyOf(fields);
    freeText = freeText == null ? List.of() : List.copyOf(freeText);
    reshape = reshape == null ? Reshape.NONE : reshape;
    retention = retention == null ? new Retention(null) : retention;
    lists = lists == null ? Map.of() : Map.copyOf(lists);
    neverRead = neverRead == null ? List.of() : List.copyOf(neverRead);
    derive = derive == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(derive));
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  /** Whether what a row says must not be repeated to anyone, not even one value of it. */
  public boolean isSecret() {
    return !secrecy.equals("open") && !secrecy.equals("internal");
  }

  /** Whether an event or sum that a delivery does not tell of may thereby be withdrawn. */
  public boolean absenceWithdraws() {
    boolean keyed = event == null || !event.key().isEmpty();
    return keyed && delivery.mode() != Mode.UPSERT;
  }

  /** Whether rows become sums rather than events. */
  public boolean isAggregate() {
    return aggregate != null;
  }

  /**
   * How a row becomes an event.
   *
   * @throws IllegalStateException for a source of sums
   */
  public Event requireEvent() {
    if (event == null) {
      throw new IllegalStateException(id + " delivers sums, not events");
    }
    return event;
  }

  /**
   * How a row becomes a sum.
   *
   * @throws IllegalStateException for a source of events
   */
  public Aggregate requireAggregate() {
    if (aggregate == null) {
      throw new IllegalStateException(id + " delivers events, not sums");
    }
    return aggregate;
  }

  /**
   * Whether a file says which days it covers and has columns side by side, of which one may be
   * missing.
   */
  public boolean columnsMayTellPeriods() {
    return aggregate != null && reshape.unpivot() != null && delivery.window() != null;
  }

  /** Whether the exports tell of a municipality, whichever the files are limited to. */
  public boolean tellsOf(String municipality) {
    MunicipalityRule rule =
        event == null ? requireAggregate().municipality() : event.municipality();
    return rule.tellsOf(municipality);
  }

  /** The code list that tells the categories of this source's events; a source of sums has none. */
  public List<OffenceCode> codes() {
    return event == null ? List.of() : codeLists.get(event.code().list());
  }

  /** The file formats. */
  public enum Format {
    CSV,
    TSV,
    XLSX,
    JSON,
    NDJSON,
    XML
  }

  /**
   * Where in a file the rows stand.
   *
   * @param sheets regular expression over the names of the sheets that are read, for XLSX; null for
   *     the first visible one
   * @param headerWithin the heading row stands within so many rows from the top, titles above it;
   *     blank rows do not count
   * @param record for XML the name of the element that is a row; for JSON the JSON Pointer of the
   *     array; null for the children of the root and for the whole document
   */
  public record Table(@Nullable String sheets, Integer headerWithin, @Nullable String record)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Table {
      headerWithin = headerWithin == null ? 1 : headerWithin;
    }
  }

  /**
   * How long copies of the files are kept. A delivery can be withdrawn as long as the copies of all
   * later ones are there.
   *
   * @param landingDays days after the arrival; 400, a year's corrections, when the contract is
   *     silent
   */
  public record Retention(Integer landingDays) implements Serializable {

    /** Fills in what the contract leaves out. */
    public Retention {
      landingDays = landingDays == null ? 400 : landingDays;
    }
  }

  /**
   * When a source is late. It is said without a check of {@code freshness}; that one is for other
   * limits, and for stopping the publication.
   *
   * @param everyDays days between deliveries
   * @param lateAfterDays days after the expected day by which the delivery must have come; below 0
   *     for a plan, which comes before the days that it tells of are over
   */
  public record Cadence(int everyDays, int lateAfterDays) implements Serializable {}

  /**
   * How a delimited text is written, and numbers in any file.
   *
   * @param delimiter between values
   * @param quoteChar around values
   * @param decimalChar in numbers; null where the contract is silent: a point, and in texts of a
   *     workbook, which has no sign of its own, a comma too where it can be nothing else
   * @param header whether the first row has the headings; without them fields stand in order
   */
  public record Dialect(
      String delimiter, String quoteChar, @Nullable String decimalChar, Boolean header)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Dialect {
      delimiter = delimiter == null ? "," : delimiter;
      quoteChar = quoteChar == null ? "\"" : quoteChar;
      header = header == null || header;
    }
  }

  /**
   * A column of the export.
   *
   * @param name its heading, or its name within the contract for formats without headings
   * @param type how its text is read
   * @param format patterns of dates and times ({@code %Y-%m-%d}), tried in order and separated by
   *     {@code |}; {@code excel} is the day number of a spreadsheet; null for ISO 8601
   * @param path path into an element, for JSON (a JSON Pointer) and XML ({@code /Plats/N})
   * @param constraints what a value must fulfil
   * @param aliases other headings for the same column
   * @param missingValues further texts that mean "nothing stated" in this column
   * @param mayHold kinds of personal data that belong in this column, {@code case_number}
   * @param noPersons whether a row is rejected for anything in this column that looks like
   *     somebody's name, also without a title before it
   */
  public record Field(
      String name,
      FieldType type,
      @Nullable String format,
      @Nullable String path,
      Constraints constraints,
      List<String> aliases,
      List<String> missingValues,
      List<String> mayHold,
      boolean noPersons)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Field {
      constraints =
          constraints == null ? new Constraints(false, null, null, null, null) : constraints;
      aliases = aliases == null ? List.of() : List.copyOf(aliases);
      missingValues = missingValues == null ? List.of() : List.copyOf(missingValues);
      mayHold = mayHold == null ? List.of() : List.copyOf(mayHold);
    }
  }

  /**
   * What a value must fulfil.
   *
   * @param required whether a row without it is rejected
   * @param minimum smallest number allowed, or null
   * @param maximum greatest number allowed, or null
   * @param values the only texts allowed ({@code enum} in Table Schema), or null
   * @param pattern regular expression that the whole text must match, or null
   */
  public record Constraints(
      boolean required,
      @Nullable Double minimum,
      @Nullable Double maximum,
      @JsonProperty("enum") @Nullable List<String> values,
      @Nullable String pattern)
      implements Serializable {}

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
   *     firstWeek, week, month, quarter, municipality} tell the period and scope. {@code week} is
   *     the last week of the period; {@code firstWeek} tells one that crosses new year, which may
   *     be named by the year of its first week or of its last. {@code year} alone is a whole year.
   *     {@code firstDate}, {@code firstMonth} or {@code firstQuarter}, with {@code firstYear} where
   *     the name tells it, is the first of a name that tells from when to when
   * @param window for {@link Mode#WINDOW}: what the file is complete for
   * @param maxWithdrawnShare a delivery that would withdraw more of its window than this is stopped
   * @param mayBeEmpty whether a file without rows is a statement rather than a mistake
   */
  public record Delivery(
      Mode mode,
      @Nullable String fileName,
      @Nullable Window window,
      Double maxWithdrawnShare,
      boolean mayBeEmpty)
      implements Serializable {

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
    WINDOW,
    /** Rows have no key: the file replaces the calendar period it covers. */
    PARTITION,
    /** The file is complete for the source; what is missing in it was withdrawn. */
    SNAPSHOT;

    /** The name as stored. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The window a file is complete for.
   *
   * @param field the date column that decides whether a row lies in it; null for sums, where the
   *     start of the period decides
   * @param days its length in days, ending with the period end of the file name, or null
   * @param period the calendar period that ends with the period end of the file name, or null; from
   *     the first one that the file name tells, where it tells one, and {@code day} for dates
   * @param namedWeeks whether it is the weeks of the file name, from {@code firstWeek}, where there
   *     is one, to {@code week}, however many they are
   */
  public record Window(
      @Nullable String field,
      @Nullable Integer days,
      @Nullable CalendarPeriod period,
      boolean namedWeeks)
      implements Serializable {}

  /**
   * How a row becomes an event; texts name fields or derived columns.
   *
   * @param key columns that identify the event within the source; empty in mode {@link
   *     Mode#PARTITION}, where equal rows are counted
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
   * @param caseNumber column with the number of the police report that tells of the same incident;
   *     only its pseudonym is kept
   * @param caseUnit the police unit (four digits) of numbers that stand without theirs; null when
   *     nothing tells it, and then they connect with nothing
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
      @Nullable String caseNumber,
      @Nullable String caseUnit,
      @Nullable String withdrawnWhen,
      @Nullable String outOfScopeWhen)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Event {
      key = key == null ? List.of() : List.copyOf(key);
    }
  }

  /**
   * Where the municipality of a row is told.
   *
   * @param field column with a code or a name, or null when no column tells
   * @param code the municipality of rows that tell none, or null
   * @param whenMissing what an empty value means when there is no {@code code}
   * @param served codes of the municipalities that the exports tell of, beyond which no row means
   *     nothing; empty when that is nowhere limited
   */
  public record MunicipalityRule(
      @Nullable String field, @Nullable String code, WhenMissing whenMissing, List<String> served)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public MunicipalityRule {
      whenMissing = whenMissing == null ? WhenMissing.UNKNOWN : whenMissing;
      served = served == null ? List.of() : List.copyOf(served);
    }

    /** Whether the exports tell of a municipality: of the one that a rule names and no other. */
    public boolean tellsOf(String municipality) {
      return field == null && code != null
          ? code.equals(municipality)
          : served.isEmpty() || served.contains(municipality);
    }
  }

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
   * @param precision column with the precision ({@code minute, hour, part_of_day, day, interval}),
   *     or null when the width of the interval tells
   */
  public record Occurred(String from, @Nullable String to, @Nullable String precision)
      implements Serializable {}

  /**
   * Which code tells the category.
   *
   * @param field column with the code
   * @param list file name of the code list, in the contract's folder or in {@code config/}
   */
  public record Code(String field, String list) implements Serializable {}

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
      String precision)
      implements Serializable {

    /** Fills in what the contract leaves out. */
    public Place {
      address = address == null ? List.of() : List.copyOf(address);
      precision = precision == null ? "point" : precision;
    }
  }
}
