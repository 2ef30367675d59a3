package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.words.Words;

/**
 * What matters, in a title and at most three sentences: what moved, what nobody can tell, and what
 * is missing.
 *
 * @param title the finding
 * @param sentences in the order of their weight
 */
record Conclusions(String title, List<String> sentences) {

  /**
   * The period.
   *
   * @param name in words
   * @param hasEnded whether it is over
   */
  record Span(String name, boolean hasEnded) {}

  static Conclusions of(List<Judged> judged, List<String> missing, Span period, Words words) {
    List<Judged> more = with(Spark.Mark.MORE, judged);
    List<Judged> fewer = with(Spark.Mark.FEWER, judged);
    List<String> sentences = new ArrayList<>();
    if (period.hasEnded()) {
      sentences.add(moved(more, fewer, judged, words));
      sentences.add(rest(judged, words));
    } else {
      sentences.add(words.text("quarter.said.ongoing"));
      if (!more.isEmpty()) {
        sentences.add(words.text("quarter.said.already", named(more, words)));
      }
    }
    sentences.add(missing(missing, period, words));
    return new Conclusions(title(judged, period, words), sentences);
  }

  /** A single gap is told itself. */
  private static String missing(List<String> missing, Span period, Words words) {
    return switch (missing.size()) {
      case 0 -> words.text(period.hasEnded() ? "quarter.said.whole" : "quarter.said.whole.ongoing");
      case 1 -> missing.get(0);
      default -> words.text("quarter.said.missing", missing.size());
    };
  }

  private static String title(List<Judged> judged, Span period, Words words) {
    if (!period.hasEnded()) {
      List<Judged> already = with(Spark.Mark.MORE, judged);
      return already.isEmpty()
          ? words.text("quarter.title.ongoing", period.name())
          : words.text("quarter.title.already", period.name(), titles(already, words));
    }
    if (judged.stream().noneMatch(Judged::isComparable)) {
      return words.text("quarter.title.unknown", period.name());
    }
    List<Judged> moved =
        Stream.of(Spark.Mark.MORE, Spark.Mark.FEWER)
            .flatMap(mark -> with(mark, judged).stream())
            .toList();
    if (moved.isEmpty()) {
      return words.text("quarter.title.none", period.name());
    }
    boolean explained = moved.stream().allMatch(one -> one.result().artefact().isPresent());
    return words.text(
        explained ? "quarter.title.explained" : "quarter.title.moved",
        period.name(),
        moved.size(),
        judged.size());
  }

  private static String moved(
      List<Judged> more, List<Judged> fewer, List<Judged> judged, Words words) {
    // That no indicator stands out is a finding only where some could have.
    if (judged.stream().noneMatch(Judged::isWhole)) {
      return words.text("quarter.said.untold");
    }
    if (judged.stream().noneMatch(Judged::isComparable)) {
      return words.text("quarter.said.short");
    }
    List<String> parts = new ArrayList<>();
    if (more.isEmpty() && fewer.isEmpty()) {
      parts.add(words.text("quarter.said.none"));
    }
    if (!more.isEmpty()) {
      parts.add(words.text("quarter.said.more", named(more, words)));
    }
    if (!fewer.isEmpty()) {
      parts.add(words.text("quarter.said.fewer", named(fewer, words)));
    }
    List<Judged> outside = judged.stream().filter(Judged::isOutside).toList();
    if (!outside.isEmpty()) {
      parts.add(words.text("quarter.said.outside", named(outside, words)));
    }
    return String.join(" ", parts);
  }

  private static String named(List<Judged> some, Words words) {
    return some.stream().map(one -> named(one, words)).collect(Collectors.joining(", "));
  }

  private static String titles(List<Judged> some, Words words) {
    return some.stream()
        .map(one -> words.of(one.indicator().title()))
        .collect(Collectors.joining(", "));
  }

  private static String named(Judged one, Words words) {
    String title = words.of(one.indicator().title());
    List<String> details = new ArrayList<>();
    String number = Amounts.known(one.result().cell(), words);
    if (Spreads.isTogether(one.result())) {
      details.add(words.text("quarter.said.together"));
    } else if (!number.isEmpty() && one.result().usual() != null) {
      details.add(number + ", " + Spreads.usual(one.result(), words));
    }
    if (one.result().artefact().isPresent()) {
      details.add(words.text("quarter.said.explained"));
    }
    return details.isEmpty()
        ? title
        : words.text("quarter.said.named", title, String.join("; ", details));
  }

  private static String rest(List<Judged> judged, Words words) {
    return Stream.of(
            counted("quarter.said.usual", with(Spark.Mark.USUAL, judged), words),
            counted("quarter.said.within", with(Spark.Mark.WITHIN, judged), words),
            counted(
                "quarter.said.unknown",
                with(Spark.Mark.CANNOT_TELL, judged).stream()
                    .filter(one -> !one.isOutside())
                    .toList(),
                words))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String counted(String key, List<Judged> some, Words words) {
    return some.isEmpty() ? "" : words.counted(key, some.size());
  }

  private static List<Judged> with(Spark.Mark mark, List<Judged> judged) {
    return judged.stream().filter(one -> one.mark() == mark).toList();
  }
}
