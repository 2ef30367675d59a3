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
 * A small municipality's exports of a year: notices and guards' alarms every other day, fault
 * reports each week, the police's reports each fortnight, the rescue service's reports and sums of
 * reports of concern each month, and national statistics twice. Most tell again what they told
 * before, with corrections and withdrawals, so that a delivery lost or applied twice would show.
 */
final class YearOfExports {
  private static final int WINDOW_DAYS = 60;
  private static final int REPORTS_A_DAY = 2;
  private static final int FAULTS_A_WEEK = 8;
  private static final int ALARMS_A_MONTH = 6;

  /** A cause of alarms that the list of causes lacks, and what would be added to the list. */
  static final String UNKNOWN_CAUSE = "Sabotage";

  static final String CAUSE_ADDED = UNKNOWN_CAUSE + ",Brott\n";

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
        exports.add(guards(day));
      }
      if (day.getDayOfMonth() == 4) {
        exports.add(rescue(YearMonth.from(day).minusMonths(1), day));
      }
      if (number == 12 || number == days / 2) {
        exports.add(statistics(number == 12 ? 2022 : 2023, day));
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

  /** First day of those in which guards state a cause that nobody knows. */
  LocalDate unknownFrom() {
    return first.plusDays(days / 3);
  }

  /** The day after the last of those. */
  LocalDate unknownTo() {
    return first.plusDays(days / 2);
  }

  /** Two shifts, each with an alarm for nothing and one with a crime. */
  private Export guards(LocalDate day) {
    StringBuilder text =
        new StringBuilder(
            "Rapportnr;Objekt;Datum;Larmtid;Ankomst;Avslut;Larmtyp;Orsak;Åtgärd;Text\r\n");
    for (LocalDate shift : List.of(day.minusDays(2), day.minusDays(1))) {
      boolean unknown = !shift.isBefore(unknownFrom()) && shift.isBefore(unknownTo());
      String crime = unknown && shift.getDayOfMonth() % 3 == 0 ? UNKNOWN_CAUSE : "Brott";
      for (String cause : List.of("Handhavande", crime)) {
        text.append(
            "%d%s;Alfaskolan;%s;22:15;;;Inbrott;%s;;\r\n"
                .formatted(shift.toEpochDay(), cause.equals(crime) ? "B" : "A", shift, cause));
      }
    }
    return new Export(
        "vaktare-larm",
        "VAKTARE_larm_" + day.minusDays(1) + ".csv",
        text.toString().getBytes(Charset.forName("windows-1252")),
        day,
        1);
  }

  /** A month's reports, and the last ones of the month before as they were approved since. */
  private static Export rescue(YearMonth month, LocalDate day) {
    StringBuilder text = new StringBuilder("<Handelserapporter>\n");
    for (int number = ALARMS_A_MONTH - 2; number < ALARMS_A_MONTH; number++) {
      text.append(rescue(month.minusMonths(1), number, "Soteld", day));
    }
    for (int number = 0; number < ALARMS_A_MONTH; number++) {
      text.append(rescue(month, number, "Brand i byggnad", day));
    }
    return new Export(
        "sdr-raddningstjanst",
        "SDR_handelser_" + month + ".xml",
        text.append("</Handelserapporter>\n").toString().getBytes(StandardCharsets.UTF_8),
        day,
        20);
  }

  private static String rescue(YearMonth month, int number, String type, LocalDate approved) {
    return """
        <Handelserapport><LarmId>%1$s-%2$d</LarmId><Larmtid>%1$s-%3$02dT14:30:00</Larmtid>
        <Handelsetyp>%4$s</Handelsetyp><Orsak/><Kommun>Fagersta</Kommun><N>6652357</N>
        <E>545113</E><Godkand>%5$sT08:00:00</Godkand><PolisNr/></Handelserapport>
        """
        .formatted(month, number, 1 + 4 * number, type, approved);
  }

  private static Export statistics(int year, LocalDate day) {
    StringBuilder text = new StringBuilder("Region");
    StringBuilder values = new StringBuilder("1982 Fagersta");
    for (int each = 2015; each <= year; each++) {
      text.append(";Våldsbrott %1$d;Totalt %1$d".formatted(each));
      values.append(";%d;%d".formatted(each % 100, 1000 + each - year));
    }
    return new Export(
        "scb-brott",
        "brott_" + year + ".csv",
        text.append('\n').append(values).append('\n').toString().getBytes(StandardCharsets.UTF_8),
        day,
        20);
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
