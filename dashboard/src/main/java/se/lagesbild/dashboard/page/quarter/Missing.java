package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.words.Dates;
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
        List<Answer.Gap> gaps = within(source, period, each.answer().generation().today());
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

  /** Days between deliveries, days that should have come, and days before or after all of them. */
  private static List<Answer.Gap> within(
      Answer.Coverage source, DateRange period, LocalDate today) {
    List<Answer.Gap> gaps =
        Stream.concat(source.gaps().stream(), source.owed().stream())
            .flatMap(
                gap ->
                    gap
                        .days()
                        .overlap(period)
                        .map(days -> new Answer.Gap(gap.municipality(), days))
                        .stream())
            .toList();
    // What a period that goes on still lacks at its end is not missing yet.
    boolean ended = !period.to().isAfter(today);
    List<DateRange> known =
        Stream.concat(told(source).stream(), gaps.stream().map(Answer.Gap::days))
            .sorted(Comparator.comparing(DateRange::from))
            .toList();
    return Stream.concat(
            gaps.stream(),
            period.without(known).stream()
                .filter(days -> ended || days.to().isBefore(period.to()))
                .map(days -> new Answer.Gap("", days)))
        .toList();
  }

  /** From the first day that any delivery tells of to the last. */
  private static Optional<DateRange> told(Answer.Coverage source) {
    return source.from() == null || source.asOf() == null
        ? Optional.empty()
        : Optional.of(new DateRange(source.from(), Dates.lastDay(source.asOf()).plusDays(1)));
  }

  private static String sentence(Lack lack, Words words) {
    return words.text(
        "quarter.missing.days",
        words.of(lack.source().source()),
        GapWords.of(lack.gaps(), words),
        String.join(", ", lack.indicators()));
  }
}
