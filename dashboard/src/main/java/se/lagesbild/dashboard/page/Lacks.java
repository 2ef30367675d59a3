package se.lagesbild.dashboard.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.gate.Answer;

/** What no delivery tells of, and who should have sent it. */
public final class Lacks {
  private Lacks() {}

  /** {@code Polisen (Anmälda brott)}; the source alone where it is not known who delivers. */
  public static String sender(Answer.Coverage source, Words words) {
    return sender(source, words.of(source.organisation()), words);
  }

  private static String sender(Answer.Coverage source, String organisation, Words words) {
    return organisation.isEmpty()
        ? words.of(source.source())
        : words.text("lack.sender", organisation, words.of(source.source()));
  }

  /** Days between deliveries, days that should have come, and days after all of them. */
  public static List<Answer.Gap> within(Answer.Coverage source, DateRange period, LocalDate today) {
    // What a period that goes on still lacks at its end is not missing yet.
    boolean ended = !period.to().isAfter(today);
    return Stream.concat(
            owed(source, period).stream(),
            outside(source, period).stream()
                .filter(gap -> ended || gap.days().to().isBefore(period.to())))
        .toList();
  }

  private static List<Answer.Gap> owed(Answer.Coverage source, DateRange period) {
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

  /** Days after the newest that the source tells of; before its first day nobody owed any. */
  private static List<Answer.Gap> outside(Answer.Coverage source, DateRange period) {
    List<DateRange> known =
        Stream.concat(told(source).stream(), owed(source, period).stream().map(Answer.Gap::days))
            .sorted(Comparator.comparing(DateRange::from))
            .toList();
    LocalDate first = source.from();
    return period.without(known).stream()
        .filter(days -> first == null || !days.from().isBefore(first))
        .map(days -> new Answer.Gap("", days))
        .toList();
  }

  /** From the first day that any delivery tells of to the last. */
  private static Optional<DateRange> told(Answer.Coverage source) {
    return source.from() == null || source.asOf() == null
        ? Optional.empty()
        : Optional.of(new DateRange(source.from(), Dates.lastDay(source.asOf()).plusDays(1)));
  }

  /**
   * One sentence for each source that lacks some of the days, of those after its newest such as
   * should have come; none for one whose contract cannot be used, of which that is said instead.
   */
  public static List<String> sentences(Answer<?> answer, DateRange period, Words words) {
    return answer.coverage().stream()
        .filter(source -> source.certainty() != ToldDays.Certainty.GAPS_UNKNOWN)
        .flatMap(source -> sentences(source, period, words))
        .toList();
  }

  /** When a source begins; empty where it tells of the first day of a period or never delivered. */
  public static Optional<String> begins(Answer.Coverage source, DateRange period, Words words) {
    return Optional.ofNullable(source.from())
        .filter(period.from()::isBefore)
        .map(
            first ->
                words.text("lack.begins", words.of(source.source()), words.dates().prose(first)));
  }

  private static Stream<String> sentences(Answer.Coverage source, DateRange period, Words words) {
    if (source.from() == null) {
      return Stream.of(words.text("lack.never", sender(source, words)));
    }
    // Of a source that tells of no more yet, nothing is missing; a delivery is named as a whole.
    List<Answer.Gap> gaps =
        Stream.concat(
                outside(source, period).stream()
                    .filter(gap -> gap.days().to().isBefore(period.to())),
                Stream.concat(source.gaps().stream(), source.owed().stream())
                    .filter(gap -> gap.days().overlap(period).isPresent()))
            .toList();
    return Stream.concat(
        begins(source, period, words).stream(),
        gaps.isEmpty() ? Stream.empty() : Stream.of(sentence(source, gaps, words)));
  }

  /**
   * {@code Ingen leverans från Polisen (Anmälda brott) för v. 34 2026 har kommit …}; one for each
   * organisation that owed some of them.
   */
  public static String sentence(Answer.Coverage source, List<Answer.Gap> gaps, Words words) {
    return Senders.shares(source, gaps).stream()
        .map(
            share ->
                words.text(
                    "lack.days",
                    sender(source, words.of(share.sender().organisation()), words),
                    GapWords.of(share.gaps(), words)))
        .collect(Collectors.joining(" "));
  }
}
