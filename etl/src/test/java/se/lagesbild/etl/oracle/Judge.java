package se.lagesbild.etl.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges rows by the contract of {@link TestSource}, each by itself. */
final class Judge {
  private static final Map<String, String> MUNICIPALITIES =
      Map.of(
          "fagersta", "1982", "1982", "1982", "norberg", "1962", "1962", "1962", "örebro", "1880");
  private static final Set<String> KEPT = Set.of("1982", "1962");
  private static final Set<String> STATES = Set.of("ÖPPEN", "STÄNGD", "MAKULERAD");
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private final TestSource source;
  private final SentFile file;

  Judge(TestSource source, SentFile file) {
    this.source = source;
    this.file = file;
  }

  /** The judgements on the file's rows, in order. */
  List<Judgement> rows() {
    return file.rows().stream().map(this::judge).toList();
  }

  private Judgement judge(SentRow row) {
    return switch (row.shape()) {
      case BLANK -> new Judgement(row, Judgement.State.STRUCTURAL, "", "", null, null);
      case WRONG_COLUMN_COUNT ->
          Judgement.rejected(row, "", "wrong_column_count").about(aboutCut(row));
      case ROW -> {
        Judgement judged = judgeValues(row);
        yield judged.state() == Judgement.State.REJECTED ? judged.about(about(row)) : judged;
      }
    };
  }

  /** Of a row that is cut, what is not there may have been. */
  private @Nullable String aboutCut(SentRow row) {
    Set<String> needed = source.sums() ? Set.of("START", "KOMMUN", "KAT") : Set.of("NR", "DEL");
    return row.values().keySet().containsAll(needed) ? about(row) : null;
  }

  /** The key of what a row is about, or null when the row does not show it. */
  private @Nullable String about(SentRow row) {
    Map<String, String> values = row.values();
    if (!source.sums()) {
      return values.containsKey("NR") || values.containsKey("DEL") ? key(values) : null;
    }
    String named = values.get("KOMMUN");
    String municipality =
        named != null
            ? MUNICIPALITIES.get(named.toLowerCase(Locale.ROOT))
            : source.scoped() ? file.municipality() : null;
    LocalDate day = values.containsKey("START") ? day(values.get("START")) : null;
    return day == null || municipality == null
        ? null
        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            + " "
            + municipality
            + " "
            + values.getOrDefault("KAT", "-");
  }

  private Judgement judgeValues(SentRow row) {
    String named = row.values().get("KOMMUN");
    String municipality =
        named != null
            ? MUNICIPALITIES.get(named.toLowerCase(Locale.ROOT))
            : source.scoped() ? file.municipality() : null;
    boolean unknown = named != null && municipality == null;
    if (!unknown && (municipality == null || !KEPT.contains(municipality))) {
      return Judgement.outOfScope(row);
    }
    for (String column : source.columns()) {
      String flaw = flaw(column, row.values().get(column));
      if (flaw != null) {
        return Judgement.rejected(row, column, flaw);
      }
    }
    if (unknown) {
      return Judgement.rejected(row, "KOMMUN", "unknown_municipality");
    }
    return source.sums() ? sum(row, municipality) : event(row, municipality);
  }

  private static @Nullable String flaw(String column, @Nullable String value) {
    boolean required = Set.of("DAG", "TID", "ANTAL", "START").contains(column);
    if (value == null) {
      return required ? "missing_value" : null;
    }
    return switch (column) {
      case "DAG", "START" -> day(value) == null ? "not_a_date" : null;
      case "TID", "SLUT" -> time(value) == null ? "not_a_time" : null;
      case "ANTAL" -> {
        BigDecimal number = number(value);
        boolean whole = number != null && number.stripTrailingZeros().scale() <= 0;
        yield !whole ? "not_an_integer" : number.signum() <= 0 ? "below_minimum" : null;
      }
      case "BELOPP" -> {
        BigDecimal number = number(value);
        boolean large = number != null && number.compareTo(BigDecimal.valueOf(1_000_000)) > 0;
        yield number == null ? "not_a_number" : large ? "above_maximum" : null;
      }
      case "STATUS" -> STATES.contains(value) ? null : "not_accepted";
      default -> null;
    };
  }

  private Judgement event(SentRow row, String municipality) {
    Map<String, String> values = row.values();
    boolean keyed = source.mode() != TestSource.Mode.PARTITION;
    if (keyed && !values.containsKey("NR") && !values.containsKey("DEL")) {
      return Judgement.rejected(row, "NR", "missing_value");
    }
    LocalDate reported = day(values.get("DAG"));
    LocalDateTime from = time(values.get("TID"));
    LocalDateTime to = values.containsKey("SLUT") ? time(values.get("SLUT")) : from;
    LocalDateTime latest = file.asOf().plusDays(1);
    if (from.toLocalDate().isBefore(EARLIEST) || reported.isBefore(EARLIEST)) {
      return Judgement.rejected(row, "TID", "too_early");
    }
    if (from.isAfter(latest)) {
      return Judgement.rejected(row, "TID", "in_the_future");
    }
    if (reported.isAfter(latest.toLocalDate())) {
      return Judgement.rejected(row, "DAG", "in_the_future");
    }
    if (to.isAfter(latest)) {
      return Judgement.rejected(row, "SLUT", "in_the_future");
    }
    if (to.isBefore(from)) {
      return Judgement.rejected(row, "SLUT", "ends_before_start");
    }
    String code = values.getOrDefault("KOD", "").toUpperCase(Locale.ROOT);
    String category = TestSource.CATEGORIES.get(code);
    if (category == null) {
      return Judgement.rejected(row, "KOD", "unknown_code");
    }
    if (category.equals("-")) {
      return Judgement.outOfScope(row);
    }
    LocalDate day = source.byStart() ? from.toLocalDate() : reported;
    if (source.mode() == TestSource.Mode.PARTITION && !covers(file, source, day)) {
      return Judgement.rejected(row, source.byStart() ? "TID" : "DAG", "outside_period");
    }
    LocalDate occurred = from.plus(Duration.between(from, to).dividedBy(2)).toLocalDate();
    String content =
        String.join(
            " ",
            "" + number(values.get("ANTAL")).intValueExact(),
            category,
            code,
            "" + from,
            "" + to,
            "" + occurred,
            "" + reported,
            municipality);
    boolean voided = source.voids() && "MAKULERAD".equals(values.get("STATUS"));
    String latestBy = source.dated() ? values.getOrDefault("ANDRAD", "") : "";
    return Judgement.tells(
        row, new Judgement.Told(key(values), day, municipality, voided, latestBy, content));
  }

  /** Rows without a key are about the same when they are equal in every column that is read. */
  private String key(Map<String, String> values) {
    if (source.mode() != TestSource.Mode.PARTITION) {
      return "number " + values.get("NR") + ", part " + values.get("DEL");
    }
    StringBuilder all = new StringBuilder(file.lastDay() + "/" + file.municipality());
    TestSource.EVENT_COLUMNS.forEach(column -> all.append('|').append(values.get(column)));
    return all.toString();
  }

  private Judgement sum(SentRow row, String municipality) {
    Map<String, String> values = row.values();
    LocalDate monday =
        day(values.get("START")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (monday.isBefore(EARLIEST)) {
      return Judgement.rejected(row, "START", "too_early");
    }
    if (monday.atStartOfDay().isAfter(file.asOf())) {
      return Judgement.rejected(row, "START", "in_the_future");
    }
    if (source.mode() == TestSource.Mode.PARTITION && !covers(file, source, monday)) {
      return Judgement.rejected(row, "START", "outside_period");
    }
    String quantity = quantity(values.get("VARDE"));
    if (quantity == null) {
      return Judgement.rejected(row, "VARDE", notACount(values.get("VARDE")));
    }
    String key = monday + " " + municipality + " " + values.getOrDefault("KAT", "-");
    return Judgement.tells(
        row, new Judgement.Told(key, monday, municipality, false, "", key + " " + quantity));
  }

  private static @Nullable String quantity(@Nullable String text) {
    if (text == null || text.equals("-") || text.equals("..")) {
      return "null null null missing";
    }
    switch (text) {
      case "noll":
        return "0.0 0.0 0.0 exact";
      case "<5":
        return "null 1.0 4.0 suppressed";
      case "X":
        return "null 1.0 null suppressed";
      default:
        if (notACount(text) != null) {
          return null;
        }
        double value = number(text).doubleValue();
        return value + " " + value + " " + value + " exact";
    }
  }

  private static @Nullable String notACount(String text) {
    BigDecimal number = number(text);
    if (number == null) {
      return "not_a_number";
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return number.signum() < 0 ? "below_minimum" : whole ? null : "not_an_integer";
  }

  /** Whether a file is complete for a day. */
  static boolean covers(SentFile file, TestSource source, LocalDate day) {
    Integer days = source.windowDays();
    return source.isComplete()
        && (days == null
            || day.isAfter(file.lastDay().minusDays(days)) && !day.isAfter(file.lastDay()));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text, TIME);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text.replace(" ", "").replace("\u00a0", "").replace(',', '.'));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
