package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Provenance;

/**
 * Rows with the same flaw.
 *
 * @param what the flaw
 * @param column heading in the export, or a dash
 * @param rows how many
 * @param deliveries in how many deliveries
 * @param newest the last day that the newest of these tells of
 * @param sample the redacted value that most of them hold, or empty
 */
record FlawRow(
    String what, String column, String rows, String deliveries, String newest, String sample) {
  private static final String NOTHING = "–";

  /** Why rows could not be used. */
  static List<FlawRow> rejections(List<Provenance.Rejection> rejections, Words words) {
    return rejections.stream()
        .map(
            each ->
                new FlawRow(
                    worded("data.reason.", each.reason(), words),
                    column(each.column()),
                    number(each.rows(), words),
                    number(each.deliveries(), words),
                    day(each.newest(), words),
                    each.sample()))
        .toList();
  }

  /** What was odd in rows that could be used. */
  static List<FlawRow> oddities(List<Provenance.Oddity> oddities, Words words) {
    return oddities.stream()
        .map(
            each ->
                new FlawRow(
                    worded("data.oddity.", each.kind(), words),
                    column(each.column()),
                    number(each.rows(), words),
                    number(each.deliveries(), words),
                    day(each.newest(), words),
                    ""))
        .toList();
  }

  /** A reason that a newer run has and this page has no words for stands as it is. */
  private static String worded(String key, String code, Words words) {
    try {
      return words.text(key + code);
    } catch (MissingResourceException unknown) {
      return code;
    }
  }

  private static String column(String heading) {
    return heading.isEmpty() ? NOTHING : heading;
  }

  private static String number(@Nullable Long number, Words words) {
    return number == null ? NOTHING : words.numbers().whole(number);
  }

  private static String day(@Nullable LocalDate day, Words words) {
    return day == null ? NOTHING : words.dates().date(day);
  }
}
