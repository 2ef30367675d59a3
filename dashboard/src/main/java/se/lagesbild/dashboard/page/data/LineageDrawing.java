package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.Flow;
import se.lagesbild.dashboard.chart.Flow.Box;
import se.lagesbild.dashboard.chart.Flow.Line;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * The way from deliveries over sources and categories to an indicator, as boxes and lines. What it
 * says stands in the tables too.
 */
final class LineageDrawing {
  /** More boxes in a column are counted rather than drawn. */
  private static final int MOST = 9;

  private static final int MOST_FILES = 3;

  private LineageDrawing() {}

  static Flow of(Indicator indicator, SourceResult.Lineage lineage, Words words) {
    List<Box> deliveries = new ArrayList<>();
    List<Box> sources = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Provenance.Origin origin : lineage.sources()) {
      for (Box delivery : deliveries(origin, words)) {
        lines.add(new Line(0, deliveries.size(), sources.size()));
        deliveries.add(delivery);
      }
      sources.add(new Box(words.of(origin.title()), words.of(origin.organisation())));
    }
    List<Box> categories = categories(indicator, lineage, words);
    addCategoryLines(lines, lineage, categories.size());
    IntStream.range(0, categories.size()).forEach(at -> lines.add(new Line(2, at, 0)));
    String name = words.of(indicator.title());
    return new Flow(
        words.text("data.lineage.drawing", name),
        List.of(
            words.text("data.lineage.deliveries"),
            words.text("data.lineage.sources"),
            words.text("data.lineage.categories"),
            words.text("data.lineage.indicator")),
        List.of(deliveries, sources, categories, List.of(new Box(name, told(lineage, words)))),
        lines);
  }

  private static String told(SourceResult.Lineage lineage, Words words) {
    return lineage.told() == null
        ? ""
        : words.text("data.lineage.counted", words.numbers().whole(lineage.told()));
  }

  private static List<Box> deliveries(Provenance.Origin origin, Words words) {
    List<Box> boxes = new ArrayList<>();
    origin.traces().stream()
        .limit(MOST_FILES)
        .map(Provenance.Trace::delivery)
        .map(delivery -> new Box(stem(delivery.fileName()), under(delivery, words)))
        .forEach(boxes::add);
    long all = origin.telling() == null ? origin.deliveries() : origin.telling();
    if (all > boxes.size()) {
      boxes.add(new Box(words.counted("data.lineage.more", all - boxes.size()), ""));
    }
    return boxes;
  }

  /** What tells one file from another is before the dot. */
  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static String under(Provenance.Delivery delivery, Words words) {
    String day =
        delivery.asOf() == null
            ? ""
            : words.text("data.lineage.until", Dates.lastDay(delivery.asOf()));
    return delivery.grade() == null
        ? day
        : words.text("data.lineage.grade", day, delivery.grade().name());
  }

  private static List<Box> categories(
      Indicator indicator, SourceResult.Lineage lineage, Words words) {
    List<Box> boxes = new ArrayList<>();
    lineage.categories().stream()
        .limit(lineage.categories().size() > MOST ? MOST - 1 : MOST)
        .map(
            category ->
                new Box(
                    words.of(category.title()),
                    words.counted("data.codes", category.codes().size())))
        .forEach(boxes::add);
    int left = lineage.categories().size() - boxes.size();
    if (left > 0) {
      boxes.add(new Box(words.counted("data.lineage.categories.more", left), ""));
    }
    String own =
        words.text(
            indicator.quantity() == Indicator.Quantity.ESTIMATES
                ? "data.lineage.estimates"
                : "data.lineage.sums");
    return boxes.isEmpty() ? List.of(new Box(own, "")) : boxes;
  }

  private static void addCategoryLines(List<Line> lines, SourceResult.Lineage lineage, int boxes) {
    for (int source = 0; source < lineage.sources().size(); source++) {
      String id = lineage.sources().get(source).id();
      for (int box = 0; box < boxes; box++) {
        if (lineage.categories().isEmpty() || leads(id, box, boxes, lineage.categories())) {
          lines.add(new Line(1, source, box));
        }
      }
    }
  }

  /** Whether a source has a code of the category of a box; the last box may stand for several. */
  private static boolean leads(
      String source, int box, int boxes, List<Provenance.Counted> categories) {
    int end = box == boxes - 1 ? categories.size() : box + 1;
    return categories.subList(box, end).stream()
        .flatMap(category -> category.codes().stream())
        .anyMatch(code -> code.source().equals(source));
  }
}
