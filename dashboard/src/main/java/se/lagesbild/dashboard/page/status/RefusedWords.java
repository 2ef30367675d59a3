package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SourceResult.RefusedDelivery;

/** Files of which nothing is used, in sentences. */
final class RefusedWords {
  private static final int MOST_NAMED = 3;

  private RefusedWords() {}

  /** Each of the newest with its reason, and how many more there are. */
  static List<Said> of(List<RefusedDelivery> refused, Words words) {
    Stream<Said> named =
        refused.stream().limit(MOST_NAMED).flatMap(each -> sentences(each, words).stream());
    int left = refused.size() - MOST_NAMED;
    return left <= 0
        ? named.toList()
        : Stream.concat(
                named, Stream.of(Said.plainly(words.counted("source.refused.more", left), words)))
            .toList();
  }

  private static List<Said> sentences(RefusedDelivery delivery, Words words) {
    String what = words.text("source.refused." + delivery.refusal(), delivery.fileName());
    return delivery.reason().isEmpty()
        ? List.of(Said.plainly(what + ".", words))
        : Said.quoting(
            words.text("source.because", what, delivery.reason()), delivery.reason(), words);
  }
}
