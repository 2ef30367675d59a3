package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery.State;
import se.lagesbild.warehouse.gate.Provenance;

/**
 * The expected deliveries as a calendar: a row for each year, a cell for each month, and in it a
 * mark for each delivery, which tells its state by letter and pattern.
 *
 * @param title whose files, or empty
 * @param months their short names
 * @param years the newest first
 * @param legend what the marks mean, of those that occur
 */
record CalendarText(String title, List<String> months, List<Year> years, List<Mark> legend) {
  private static final int MONTHS = 12;

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
    Map<Integer, List<List<Mark>>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Provenance.Expected expected : calendar.expected()) {
      years
          .computeIfAbsent(expected.on().getYear(), year -> emptyYear())
          .get(expected.on().getMonthValue() - 1)
          .add(mark(expected, words));
    }
    return new CalendarText(
        calendar.municipality(),
        List.of(words.text("months.short").split(" ")),
        years.entrySet().stream()
            .map(year -> new Year(String.valueOf(year.getKey()), year.getValue()))
            .toList(),
        legend(calendar, words));
  }

  private static List<List<Mark>> emptyYear() {
    return Stream.generate(() -> (List<Mark>) new ArrayList<Mark>()).limit(MONTHS).toList();
  }

  private static Mark mark(Provenance.Expected expected, Words words) {
    DateRange days = expected.covers();
    return mark(
        expected.state(),
        words.text("data.calendar.mark", words.dates().range(days), words.of(expected.state())),
        words);
  }

  private static Mark mark(State state, String label, Words words) {
    return new Mark(
        state.name().toLowerCase(Locale.ROOT), words.text("data.letter." + state), label);
  }

  private static List<Mark> legend(Provenance.Calendar calendar, Words words) {
    Tally tally = Tally.ofOne(calendar);
    return Stream.of(State.values())
        .filter(state -> tally.of(state) > 0)
        .map(
            state ->
                mark(
                    state,
                    words.text(
                        "data.calendar.legend",
                        words.of(state),
                        words.numbers().whole(tally.of(state))),
                    words))
        .toList();
  }
}
