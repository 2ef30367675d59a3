package se.lagesbild.warehouse.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.clock.WeekClock;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.TimesReader;
import se.lagesbild.warehouse.query.TimesReader.Timed;
import se.lagesbild.warehouse.statistics.aoristic.Aoristic;

/**
 * Answers at which hours of the week events happened: to the hour for those who work with the
 * events, outward by parts of the day, rounded and without numbers of what stands out.
 */
final class TimesAnswer {
  private static final int DAY = 24;
  private static final int WEEK = 168;
  private static final int CLOSE_MINUTES = 12 * 60;
  private static final int DAY_MINUTES = 24 * 60;
  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());
  private static final Text EVERY_DAY = new Text("alla dagar", "every day");
  private static final Text ONLY_SUMS =
      new Text(
          "Källan skickar bara summor, utan klockslag.",
          "The source sends only sums, without times of day.");

  private static final Text SOME_TIMES =
      new Text(
          "Veckan visas hel; ta bort veckodag och tid på dygnet ur urvalet.",
          "The week is shown as a whole; remove the day of the week and the part of the day.");

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  TimesAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<Result.Times> answer(Question.Times question, Indicator indicator) {
    if (!indicator.quantity().isOfEvents()) {
      throw new UnanswerableException(ONLY_SUMS);
    }
    if (!question.slice().finer().weekdays().isEmpty()
        || !question.slice().finer().partsOfDay().isEmpty()) {
      throw new UnanswerableException(SOME_TIMES);
    }
    disclosure.requireTimes(question.period());
    Selection selection =
        Selection.of(installation, indicator, question.slice(), question.period());
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    return new Answered<>(
        times(TimesReader.read(lease, selection), question.period(), reading),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(question.period())),
        null);
  }

  private Result.Times times(List<Timed> times, DateRange period, Reading reading) {
    Result.CellStatus status = reading.status(period);
    int[] weekdays = weekdays(period, reading);
    boolean told = status != Result.CellStatus.NOT_DELIVERED;
    List<Timed> known = times.stream().filter(Timed::isKnown).toList();
    List<Timed> unknown = times.stream().filter(timed -> !timed.isKnown()).toList();
    Column.Published both = disclosure.publish(Columns.of(List.of(sum(known), sum(unknown))));
    Count wide = sum(known.stream().filter(timed -> timed.minutes() >= DAY_MINUTES).toList());
    long close =
        sum(known.stream().filter(timed -> timed.minutes() < CLOSE_MINUTES).toList()).number();
    WeekClock clock = WeekClock.of(known, weekdays);
    boolean mapped = told && clock.events() >= WeekClock.FEWEST_EVENTS;
    List<ClockHours> columns = columns(mapped && disclosure.isExact() ? 1 : WeekClock.PART);
    return new Result.Times(
        period,
        Columns.cell(both.members().get(0), status, disclosure),
        Columns.cell(both.members().get(1), status, disclosure),
        Columns.cell(
            disclosure.publish(Columns.of(List.of(wide))).members().get(0), status, disclosure),
        disclosure.publishShare(close, clock.events()),
        mapped,
        columns,
        told ? lines(known, clock, mapped, columns) : List.of(),
        mapped ? found(clock) : List.of(),
        mapped && disclosure.isExact() ? fullest(clock) : Optional.empty());
  }

  /** How many of each day of the week something is told of; one of each where the days say less. */
  private static int[] weekdays(DateRange period, Reading reading) {
    int[] weekdays = new int[DayOfWeek.values().length];
    for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
      boolean told =
          reading.status(new DateRange(day, day.plusDays(1))) != Result.CellStatus.NOT_DELIVERED;
      weekdays[day.getDayOfWeek().ordinal()] += told ? 1 : 0;
    }
    int days = Arrays.stream(weekdays).sum();
    if (days < weekdays.length) {
      Arrays.fill(weekdays, 1);
    }
    return weekdays;
  }

  private static List<ClockHours> columns(int hours) {
    List<ClockHours> columns = new ArrayList<>();
    for (int from = 0; from < DAY; from += hours) {
      columns.add(new ClockHours(from, from + hours));
    }
    return List.copyOf(columns);
  }

  private List<Result.Line> lines(
      List<Timed> known, WeekClock clock, boolean mapped, List<ClockHours> columns) {
    if (!mapped) {
      return List.of(new Result.Line("", EVERY_DAY, cells(known, clock, DAYS, columns)));
    }
    return DAYS.stream()
        .map(
            day ->
                new Result.Line(day.name(), title(day), cells(known, clock, List.of(day), columns)))
        .toList();
  }

  private static Text title(DayOfWeek day) {
    return new Text(
        day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("sv-SE")),
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private List<Result.Cell> cells(
      List<Timed> known, WeekClock clock, List<DayOfWeek> days, List<ClockHours> columns) {
    List<Double> weights =
        columns.stream()
            .map(
                hours ->
                    days.stream()
                        .mapToDouble(day -> clock.weight(day, hours.from(), hours.to()))
                        .sum())
            .toList();
    if (disclosure.isExact()) {
      return weights.stream()
          .map(weight -> new Result.Cell(weight, Result.CellStatus.EXACT))
          .toList();
    }
    List<Count> counts = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      counts.add(new Count(Math.round(weights.get(at)), 0, lot(known, days, columns.get(at))));
    }
    return disclosure.publish(Columns.of(counts)).members().stream()
        .map(number -> Columns.cell(number, Result.CellStatus.EXACT, disclosure))
        .toList();
  }

  /** Drawn from all that may have happened in these hours, so that the same is rounded alike. */
  private static int lot(List<Timed> known, List<DayOfWeek> days, ClockHours hours) {
    int lot = 0;
    for (Timed timed : known) {
      double[] weights =
          Aoristic.withDefaults()
              .weights(timed.weekMinute(), (double) timed.weekMinute() + timed.minutes());
      lot ^= touches(weights, days, hours) ? timed.occasions().lot() : 0;
    }
    return lot;
  }

  private static boolean touches(double[] weights, List<DayOfWeek> days, ClockHours hours) {
    for (DayOfWeek day : days) {
      for (int hour = hours.from(); hour < hours.to(); hour++) {
        if (weights[(day.ordinal() * DAY + hour) % WEEK] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private List<BusyHours> found(WeekClock clock) {
    boolean exact = disclosure.isExact();
    return clock.standOuts(exact).stream().map(found -> hours(found, exact)).toList();
  }

  private static Optional<Result.Fullest> fullest(WeekClock clock) {
    return clock
        .fullest()
        .map(most -> new Result.Fullest(hours(most.found(), true), most.uncertain()));
  }

  private static BusyHours hours(WeekClock.StandOut found, boolean exact) {
    return new BusyHours(
        found.block().days(),
        new ClockHours(found.block().fromHour(), found.block().toHour()),
        exact ? found.weight() : null,
        exact ? found.certain() : null,
        exact ? found.expected() : null);
  }

  private static Count sum(List<Timed> times) {
    return times.stream().map(Timed::occasions).reduce(Count.NONE, Count::plus);
  }
}
