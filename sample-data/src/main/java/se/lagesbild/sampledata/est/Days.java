package se.lagesbild.sampledata.est;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fortnight;
import se.lagesbild.sampledata.world.Span;

/** How one service writes weeks and days in one report. */
final class Days {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final List<String> ONE_WEEK =
      List.of("v %d", "v %d", "V%d", "v.%d", "%d", "vecka %d", "%d/%2$02d");
  private static final List<String> BOTH_WEEKS = List.of("V%d-%d", "v %d-%d", "v.%d–%d");
  private static final List<String> UNKNOWN = List.of("okänt", "?", "under veckan");

  private final Fortnight fortnight;
  private final Chance chance;
  private final boolean both;
  private final String weekForm;

  Days(Fortnight fortnight, Chance chance) {
    this.fortnight = fortnight;
    this.chance = chance;
    this.both = chance.happens(0.15);
    this.weekForm = chance.pick(both ? BOTH_WEEKS : ONE_WEEK);
  }

  /** The week of a day; what is told late is never under both weeks. */
  String week(LocalDate day) {
    if (both && fortnight.days().contains(day)) {
      return weekForm.formatted(fortnight.firstWeek(), fortnight.lastWeek());
    }
    String form = both ? ONE_WEEK.get(0) : weekForm;
    int year = day.get(IsoFields.WEEK_BASED_YEAR) % 100;
    return form.formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), year);
  }

  /** The day as text or as a date; days before the fortnight are always told in full. */
  Object day(LocalDate day) {
    int way = chance.between(1, 100);
    if (way <= 40) {
      return day;
    }
    if (way <= 60) {
      return day.toString();
    }
    if (way <= 84) {
      return inFull(day);
    }
    boolean inWeek = !both && fortnight.days().contains(day);
    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, SWEDISH);
    return inWeek ? chance.pick(List.of(weekday, shortened(weekday))) : inFull(day);
  }

  private String inFull(LocalDate day) {
    String weekday = shortened(day.getDayOfWeek().getDisplayName(TextStyle.FULL, SWEDISH));
    String month = day.getMonth().getDisplayName(TextStyle.FULL, SWEDISH);
    int ofMonth = day.getDayOfMonth();
    int year = day.getYear() % 100;
    return switch (chance.between(1, 7)) {
      case 1, 2 -> "%d/%d".formatted(ofMonth, day.getMonthValue());
      case 3 -> "%d/%d-%02d".formatted(ofMonth, day.getMonthValue(), year);
      case 4 -> "%02d%02d%02d".formatted(year, day.getMonthValue(), ofMonth);
      case 5 -> "%d %s".formatted(ofMonth, month);
      case 6 -> "%d %s".formatted(ofMonth, month.substring(0, 3));
      default -> "%s %d/%d".formatted(weekday, ofMonth, day.getMonthValue());
    };
  }

  /** Whether a day may be left open because its week says enough. */
  boolean mayBeOpen(LocalDate day) {
    return fortnight.days().contains(day);
  }

  /** The day left open: anything from the first to the last day of the week or of both. */
  Moment open(LocalDate day, Moment told) {
    LocalDate from = both ? fortnight.days().first() : Span.mondayOf(day);
    LocalDate to = both ? fortnight.days().last().plusDays(1) : from.plusWeeks(1);
    return new Moment(day, told.cell(), from.atStartOfDay(), to.atStartOfDay());
  }

  String unknown() {
    return chance.pick(UNKNOWN);
  }

  private static String shortened(String weekday) {
    return weekday.startsWith("tors") ? "tors" : weekday.substring(0, 3);
  }
}
