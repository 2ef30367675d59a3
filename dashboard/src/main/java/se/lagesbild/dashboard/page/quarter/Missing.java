package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.RefusedContract;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.gate.Answer;

/** What data is missing in the period, and what that means, in sentences. */
final class Missing {
  private Missing() {}

  /** Days of the period that a source does not tell of, and the indicators that count on it. */
  private record Lack(Answer.Coverage source, List<Answer.Gap> gaps, List<String> indicators) {}

  static List<String> of(List<Judged> judged, DateRange period, Visit visit) {
    Words words = visit.words();
    Map<RefusedContract, List<String>> refused = new LinkedHashMap<>();
    Map<Answer.Coverage, Lack> lacks = new LinkedHashMap<>();
    Map<String, List<String>> begun = new LinkedHashMap<>();
    for (Judged each : judged) {
      String title = words.of(each.indicator().title());
      RefusedContract.of(each.indicator(), visit)
          .forEach(one -> refused.computeIfAbsent(one, key -> new ArrayList<>()).add(title));
      for (Answer.Coverage source : each.answer().coverage()) {
        // What is missing of a source that cannot be read is not known.
        boolean unread = source.certainty() == ToldDays.Certainty.GAPS_UNKNOWN;
        List<Answer.Gap> gaps =
            unread ? List.of() : Lacks.within(source, period, each.answer().generation().today());
        Lacks.begins(source, period, words)
            .filter(begins -> !unread)
            .ifPresent(
                begins -> begun.computeIfAbsent(begins, key -> new ArrayList<>()).add(title));
        if (!gaps.isEmpty()) {
          lacks
              .computeIfAbsent(source, key -> new Lack(key, gaps, new ArrayList<>()))
              .indicators()
              .add(title);
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    refused.forEach((one, titles) -> sentences.add(one.instead(titles, words)));
    begun.forEach(
        (begins, titles) ->
            sentences.add(words.text("quarter.missing.begins", begins, String.join(", ", titles))));
    lacks.values().forEach(lack -> sentences.add(sentence(lack, words)));
    List<String> early =
        judged.stream()
            .filter(each -> each.isWhole() && each.result().whenRipe() != null)
            .map(each -> words.of(each.indicator().title()))
            .toList();
    if (!early.isEmpty()) {
      sentences.add(words.text("quarter.missing.early", String.join(", ", early)));
    }
    return List.copyOf(sentences);
  }

  private static String sentence(Lack lack, Words words) {
    return words.text(
        "quarter.missing.days",
        Lacks.sender(lack.source(), words),
        GapWords.of(lack.gaps(), words),
        String.join(", ", lack.indicators()));
  }
}
