package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * One heading of the situation picture.
 *
 * @param title its name
 * @param finding how many of its indicators say what, in words
 * @param indicators its indicators with their signs
 */
record FocusRow(String title, String finding, List<Sign> indicators) {

  /** An indicator's name and the style class of its verdict. */
  record Sign(String title, String sign, String verdict) {}

  static List<FocusRow> all(List<Judged> judged, Installation installation, Words words) {
    return installation.focusAreas().stream().map(area -> of(area, judged, words)).toList();
  }

  private static FocusRow of(FocusArea area, List<Judged> all, Words words) {
    List<Judged> own =
        all.stream().filter(judged -> area.id().equals(judged.indicator().focusArea())).toList();
    List<Sign> signs =
        own.stream()
            .map(
                judged ->
                    new Sign(
                        words.of(judged.indicator().title()),
                        judged.mark().style(),
                        Spreads.verdict(judged.result(), words)))
            .toList();
    return new FocusRow(words.of(area.title()), finding(own, words), signs);
  }

  private static String finding(List<Judged> own, Words words) {
    if (own.isEmpty()) {
      return words.text("quarter.focus.none");
    }
    List<String> parts = new ArrayList<>();
    Map<Spark.Mark, List<Judged>> byMark =
        own.stream()
            .collect(Collectors.groupingBy(Judged::mark, TreeMap::new, Collectors.toList()));
    byMark.forEach(
        (mark, alike) ->
            parts.add(alike.size() + " " + Spreads.verdict(alike.get(0).result(), words)));
    return String.join(", ", parts);
  }
}
