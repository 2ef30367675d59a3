package se.lagesbild.dashboard.page.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * One source.
 *
 * @param title its name
 * @param organisation who delivers
 * @param mood style class of the status
 * @param status in a word
 * @param sentences what is wrong
 * @param from the first day covered and what is missing since, in words, or empty
 * @param until what is covered
 * @param file the newest file
 * @param due when the next is expected
 * @param deliveries how many were applied
 * @param events how many are alive, or how many sums there are
 * @param unplaced share without a known area
 */
record SourceRow(
    String title,
    String organisation,
    String mood,
    String status,
    List<Said> sentences,
    String from,
    String until,
    String file,
    String due,
    String deliveries,
    String events,
    String unplaced) {
  private static final String NOTHING = "–";

  static List<SourceRow> all(Answer<SourceResult.Status> answer, Words words) {
    List<SourceResult.SourceStatus> sources = answer.result().sources();
    return IntStream.range(0, sources.size())
        .mapToObj(at -> of(sources.get(at), answer.coverage().get(at).gaps(), words))
        .toList();
  }

  private static SourceRow of(
      SourceResult.SourceStatus source, List<Answer.Gap> gaps, Words words) {
    return new SourceRow(
        words.of(source.title()),
        words.of(source.organisation()),
        mood(source.freshness()),
        words.of(source.freshness()),
        sentences(source, words),
        from(source, gaps, words),
        source.asOf() == null ? NOTHING : words.dates().date(Dates.lastDay(source.asOf())),
        source.fileName() == null ? NOTHING : source.fileName(),
        source.due() == null ? NOTHING : words.dates().date(source.due()),
        words.numbers().whole(source.deliveries()),
        events(source, words),
        source.unplacedShare() == null ? NOTHING : words.numbers().share(source.unplacedShare()));
  }

  private static String from(SourceResult.SourceStatus source, List<Answer.Gap> gaps, Words words) {
    if (source.firstDay() == null) {
      return "";
    }
    String from = words.text("source.from", words.dates().date(source.firstDay()));
    return gaps.isEmpty() ? from : words.text("note.except", from, GapWords.of(gaps, words));
  }

  /** Which files are not used, what the contract or the last run says, and what has not come. */
  private static List<Said> sentences(SourceResult.SourceStatus source, Words words) {
    List<Said> sentences = new ArrayList<>(RefusedWords.of(source.refused(), words));
    source.sentence().ifPresent(said -> sentences.addAll(Said.swedish("source.said", said, words)));
    MissingWords.of(source.missing(), words)
        .forEach(missing -> sentences.add(Said.plainly(missing, words)));
    return List.copyOf(sentences);
  }

  /** A source of sums has no events to count. */
  private static String events(SourceResult.SourceStatus source, Words words) {
    if (source.sums() == null) {
      return words.numbers().whole(source.events());
    }
    return source.sums() == 0 ? NOTHING : words.counted("sums", source.sums());
  }

  private static String mood(SourceResult.Freshness freshness) {
    return switch (freshness) {
      case ON_TIME -> "on-time";
      case LATE -> "late";
      case NEVER -> "never";
      case REFUSED -> "refused";
    };
  }
}
