package se.lagesbild.sampledata.background;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.CalendarEffects;

/**
 * Days that the calendar names.
 *
 * @param what as the contract's list of codes names it
 * @param category the product's category
 * @param area the district's id, or empty for everywhere
 * @param first the first day
 * @param days how many
 */
record KnownDays(String what, String category, String area, LocalDate first, int days) {

  private static final int AUTUMN_TERM_DAY = 18;

  LocalDate last() {
    return first.plusDays(days - 1L);
  }

  /** How it may be written. */
  List<String> words() {
    List<String> words =
        Resource.rows("/installation/fagersta/sources/kommun-kalender/vad.csv").stream()
            .filter(row -> row.text("vad").equals(what))
            .map(row -> row.text("skrivet"))
            .toList();
    return words.isEmpty() ? List.of(what) : words;
  }

  /** Those of a year, in no order. */
  static List<KnownDays> of(Year year) {
    List<KnownDays> days = new ArrayList<>(school(year));
    days.addAll(holidays(year));
    LocalDate midsummer =
        year.atMonth(6).atDay(19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    LocalDate market =
        year.atMonth(9).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
    days.add(event("Valborg", "", year.atMonth(4).atDay(30)));
    days.add(event("Skolavslutning", "", monday(year, 24).plusDays(4)));
    days.add(event("Midsommar", "", midsummer));
    days.add(event("Marknad", "centrum", market));
    days.add(event("Nyårsafton", "", year.atMonth(12).atDay(31)));
    return days;
  }

  private static List<KnownDays> holidays(Year year) {
    LocalDate easter = CalendarEffects.easterSunday(year.getValue());
    return List.of(
        holiday("Nyårsdagen", year.atMonth(1).atDay(1)),
        holiday("Trettondedag jul", year.atMonth(1).atDay(6)),
        holiday("Långfredagen", easter.minusDays(2)),
        holiday("Annandag påsk", easter.plusDays(1)),
        holiday("Första maj", year.atMonth(5).atDay(1)),
        holiday("Kristi himmelsfärdsdag", easter.plusDays(39)),
        holiday("Nationaldagen", year.atMonth(6).atDay(6)),
        holiday("Juldagen", year.atMonth(12).atDay(25)),
        holiday("Annandag jul", year.atMonth(12).atDay(26)));
  }

  private static KnownDays holiday(String name, LocalDate day) {
    return new KnownDays(name, "public_holiday", "", day, 1);
  }

  private static List<KnownDays> school(Year year) {
    LocalDate easter = CalendarEffects.easterSunday(year.getValue());
    LocalDate spring = year.atMonth(1).atDay(9);
    LocalDate summer = year.atMonth(Month.JUNE).atDay(14);
    LocalDate autumn = year.atMonth(Month.AUGUST).atDay(AUTUMN_TERM_DAY);
    LocalDate christmas = year.atMonth(Month.DECEMBER).atDay(21);
    return List.of(
        new KnownDays("Vårtermin", "school_term", "", spring, between(spring, summer)),
        new KnownDays("Hösttermin", "school_term", "", autumn, between(autumn, christmas)),
        pause("Sportlov", monday(year, 8), 7),
        pause("Påsklov", easter.minusDays(6), 8),
        pause("Sommarlov", summer, between(summer, autumn)),
        pause("Höstlov", monday(year, 44), 7),
        pause("Jullov", year.atDay(1), between(year.atDay(1), spring)),
        pause("Jullov", christmas, between(christmas, year.plusYears(1).atDay(1))));
  }

  private static KnownDays pause(String what, LocalDate first, int days) {
    return new KnownDays(what, "school_break", "", first, days);
  }

  private static KnownDays event(String what, String area, LocalDate day) {
    return new KnownDays(what, "known_event", area, day, 1);
  }

  private static int between(LocalDate first, LocalDate end) {
    return (int) (end.toEpochDay() - first.toEpochDay());
  }

  private static LocalDate monday(Year year, int week) {
    return year.atMonth(1)
        .atDay(4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(DayOfWeek.MONDAY);
  }
}
