package se.lagesbild.dashboard.page.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * What is new since the generation before.
 *
 * @param heading since when
 * @param sentences what is new, in whole sentences
 */
record ChangeList(String heading, List<String> sentences) {

  /** Empty when there is no generation to compare with. */
  static Optional<ChangeList> of(SignalResult.Changes changes, Words words) {
    Long since = changes.since();
    LocalDate day = changes.day();
    if (since == null || day == null) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    changes.appeared().forEach(each -> sentences.add(signal("changes.appeared", each, words)));
    changes.gone().forEach(each -> sentences.add(signal("changes.gone", each, words)));
    changes.sources().forEach(source -> sentences.add(source(source, words)));
    if (sentences.isEmpty()) {
      sentences.add(words.text("changes.nothing"));
    }
    return Optional.of(
        new ChangeList(
            words.text("changes.heading", words.dates().prose(day), since),
            List.copyOf(sentences)));
  }

  private static String signal(String key, SignalResult.Signal signal, Words words) {
    return words.text(
        key, words.of(signal.title()), words.of(signal.place()), words.of(signal.verdict()));
  }

  private static String source(SignalResult.SourceChange source, Words words) {
    return words.text(
        "changes.source",
        words.of(source.title()),
        words.of(source.organisation()),
        words.counted("changes.deliveries", source.deliveries()),
        records(source, words));
  }

  private static String records(SignalResult.SourceChange source, Words words) {
    List<String> parts = new ArrayList<>();
    part("changes.created", source.created(), words).ifPresent(parts::add);
    part("changes.changed", source.changed(), words).ifPresent(parts::add);
    part("changes.withdrawn", source.withdrawn(), words).ifPresent(parts::add);
    return parts.isEmpty() ? words.text("changes.same") : String.join(", ", parts);
  }

  private static Optional<String> part(String key, long records, Words words) {
    return records == 0 ? Optional.empty() : Optional.of(words.counted(key, records));
  }
}
