package se.lagesbild.dashboard.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

/** Chooses what stands under a time axis: few labels, each at the start of something. */
public final class Ticks {
  private static final int FEW_DAYS = 45;
  private static final int FEW_MONTHS = 18;
  private static final int FEW_YEARS_IN_DAYS = 800;

  private final Dates dates;
  private final Calendar calendar;
  private final List<DateRange> periods;

  private Ticks(Dates dates, Calendar calendar, List<DateRange> periods) {
    this.dates = dates;
    this.calendar = calendar;
    this.periods = periods;
  }

  /** One label per period, most of them empty. */
  public static List<String> of(Dates dates, Calendar calendar, List<DateRange> periods) {
    Ticks ticks = new Ticks(dates, calendar, periods);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      labels.add(ticks.label(i));
    }
    return List.copyOf(labels);
  }

  private String label(int index) {
    if (!(calendar instanceof Grain grain)) {
      return ofOwn(index);
    }
    return switch (grain) {
      case YEAR -> "" + start(index).getYear();
      case QUARTER, MONTH -> periods.size() <= FEW_MONTHS ? step(index) : year(index);
      case WEEK, DAY -> days() <= FEW_DAYS ? monday(index) : monthOrYear(index);
    };
  }

  /** Periods of the installation's own: of months, or of days. */
  private String ofOwn(int index) {
    boolean months = calendar.isOfWhole(Grain.MONTH);
    if (periods.size() > FEW_MONTHS) {
      return months ? year(index) : monthOrYear(index);
    }
    String name = dates.range(periods.get(index)).replaceAll(" \\d{4}", "");
    String begin = months ? name : dates.dayOfMonth(start(index));
    return index == 0 || turns(index) ? begin + "\n" + start(index).getYear() : begin;
  }

  private String step(int index) {
    String name = calendar == Grain.MONTH ? dates.shortMonth(start(index)) : quarter(index);
    return index == 0 || turns(index) ? name + "\n" + start(index).getYear() : name;
  }

  private String quarter(int index) {
    LocalDate start = start(index);
    return dates.shortMonth(start) + "–" + dates.shortMonth(start.plusMonths(2));
  }

  private String year(int index) {
    return turns(index) ? "" + start(index).getYear() : "";
  }

  private String monday(int index) {
    return calendar == Grain.WEEK || start(index).getDayOfWeek().getValue() == 1
        ? dates.dayOfMonth(start(index))
        : "";
  }

  private String monthOrYear(int index) {
    if (days() > FEW_YEARS_IN_DAYS) {
      return year(index);
    }
    boolean newMonth =
        index > 0 && start(index).getMonthValue() != start(index - 1).getMonthValue();
    if (!newMonth) {
      return "";
    }
    String month = dates.shortMonth(start(index));
    return turns(index) ? month + "\n" + start(index).getYear() : month;
  }

  private boolean turns(int index) {
    return index == 0
        ? start(0).getDayOfYear() == 1
        : start(index).getYear() != start(index - 1).getYear();
  }

  private long days() {
    return periods.isEmpty() ? 0 : start(periods.size() - 1).toEpochDay() - start(0).toEpochDay();
  }

  private LocalDate start(int index) {
    return periods.get(index).from();
  }
}
