package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;

/** What data is missing in the period, and what that means, in sentences. */
final class Missing {
  private Missing() {}

  /** Days of the period that a source does not tell of, and the indicators that count on it. */
  private record Lack(Answer.Coverage source, List<Answer.Gap> gaps, List<String> indicators) {}

  static List<String> of(List<Judged> judged, DateRange period, Words words) {
    Map<Answer.Coverage, Lack> lacks = new LinkedHashMap<>();
    for (Judged each : judged) {
      for (Answer.Coverage source : each.answer().coverage()) {
        List<Answer.Gap> gaps = within(source, period);
        if (!gaps.isEmpty()) {
          lacks
              .computeIfAbsent(source, key -> new Lack(key, gaps, new ArrayList<>()))
              .indicators()
              .add(words.of(each.indicator().title()));
        }
      }
    }
    List<String> sentences = new ArrayList<>();
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

  private static List<Answer.Gap> within(Answer.Coverage source, DateRange period) {
    return Stream.concat(source.gaps().stream(), source.owed().stream())
        .flatMap(
            gap ->
                gap
                    .days()
                    .overlap(period)
                    .map(days -> new Answer.Gap(gap.municipality(), days))
                    .stream())
        .toList();
  }

  private static String sentence(Lack lack, Words words) {
    return words.text(
        "quarter.missing.days",
        words.of(lack.source().source()),
        GapWords.of(lack.gaps(), words),
        String.join(", ", lack.indicators()));
  }
}
