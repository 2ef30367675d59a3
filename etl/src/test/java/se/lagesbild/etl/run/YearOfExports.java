package se.lagesbild.etl.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A small municipality's exports of a year: notices every other day, fault reports each week, the
 * police's reports each fortnight and sums each month. Each export tells again what it told before,
 * with corrections and withdrawals, so that a delivery lost or applied twice would show.
 */
final class YearOfExports {
  private static final int WINDOW_DAYS = 60;
  private static final int REPORTS_A_DAY = 2;
  private static final int FAULTS_A_WEEK = 8;

  private final LocalDate first;
  private final int days;

  /**
   * An export as its organisation sends it.
   *
   * @param due the day on which it should come
   * @param slack so many days later it can come and still be before the next of its source
   */
  record Export(String source, String fileName, byte[] bytes, LocalDate due, int slack) {

    /** Lays it in the inbox, written on the day it was due. */
    void put(TestHome home) {
      put(home, bytes);
    }

    /** The same with another content. */
    void put(TestHome home, byte[] content) {
      Instant written = due.atTime(2, 0).toInstant(ZoneOffset.UTC);
      home.put(source, fileName, content, written);
    }
  }

  YearOfExports(LocalDate first, int days) {
    this.first = first;
    this.days = days;
  }

  /** All exports, in the order of the days. */
  List<Export> all() {
    List<Export> exports = new ArrayList<>();
    for (int number = 0; number < days; number++) {
      LocalDate day = first.plusDays(number);
      if (number % 2 == 0) {
        exports.add(notices(day));
      }
      if (day.getDayOfWeek() == DayOfWeek.TUESDAY && number > 7) {
        exports.add(faults(day));
      }
      int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY && week % 2 == 1 && number > 14) {
        exports.add(police(day));
      }
      if (day.getDayOfMonth() == 6) {
        exports.add(sums(YearMonth.from(day).minusMonths(1), day));
      }
    }
    return exports;
  }

  private Export notices(LocalDate day) {
    String text =
        List.of(day.minusDays(1), day.minusDays(2)).stream()
            .map(YearOfExports::notice)
            .collect(Collectors.joining(",", "[", "]"));
    return new Export(
        "polisen-handelser", day + ".json", text.getBytes(StandardCharsets.UTF_8), day, 1);
  }

  private static String notice(LocalDate day) {
    String[] months = {
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december"
    };
    return """
        {"id": %d, "datetime": "%s 15:39:20 +01:00", "name": "%d %s 14.10, Rattfylleri, Fagersta",
         "type": "Rattfylleri", "location": {"name": "Fagersta", "gps": "59.9,15.7"}}"""
        .formatted(day.toEpochDay(), day, day.getDayOfMonth(), months[day.getMonthValue() - 1]);
  }

  /** The week before, and what became of the cases of the week before that. */
  private Export faults(LocalDate day) {
    LocalDate week = day.minusDays(8);
    StringBuilder text =
        new StringBuilder(
            "Ärendenr;Inkommet;Kommun;Kategori;Underkategori;Beskrivning;Plats;SWEREF99TM N;"
                + "SWEREF99TM E;Prioritet;Status;Åtgärdat;Åtgärd;Kostnad\n");
    for (LocalDate told : List.of(week.minusWeeks(1), week)) {
      for (int number = 0; number < FAULTS_A_WEEK; number++) {
        boolean old = !told.equals(week);
        String status = old ? number % 7 == 0 ? "Felregistrerad" : "Åtgärdad" : "Ny";
        String received = told.plusDays(number % 7) + " 08:1" + number;
        text.append(TestHome.fault(told + "-" + number, received, "Fagersta", status)).append('\n');
      }
    }
    String name =
        "NVK_felanmalan_%d_v%02d.csv"
            .formatted(
                week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return new Export(
        "nvk-felanmalan", name, text.toString().getBytes(StandardCharsets.UTF_8), day, 5);
  }

  /** The fortnight that ended on the Sunday before, and all that its window goes back to. */
  private Export police(LocalDate day) {
    LocalDate end = day.with(DayOfWeek.MONDAY);
    List<String> rows = new ArrayList<>();
    for (LocalDate registered = end.minusDays(WINDOW_DAYS);
        registered.isBefore(end);
        registered = registered.plusDays(1)) {
      for (int number = 0; number < REPORTS_A_DAY; number++) {
        report(registered, number, end).ifPresent(rows::add);
      }
    }
    LocalDate last = end.minusDays(1);
    int week = last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String name =
        "POL_1982_anmalda_%d_v%02d-%02d.csv"
            .formatted(last.get(IsoFields.WEEK_BASED_YEAR), week - 1, week);
    return new Export(
        "polisen-anmalda-brott",
        name,
        TestHome.policeText(rows).getBytes(Charset.forName("windows-1252")),
        day,
        10);
  }

  /** A few reports get another code after a fortnight, and a few are gone. */
  private static Optional<String> report(LocalDate registered, int number, LocalDate end) {
    Random fate = new Random(registered.toEpochDay() * 31 + number);
    boolean old = registered.isBefore(end.minusDays(14));
    double chance = fate.nextDouble();
    if (old && chance < 0.03) {
      return Optional.empty();
    }
    String code = old && chance < 0.15 ? "1212" : "1209";
    String id =
        "5000-K%d%d-%02d".formatted(registered.toEpochDay(), number, registered.getYear() % 100);
    return Optional.of(TestHome.report(id, 1, registered, code, "ÖPPEN"));
  }

  private static Export sums(YearMonth month, LocalDate day) {
    StringBuilder text =
        new StringBuilder("Ar;Manad;Aldersgrupp;Kon;Anmalare;Orsak;Utfall;Antal\n");
    int total = 20 + month.getMonthValue();
    for (String sum : List.of("Alla;Alla;Alla;" + total, "Skola;Alla;Alla;" + total / 2)) {
      text.append("%d;%d;Alla;Alla;%s\n".formatted(month.getYear(), month.getMonthValue(), sum));
    }
    return new Export(
        "kommun-orosanmalningar",
        "KOM2_orosanmalningar_" + month + ".csv",
        text.toString().getBytes(StandardCharsets.UTF_8),
        day,
        20);
  }
}
