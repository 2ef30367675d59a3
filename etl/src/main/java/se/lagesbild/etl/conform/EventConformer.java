package se.lagesbild.etl.conform;

import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TimePrecision;

/** Makes events. */
final class EventConformer implements Conform.RowConformer {
  private static final char SEPARATOR = '\u001f';
  private static final int EARLIEST_DAY = (int) LocalDate.of(1950, 1, 1).toEpochDay();
  private static final long HOUR_MICROS = 3_600 * TimePattern.MICROS_PER_SECOND;
  private static final long LAST_MINUTE = 1_439 * 60 * TimePattern.MICROS_PER_SECOND;
  private static final int PLACES_REMEMBERED = 16_384;

  private static final int COLUMNS = LakeTable.EVENT_VERSION.columns().size();
  private static final int SOURCE = LakeTable.EVENT_VERSION.indexOf("source");
  private static final int ORGANISATION = LakeTable.EVENT_VERSION.indexOf("organisation");
  private static final int REPORT_KEY = LakeTable.EVENT_VERSION.indexOf("report_key");
  private static final int OCCURRED_FROM = LakeTable.EVENT_VERSION.indexOf("occurred_from");
  private static final int OCCURRED_TO = LakeTable.EVENT_VERSION.indexOf("occurred_to");
  private static final int UTC_OFFSET = LakeTable.EVENT_VERSION.indexOf("utc_offset");
  private static final int TIME_PRECISION = LakeTable.EVENT_VERSION.indexOf("time_precision");
  private static final int DAY_OCCURRED = LakeTable.EVENT_VERSION.indexOf("day_occurred");
  private static final int DAY_REPORTED = LakeTable.EVENT_VERSION.indexOf("day_reported");
  private static final int OFFENCE_CODE = LakeTable.EVENT_VERSION.indexOf("offence_code");
  private static final int CATEGORY = LakeTable.EVENT_VERSION.indexOf("category");
  private static final int MUNICIPALITY = LakeTable.EVENT_VERSION.indexOf("municipality");
  private static final int AREA = LakeTable.EVENT_VERSION.indexOf("area");
  private static final int PLACE_KEY = LakeTable.EVENT_VERSION.indexOf("place_key");
  private static final int PLACE_TYPE = LakeTable.EVENT_VERSION.indexOf("place_type");
  private static final int PLACE_PRECISION = LakeTable.EVENT_VERSION.indexOf("place_precision");
  private static final int EASTING = LakeTable.EVENT_VERSION.indexOf("easting");
  private static final int NORTHING = LakeTable.EVENT_VERSION.indexOf("northing");
  private static final int INCIDENT_KEY = LakeTable.EVENT_VERSION.indexOf("incident_key");
  private static final int CRIMES = LakeTable.EVENT_VERSION.indexOf("crimes");
  private static final int POLICE_INITIATED = LakeTable.EVENT_VERSION.indexOf("police_initiated");
  private static final int WITHDRAWN = LakeTable.EVENT_VERSION.indexOf("withdrawn");

  private final SourceContract contract;
  private final SourceContract.Event event;
  private final RowContext context;
  private final Cells cells;
  private final Statement row;
  private final CodeBook codes;
  private final ZoneRules zone;
  private final UtcOffsets offsets;
  private final boolean windowByStart;
  private final List<Cell> key;
  private final List<Cell> report;
  private final Cell latestBy;
  private final Cell from;
  private final Cell to;
  private final Cell precision;
  private final Cell reported;
  private final Cell code;
  private final Cell crimes;
  private final Cell caseNumber;
  private final Cell withdrawn;
  private final Cell outOfScope;
  private final Cell easting;
  private final Cell northing;
  private final List<Cell> address;
  private final Cell areaName;
  private final Cell placeType;
  private final Map<String, UTF8String> placeTypes;
  private final Map<String, UTF8String> words = new HashMap<>();
  private final EnumMap<TimePrecision, UTF8String> precisions = new EnumMap<>(TimePrecision.class);
  private final Map<String, UTF8String> statedPrecisions = new HashMap<>();
  private final Map<String, UTF8String> placeKeys = new HashMap<>();
  private final ReportNumber reportNumber;
  private final StringBuilder text = new StringBuilder();

  EventConformer(SourceContract contract, RowContext context, Cells cells) {
    this.contract = contract;
    this.event = contract.requireEvent();
    this.context = context;
    this.cells = cells;
    this.row = new Statement(context, cells, event.municipality());
    this.codes = new CodeBook(contract.codes());
    this.zone = context.zone().getRules();
    this.offsets = new UtcOffsets(zone);
    SourceContract.Window window = contract.delivery().window();
    this.windowByStart = window != null && event.occurred().from().equals(window.field());
    this.key = cells.named(event.key());
    this.report = cells.named(event.report());
    this.latestBy = cells.named(event.latestBy());
    this.from = cells.named(event.occurred().from());
    this.to = cells.named(event.occurred().to());
    this.precision = cells.named(event.occurred().precision());
    this.reported = cells.named(event.reported());
    this.code = cells.named(event.code().field());
    this.crimes = cells.named(event.crimes());
    this.caseNumber = cells.named(event.caseNumber());
    this.reportNumber = new ReportNumber(event.caseUnit());
    this.withdrawn = cells.named(event.withdrawnWhen() == null ? null : DerivedColumns.WITHDRAWN);
    this.outOfScope =
        cells.named(event.outOfScopeWhen() == null ? null : DerivedColumns.OUT_OF_SCOPE);
    SourceContract.Place place = event.place();
    boolean points = place != null && place.precision().equals("point");
    this.easting = cells.named(points ? place.easting() : null);
    this.northing = cells.named(points ? place.northing() : null);
    this.address = cells.named(place == null ? null : place.address());
    this.areaName = cells.named(place == null ? null : place.area());
    this.placeType = cells.named(place == null ? null : place.type());
    this.placeTypes = listed(contract);
    for (TimePrecision each : TimePrecision.values()) {
      precisions.put(each, UTF8String.fromString(each.id()));
      statedPrecisions.put(each.id(), UTF8String.fromString(each.id()));
    }
  }

  @Override
  public ConformedRow conform(SourceRow raw) {
    ConformedRow ended = row.moveTo(raw);
    if (ended != null) {
      return ended;
    }
    String municipality = row.municipality();
    ended = row.endOfFields(municipality);
    return ended == null ? judge(municipality) : ended;
  }

  @Override
  public ConformedRow.About about() {
    boolean flawed = key.stream().anyMatch(part -> part.flaw() != null);
    boolean lost = !row.isWhole() && key.stream().anyMatch(part -> part.text() == null);
    return flawed || lost || isEmpty(key)
        ? ConformedRow.About.UNKNOWN
        : context.pseudonym().of(keyText(false)).about();
  }

  private ConformedRow judge(@Nullable String municipality) {
    if (!key.isEmpty() && isEmpty(key)) {
      return row.reject(event.key().get(0), "missing_value");
    }
    long start = from.micros();
    if (start == TimePattern.NONE) {
      return row.reject(event.occurred().from(), "not_a_time");
    }
    boolean dayOnly = from.isDay();
    boolean stated = to.micros() != TimePattern.NONE;
    long end = stated ? to.micros() : dayOnly ? start + TimePattern.MICROS_PER_DAY : start;
    int dayReported = TimePattern.epochDay(event.reported() == null ? start : reported.micros());
    if (event.reported() != null && reported.micros() == TimePattern.NONE) {
      dayReported = TimePattern.epochDay(start);
    }
    if (TimePattern.epochDay(start) < EARLIEST_DAY || dayReported < EARLIEST_DAY) {
      return row.reject(event.occurred().from(), "too_early");
    }
    long latest = row.asOfMicros() + TimePattern.MICROS_PER_DAY;
    if (start > latest) {
      return row.reject(event.occurred().from(), "in_the_future");
    }
    if (dayReported > TimePattern.epochDay(latest)) {
      return row.reject(event.reported(), "in_the_future");
    }
    if (stated && end > latest) {
      return row.reject(event.occurred().to(), "in_the_future");
    }
    if (end < start) {
      return row.reject(event.occurred().to(), "ends_before_start");
    }
    String codeText = code.text();
    OffenceCode entry = codeText == null ? null : codes.find(codeText, TimePattern.epochDay(start));
    if (entry == null) {
      return row.reject(event.code().field(), "unknown_code");
    }
    if (entry.category().equals(OffenceCode.OUT_OF_SCOPE) || outOfScope.flag()) {
      return row.end(RowState.OUT_OF_SCOPE, null, null);
    }
    int windowDay = windowByStart ? TimePattern.epochDay(start) : dayReported;
    boolean keyless = contract.delivery().mode() == SourceContract.Mode.PARTITION;
    if (keyless && !row.covers(windowDay)) {
      return row.reject(contract.delivery().window().field(), "outside_period");
    }
    noteOddTimes(start, end, stated, dayOnly);
    Pseudonym.Id id = context.pseudonym().of(keyText(keyless));
    return row.candidate(
        told(id, municipality, windowDay, start, end, stated, dayOnly, dayReported, entry));
  }

  /** What the pseudonym of the event is made of. */
  private String keyText(boolean keyless) {
    text.setLength(0);
    text.append(contract.id());
    if (keyless && key.isEmpty()) {
      text.append(SEPARATOR).append(row.slice());
      for (int at = 0; at < cells.fields(); at++) {
        text.append(SEPARATOR).append(cells.at(at).text());
      }
    }
    append(key);
    return text.toString();
  }

  private static boolean isEmpty(List<Cell> parts) {
    return parts.stream().allMatch(part -> part.text() == null);
  }

  /** A part that is not stated keeps its place, so that it cannot be taken for the next one. */
  private void append(List<Cell> parts) {
    for (Cell part : parts) {
      text.append(SEPARATOR).append(part.text() == null ? "" : part.text());
    }
  }

  private ConformedRow.Told told(
      Pseudonym.Id id,
      @Nullable String municipality,
      int windowDay,
      long start,
      long end,
      boolean stated,
      boolean dayOnly,
      int dayReported,
      OffenceCode entry) {
    @Nullable Object[] columns = new Object[COLUMNS];
    columns[SOURCE] = word(contract.id());
    columns[ORGANISATION] = word(context.organisation(TimePattern.epochDay(start)));
    columns[REPORT_KEY] = reportKey();
    columns[OCCURRED_FROM] = start;
    columns[OCCURRED_TO] = end;
    columns[UTC_OFFSET] = offsets.of(start);
    columns[TIME_PRECISION] = precision(start, end, stated, dayOnly);
    columns[DAY_OCCURRED] = TimePattern.epochDay(start + (end - start) / 2);
    columns[DAY_REPORTED] = dayReported;
    columns[OFFENCE_CODE] = word(entry.code());
    columns[CATEGORY] = word(entry.category());
    columns[MUNICIPALITY] = municipality == null ? null : word(municipality);
    place(columns, municipality);
    columns[INCIDENT_KEY] = incidentKey();
    columns[CRIMES] = Double.isNaN(crimes.number()) ? 1 : (int) crimes.number();
    columns[POLICE_INITIATED] = entry.policeInitiated();
    columns[WITHDRAWN] = withdrawn.flag();
    ContentHash hash = new ContentHash();
    for (Object column : columns) {
      hash.add(column);
    }
    return new ConformedRow.Told(
        id.high(),
        id.low(),
        hash.value(),
        windowDay,
        municipality == null ? -1 : Integer.parseInt(municipality),
        withdrawn.flag(),
        latestBy.text(),
        null,
        columns);
  }

  private UTF8String precision(long start, long end, boolean stated, boolean dayOnly) {
    String told = precision.text();
    UTF8String known = told == null ? null : statedPrecisions.get(told);
    if (known != null) {
      return known;
    }
    if (end == start) {
      return precisions.get(TimePrecision.MINUTE);
    }
    if (dayOnly && !stated) {
      return precisions.get(TimePrecision.DAY);
    }
    return precisions.get(end - start <= HOUR_MICROS ? TimePrecision.HOUR : TimePrecision.INTERVAL);
  }

  private void noteOddTimes(long start, long end, boolean stated, boolean dayOnly) {
    if (dayOnly) {
      return;
    }
    noteTransition(start, event.occurred().from());
    if (stated && end != start) {
      noteTransition(end, event.occurred().to());
    }
    if (Math.floorMod(start, TimePattern.MICROS_PER_DAY) == LAST_MINUTE) {
      row.note("default_time", event.occurred().from());
    }
  }

  /** Clocks are set an hour forward and back: some local times do not exist, some exist twice. */
  private void noteTransition(long micros, @Nullable String column) {
    long minuteOfDay = Math.floorMod(micros, TimePattern.MICROS_PER_DAY) / (60 * 1_000_000L);
    if (minuteOfDay < 120 || minuteOfDay > 180) {
      return;
    }
    ZoneOffsetTransition transition = zone.getTransition(TimePattern.toLocal(micros));
    if (transition != null) {
      row.note(transition.isGap() ? "dst_gap" : "dst_overlap", column);
    }
  }

  private void place(@Nullable Object[] columns, @Nullable String municipality) {
    Placement placement =
        context
            .places()
            .find(
                orNull(easting.number()),
                orNull(northing.number()),
                municipality,
                areaName.text(),
                addressText());
    if (placement.note() != null) {
      row.note(placement.note(), null);
    }
    columns[AREA] = placement.area() == null ? null : word(placement.area());
    columns[PLACE_PRECISION] = word(placement.precision().id());
    columns[EASTING] = placement.easting();
    columns[NORTHING] = placement.northing();
    columns[PLACE_TYPE] = placeType();
    if (placement.addressKey() != null) {
      columns[PLACE_KEY] =
          placeKey("place" + SEPARATOR + municipality + SEPARATOR + placement.addressKey());
    } else if (placement.easting() != null) {
      columns[PLACE_KEY] =
          placeKey("point" + SEPARATOR + placement.easting() + SEPARATOR + placement.northing());
    }
  }

  /** Places repeat, so the last some thousand are remembered. */
  private UTF8String placeKey(String place) {
    if (placeKeys.size() == PLACES_REMEMBERED) {
      placeKeys.clear();
    }
    return placeKeys.computeIfAbsent(place, told -> context.pseudonym().of(told).text());
  }

  private @Nullable String addressText() {
    if (address.isEmpty() || address.get(0).text() == null) {
      return null;
    }
    text.setLength(0);
    for (Cell part : address) {
      if (part.text() != null) {
        text.append(text.length() == 0 ? "" : " ").append(part.text());
      }
    }
    return text.toString();
  }

  /** A kind of place is a word of a list beside the contract; another could be a person's name. */
  private @Nullable UTF8String placeType() {
    String told = placeType.text();
    return told == null ? null : placeTypes.get(told.toLowerCase(Locale.ROOT));
  }

  private static Map<String, UTF8String> listed(SourceContract contract) {
    Map<String, UTF8String> words = new HashMap<>();
    contract.lists().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.values().stream())
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .forEach(word -> words.put(word, UTF8String.fromString(word)));
    return words;
  }

  private @Nullable UTF8String reportKey() {
    if (isEmpty(report)) {
      return null;
    }
    text.setLength(0);
    text.append(contract.id()).append(SEPARATOR).append("report");
    append(report);
    return context.pseudonym().of(text.toString()).text();
  }

  /** The same number in several sources is the same incident. */
  private @Nullable UTF8String incidentKey() {
    String number = reportNumber.find(caseNumber.text());
    return number == null ? null : context.pseudonym().of("case" + SEPARATOR + number).text();
  }

  private static @Nullable Double orNull(double number) {
    return Double.isNaN(number) ? null : number;
  }

  private UTF8String word(String word) {
    return words.computeIfAbsent(word, UTF8String::fromString);
  }
}
