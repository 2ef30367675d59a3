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
    }
    sentences.add(
        missing.isEmpty()
            ? words.text(period.hasEnded() ? "quarter.said.whole" : "quarter.said.whole.ongoing")
            : words.counted("quarter.said.missing", missing.size()));
    return new Conclusions(title(more.size() + fewer.size(), judged, period, words), sentences);
  }

  private static String title(int moved, List<Judged> judged, Span period, Words words) {
    if (!period.hasEnded()) {
      return words.text("quarter.title.ongoing", period.name());
    }
    if (nothingIsTold(judged)) {
      return words.text("quarter.title.unknown", period.name());
    }
    return moved == 0
        ? words.text("quarter.title.none", period.name())
        : words.text("quarter.title.moved", period.name(), moved, judged.size());
  }

  /** That no indicator stands out is a finding only where some could have. */
  private static boolean nothingIsTold(List<Judged> judged) {
    return judged.stream().noneMatch(Judged::isWhole);
  }

  private static String moved(
      List<Judged> more, List<Judged> fewer, List<Judged> judged, Words words) {
    if (nothingIsTold(judged)) {
      return words.text("quarter.said.untold");
    }
    if (more.isEmpty() && fewer.isEmpty()) {
      return words.text("quarter.said.none");
    }
    List<String> parts = new ArrayList<>();
    if (!more.isEmpty()) {
      parts.add(words.text("quarter.said.more", named(more, words)));
    }
    if (!fewer.isEmpty()) {
      parts.add(words.text("quarter.said.fewer", named(fewer, words)));
    }
    return String.join(" ", parts);
  }

  private static String named(List<Judged> some, Words words) {
    return some.stream().map(one -> named(one, words)).collect(Collectors.joining(", "));
  }

  private static String named(Judged one, Words words) {
    String title = words.of(one.indicator().title());
    List<String> details = new ArrayList<>();
    String number = Amounts.of(one.result().cell(), words);
    if (Spreads.isTogether(one.result())) {
      details.add(words.text("quarter.said.together"));
    } else if (!number.isEmpty() && one.result().usual() != null) {
      details.add(number + ", " + Spreads.usual(one.result(), words));
    }
    if (one.artefact().isPresent()) {
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
            counted("quarter.said.unknown", with(Spark.Mark.CANNOT_TELL, judged), words))
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
