package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/**
 * One source.
 *
 * @param title its name
 * @param organisation who delivers
 * @param mood style class of the status
 * @param status in a word
 * @param sentence what is wrong, or empty
 * @param from the first day with an event in words, or empty
 * @param until what is covered
 * @param file the newest file
 * @param due when the next is expected
 * @param deliveries how many were applied
 * @param events how many are alive
 * @param unplaced share without a known area
 */
record SourceRow(
    String title,
    String organisation,
    String mood,
    String status,
    String sentence,
    String from,
    String until,
    String file,
    String due,
    String deliveries,
    String events,
    String unplaced) {
  private static final String NOTHING = "–";

  static List<SourceRow> all(Result.Status status, Words words) {
    return status.sources().stream().map(source -> of(source, words)).toList();
  }

  private static SourceRow of(Result.SourceStatus source, Words words) {
    return new SourceRow(
        words.of(source.title()),
        words.of(source.organisation()),
        mood(source.freshness()),
        words.of(source.freshness()),
        sentence(source, words),
        source.firstDay() == null
            ? ""
            : words.text("source.from", words.dates().date(source.firstDay())),
        source.asOf() == null ? NOTHING : words.dates().date(Dates.lastDay(source.asOf())),
        source.fileName() == null ? NOTHING : source.fileName(),
        source.due() == null ? NOTHING : words.dates().date(source.due()),
        words.numbers().whole(source.deliveries()),
        words.numbers().whole(source.events()),
        source.unplacedShare() == null ? NOTHING : words.numbers().share(source.unplacedShare()));
  }

  /** What the last run or the newest delivery says, and what has not come. */
  private static String sentence(Result.SourceStatus source, Words words) {
    return Stream.concat(
            source.sentence().stream(), MissingWords.of(source.missing(), words).stream())
        .collect(Collectors.joining(" "));
  }

  private static String mood(Result.Freshness freshness) {
    return switch (freshness) {
      case ON_TIME -> "on-time";
      case LATE -> "late";
      case NEVER -> "never";
      case REFUSED -> "refused";
    };
  }
}
