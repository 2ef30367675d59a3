package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Provenance.Fate;

/**
 * The expected deliveries as a calendar: a row for each year, a cell for each month, and in it a
 * mark for each delivery, which tells its state by letter and pattern.
 *
 * @param title whose files, or empty
 * @param note how to read it
 * @param months their short names
 * @param years the newest first
 * @param legend what the marks mean, of those that occur
 */
record CalendarText(
    String title, String note, List<String> months, List<Year> years, List<Mark> legend) {
  private static final int MONTHS = 12;

  /** Its right edge is double: the weeks go on in the next month. */
  private static final String OVER = " delivery-over";

  /**
   * A year.
   *
   * @param year which
   * @param months the marks of each
   */
  record Year(String year, List<List<Mark>> months) {}

  /**
   * A delivery, or a state.
   *
   * @param style its class
   * @param letter its letter
   * @param label what it says
   */
  record Mark(String style, String letter, String label) {}

  static CalendarText of(Provenance.Calendar calendar, Words words) {
    Placing placing = new Placing(calendar.everyDays());
    Map<Integer, List<List<Mark>>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Provenance.Expected expected : calendar.expected()) {
      LocalDate day = placing.day(expected.covers());
      years
          .computeIfAbsent(day.getYear(), year -> emptyYear())
          .get(day.getMonthValue() - 1)
          .add(mark(expected, placing, words));
    }
    return new CalendarText(
        calendar.municipality(),
        words.text(placing.isOfWeeks() ? "data.calendar.note.weeks" : "data.calendar.note"),
        List.of(words.text("months.short").split(" ")),
        years.entrySet().stream()
            .map(year -> new Year(String.valueOf(year.getKey()), year.getValue()))
            .toList(),
        Stream.concat(states(calendar, words), over(calendar, placing, words)).toList());
  }

  private static List<List<Mark>> emptyYear() {
    return Stream.generate(() -> (List<Mark>) new ArrayList<Mark>()).limit(MONTHS).toList();
  }

  private static Mark mark(Provenance.Expected expected, Placing placing, Words words) {
    boolean over = placing.reachesOver(expected.covers());
    String said =
        words.text(
            "data.calendar.mark", words.dates().range(expected.covers()), fate(expected, words));
    return new Mark(
        style(expected.fate()) + (over ? OVER : ""),
        words.text("data.letter." + expected.fate()),
        over ? words.text("data.calendar.over", said) : said);
  }

  /** What became of it, with the days that nobody tells of. */
  static String fate(Provenance.Expected expected, Words words) {
    return expected.untold().isEmpty()
        ? words.of(expected.fate())
        : words.text(
            "data.calendar.untold",
            words.of(expected.fate()),
            expected.untold().stream().map(words.dates()::range).collect(Collectors.joining(", ")));
  }

  private static String style(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<Mark> states(Provenance.Calendar calendar, Words words) {
    Tally tally = Tally.ofOne(calendar);
    return Stream.of(Fate.values())
        .filter(fate -> tally.of(fate) > 0)
        .map(
            fate ->
                new Mark(
                    style(fate),
                    words.text("data.letter." + fate),
                    words.text(
                        "data.calendar.legend",
                        words.of(fate),
                        words.numbers().whole(tally.of(fate)),
                        words.text("data.pattern." + fate))));
  }

  private static Stream<Mark> over(Provenance.Calendar calendar, Placing placing, Words words) {
    long over =
        calendar.expected().stream()
            .filter(expected -> placing.reachesOver(expected.covers()))
            .count();
    return over == 0
        ? Stream.empty()
        : Stream.of(
            new Mark(
                OVER.strip(),
                String.valueOf(Numbers.NO_BREAK_SPACE),
                words.text(
                    "data.calendar.legend",
                    words.text("data.over"),
                    words.numbers().whole(over),
                    words.text("data.pattern.over"))));
  }
}
