package se.lagesbild.warehouse.analysis.companion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SwedishDays;
import se.lagesbild.warehouse.catalogue.Text;

/** What the calendar gives of each period, whoever delivers. */
public enum Background {
  /** Which part of the working days schools have a break. */
  SCHOOL_BREAKS(new Text("Skollov", "School breaks")),
  /** Days from Monday to Friday that are off. */
  HOLIDAYS(new Text("Helgdagar", "Public holidays")),
  /** Days on which most are paid. */
  PAYDAYS(new Text("Lönedagar", "Paydays"));

  private final Text title;

  Background(Text title) {
    this.title = title;
  }

  /** What it is called. */
  public Text title() {
    return title;
  }

  /** The name in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Its values.
   *
   * @param winterBreakWeek number of the week of the schools' winter break, 0 where not known
   */
  public Candidate of(List<DateRange> periods, int winterBreakWeek) {
    double[] values =
        periods.stream().mapToDouble(period -> value(period, winterBreakWeek)).toArray();
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return new Candidate(id(), Candidate.Kind.CALENDAR, values, ones);
  }

  private double value(DateRange period, int winterBreakWeek) {
    return switch (this) {
      case SCHOOL_BREAKS ->
          count(
                  period,
                  day ->
                      !SwedishDays.isWeekend(day)
                          && SwedishDays.isSchoolBreak(day, winterBreakWeek))
              / count(period, day -> !SwedishDays.isWeekend(day));
      case HOLIDAYS -> count(period, SwedishDays::isHoliday);
      case PAYDAYS -> count(period, SwedishDays::isPayday);
    };
  }

  private static double count(DateRange period, Predicate<LocalDate> wanted) {
    return period.from().datesUntil(period.to()).filter(wanted).count();
  }
}
