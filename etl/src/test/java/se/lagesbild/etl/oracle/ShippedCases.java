package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;
import se.lagesbild.etl.oracle.ToldEvent.Place;

/**
 * Random dirty files of the shipped sources whose rows are cases with a number, and a second
 * opinion on them. No window of a file reaches into that of another.
 */
final class ShippedCases {
  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String GUARDS = "vaktare-larm";
  private static final String STAFF = "kommun-hot-personal";

  private static final Map<String, String> OFFENCES =
      Map.of(
          "0802", "vehicle_theft",
          "802", "vehicle_theft",
          "1209", "graffiti",
          "0853", "shoplifting",
          "3005", "drink_drug_driving");

  private static final Map<String, String> STAFF_TYPES =
      Map.of(
          "Muntligt hot", "Hot staff_threat",
          "Slag/spark", "Våld staff_violence",
          "kränkning", "Trakasserier staff_threat");

  /** What guards write of an alarm, and its code. */
  private static final Map<String, String> ALARMS =
      Map.of("IL", "Inbrottslarm", "Brand", "Brandlarm", "Drift", "Driftlarm", "Rond", "Rondering");

  private ShippedCases() {}

  /** Reported crimes, complete for the sixty days before a Sunday. */
  static ShippedFile crimes(int number, Random random) {
    LocalDate sunday = LocalDate.of(2024, 11, 17).minusWeeks(10L * number);
    ShippedTable table =
        new ShippedTable(
            POLICE,
            "ANMNR;LOPNR;INSKRDATUM;BROTTSKOD;BROTTSTEXT;ANTAL;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT;KOMMUN;LPO;GATA;GATUNR;POSTNR;POSTORT;X;Y;PLATSTYP;STATUS;ANDRAD"
                .split(";"));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 80; at++) {
      LocalDate registered = sunday.minusDays(random.nextInt(50));
      LocalDateTime start = registered.minusDays(2).atTime(random.nextInt(24), at % 60);
      Crime crime =
          new Crime(
              mostly(
                  random,
                  30,
                  any(random, "5000-K", "5000-K", "A-")
                      + (310_000 + 100 * number + random.nextInt(60))
                      + "-24",
                  ""),
              mostly(random, 25, any(random, "1", "2"), "0", "x", ""),
              mostly(random, 25, registered.toString(), "", "2024-02-30", "20240801"),
              mostly(random, 20, key(random, OFFENCES), "99Z9", ""),
              mostly(random, 20, any(random, "", "1", "3"), "0", "två", "1,5"),
              mostly(
                  random,
                  20,
                  ShippedEvents.MINUTE.format(start),
                  "",
                  "2024-13-01 10:00",
                  "2031-01-01 10:00"),
              any(
                  random,
                  "",
                  ShippedEvents.MINUTE.format(start),
                  ShippedEvents.MINUTE.format(start.plusMinutes(40)),
                  ShippedEvents.MINUTE.format(start.plusHours(5)),
                  mostly(random, 3, "", ShippedEvents.MINUTE.format(start.minusDays(1)), "sent")),
              mostly(random, 6, any(random, "FAGERSTA", "Norberg", ""), "ÖREBRO", "ATLANTIS"),
              mostly(
                  random, 20, any(random, "NORRBYVÄGEN", "Kyrkog.", "", ""), "Ring 070-174 06 55"),
              ShippedEvents.coordinate(random, 6_652_357, ','),
              ShippedEvents.coordinate(random, 545_113, ','),
              any(random, "SKOLA", "Gata/torg", "HEMMA HOS", ""),
              any(random, "ÖPPEN", "AVSLUTAD", "Makulerad"));
      table
          .row()
          .put("ANMNR", crime.report)
          .put("LOPNR", crime.row)
          .put("INSKRDATUM", crime.registered)
          .put("BROTTSKOD", crime.code)
          .put("ANTAL", crime.count)
          .put("BROTTSDATUMTID_START", crime.start)
          .put("BROTTSDATUMTID_SLUT", crime.end)
          .put("KOMMUN", crime.municipality)
          .put("GATA", crime.street)
          .put("GATUNR", any(random, "3", ""))
          .put("X", crime.north)
          .put("Y", crime.east)
          .put("PLATSTYP", crime.placeType)
          .put("STATUS", crime.status);
      rows.add(crime.read(sunday));
    }
    return new ShippedFile(
        POLICE,
        "POL_1982_anmalda_%d_v%02d.csv"
            .formatted(
                sunday.get(IsoFields.WEEK_BASED_YEAR),
                sunday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        table.delimited(WINDOWS),
        rows,
        table.needles());
  }

  /** A row of the police, cell by cell. */
  private record Crime(
      String report,
      String row,
      String registered,
      String code,
      String count,
      String start,
      String end,
      String municipality,
      String street,
      String north,
      String east,
      String placeType,
      String status) {

    Row read(LocalDate sunday) {
      if (street.startsWith("Ring")) {
        return Row.REJECTED;
      }
      if (municipality.equals("ÖREBRO")) {
        return Row.OUT_OF_SCOPE;
      }
      LocalDateTime from = ShippedEvents.minute(start);
      LocalDateTime to = end.isEmpty() ? from : ShippedEvents.minute(end);
      LocalDate day = day(registered);
      String where =
          municipality.isEmpty() || municipality.equals("FAGERSTA")
              ? "1982"
              : ShippedEvents.KEPT.get(municipality);
      if (report.isEmpty()
          || !row.matches("[12]")
          || day == null
          || !OFFENCES.containsKey(code)
          || !count.matches("|1|3")
          || from == null
          || to == null
          || to.isBefore(from)
          || from.isAfter(sunday.atTime(23, 59, 59).plusDays(1))
          || where == null
          || !ShippedEvents.isNumber(north, ',')
          || !ShippedEvents.isNumber(east, ',')) {
        return Row.REJECTED;
      }
      boolean isOne = from.equals(to);
      String precision = isOne ? "minute" : to.isAfter(from.plusHours(1)) ? "interval" : "hour";
      boolean listed = placeType.equals("SKOLA") || placeType.equals("Gata/torg");
      return Row.tells(
          report + "/" + row,
          status.equals("Makulerad")
              ? null
              : ToldEvent.at(
                      code.length() == 3 ? "0" + code : code, OFFENCES.get(code), where, from)
                  .until(to, precision)
                  .toldOn(day)
                  .placed(place(where))
                  .in(listed ? placeType.toLowerCase(Locale.ROOT) : null)
                  .counting(count.isEmpty() ? 1 : Integer.parseInt(count))
                  .naming(report.contains("K"))
                  .toString());
    }

    private Place place(String where) {
      if (!north.isEmpty() && !east.isEmpty()) {
        return Place.point(where, ShippedEvents.number(east), ShippedEvents.number(north));
      }
      if (street.isEmpty()) {
        return Place.NOWHERE;
      }
      return where.equals("1982")
          ? Place.street(street.equals("Kyrkog.") ? "centrum" : "risbron")
          : Place.SOMEWHERE;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Alarms of a shift of the guards: text in an old encoding, times after midnight. */
  static ShippedFile alarms(int number, Random random) {
    LocalDate shift = LocalDate.of(2024, 11, 20).minusDays(number);
    ShippedTable table =
        new ShippedTable(
            GUARDS,
            "Rapportnr;Objekt;Datum;Larmtid;Ankomst;Avslut;Larmtyp;Orsak;Åtgärd;Text;Väktare"
                .split(";"));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      String report = mostly(random, 25, "R" + number + "-" + random.nextInt(35), "");
      String object = any(random, "1010 F-hallen", "Alfaskolan", "9999 Övrigt objekt", "");
      LocalDate day = shift.minusDays(random.nextInt(2));
      String said = mostly(random, 25, any(random, day.toString(), sixDigits(day)), "", "i natt");
      int hour = random.nextInt(24);
      String time =
          mostly(
              random,
              15,
              "%02d%s%02d".formatted(hour, any(random, ":", "."), at),
              "24:00",
              "24:00",
              "24:30",
              "25:10",
              "sent");
      String kind = mostly(random, 20, key(random, ALARMS), "Larm", "");
      String cause = any(random, "Inbrott", "försök", "Tekn. fel", "?", "", mostlyKnown(random));
      table
          .row()
          .put("Rapportnr", report)
          .put("Objekt", object)
          .put("Datum", said)
          .put("Larmtid", time)
          .put("Larmtyp", kind)
          .put("Orsak", cause);
      boolean usable =
          !report.isEmpty()
              && said.matches("[\\d-]+")
              && time.matches("24:00|[012]\\d[:.]\\d\\d")
              && !time.matches("24:30|25:10")
              && ALARMS.containsKey(kind)
              && !cause.equals("Månsken");
      boolean crime = cause.equals("Inbrott") || cause.equals("försök");
      if (!usable) {
        rows.add(Row.REJECTED);
      } else if (kind.equals("Rond") && !crime) {
        rows.add(Row.OUT_OF_SCOPE);
      } else {
        LocalDateTime moment =
            time.equals("24:00") ? day.plusDays(1).atStartOfDay() : day.atTime(hour, at);
        String category =
            crime ? "guard_crime" : kind.equals("Drift") ? "guard_operation" : "guard_unfounded";
        ToldEvent event =
            ToldEvent.at(ALARMS.get(kind) + (crime ? ", brott" : ""), category, "1982", moment);
        rows.add(
            Row.tells(
                report,
                (object.endsWith("F-hallen")
                        ? event
                            .placed(Place.point("1982", 545_260, 6_652_300))
                            .in("fritidsanläggning")
                        : object.equals("Alfaskolan")
                            ? event.placed(Place.point("1982", 543_610, 6_652_890)).in("skola")
                            : event)
                    .toString()));
      }
    }
    return new ShippedFile(
        GUARDS,
        "VAKTARE_larm_%s.csv".formatted(shift),
        table.delimited(WINDOWS),
        rows,
        table.needles());
  }

  private static String mostlyKnown(Random random) {
    return mostly(random, 3, "Storm", "Månsken");
  }

  /** Threats against staff of a quarter: a workbook with a cover, days in three forms. */
  static ShippedFile threats(int number, Random random) {
    LocalDate quarter = LocalDate.of(2024, 7, 1).minusMonths(3L * number);
    boolean older = number % 2 == 1;
    String day = older ? "Datum" : "Inträffade";
    String kind = older ? "Typ" : "Slag";
    ShippedTable table =
        new ShippedTable(
            STAFF,
            "Nr",
            day,
            "Förvaltning",
            "Arbetsplats",
            "Yrke",
            kind,
            "Händelseförlopp",
            "Anmälare",
            "Åtgärd",
            "Status",
            "Namn");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      String id = mostly(random, 25, "T" + number + "-" + random.nextInt(25), "");
      LocalDate happened = quarter.plusDays(random.nextInt(88));
      Object[] forms = {
        happened,
        happened.toString(),
        "%d/%d %d"
            .formatted(happened.getDayOfMonth(), happened.getMonthValue(), happened.getYear()),
        (int) (happened.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay())
      };
      boolean dated = random.nextInt(20) != 0;
      String told = mostly(random, 6, key(random, STAFF_TYPES), "Fall", "Fall", "Hets", "");
      String status = any(random, "Avslutad", "", "Makulerad", "dubblett");
      table
          .row()
          .put("Nr", id)
          .put(day, dated ? forms[random.nextInt(forms.length)] : any(random, "", "i går"))
          .put(kind, told)
          .put("Status", status);
      boolean withdrawn = status.equals("Makulerad") || status.equals("dubblett");
      if (id.isEmpty() || !dated || !STAFF_TYPES.containsKey(told) && !told.equals("Fall")) {
        rows.add(Row.REJECTED);
      } else {
        rows.add(
            told.equals("Fall")
                ? Row.OUT_OF_SCOPE
                : Row.tells(
                    id, withdrawn ? null : onDay(STAFF_TYPES.get(told), happened).toString()));
      }
    }
    return new ShippedFile(
        STAFF,
        "KOM4_tillbud_%d_kv%d.xlsx"
            .formatted(quarter.getYear(), quarter.get(IsoFields.QUARTER_OF_YEAR)),
        table.workbook("Försättsblad/Tillbud", List.of("Uttag 30 poster"), List.of("Antal: 30")),
        rows,
        table.needles());
  }

  /** Something of a code and category on a day in Fagersta. */
  static ToldEvent onDay(String what, LocalDate day) {
    int space = what.lastIndexOf(' ');
    return ToldEvent.on(what.substring(0, space), what.substring(space + 1), "1982", day);
  }

  /** Something of a code and category in a minute in Fagersta. */
  static ToldEvent atMinute(String what, LocalDateTime moment) {
    int space = what.lastIndexOf(' ');
    return ToldEvent.at(what.substring(0, space), what.substring(space + 1), "1982", moment);
  }

  static String sixDigits(LocalDate day) {
    return day.toString().substring(2).replace("-", "");
  }
}
