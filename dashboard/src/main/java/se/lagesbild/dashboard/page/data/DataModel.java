package se.lagesbild.dashboard.page.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * What the first view shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what the page is about
 * @param sources one row each
 * @param indicators what each counts
 * @param categories what each gathers
 * @param breaks days on which series stop meaning what they meant, the newest first
 * @param files the deliveries of all sources to take along
 * @param runs the newest first
 * @param older what is said of older runs, or empty
 */
record DataModel(
    Layout layout,
    String title,
    String subtitle,
    List<SourceRow> sources,
    List<IndicatorText> indicators,
    List<CategoryText> categories,
    List<BreakRow> breaks,
    List<Layout.Link> files,
    List<RunRow> runs,
    String older) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  static DataModel of(Visit visit) {
    Words words = visit.words();
    Answer<SourceResult.Status> status = visit.answer(new Question.Status());
    Map<String, SourceResult.Deliveries> deliveries = new TreeMap<>();
    for (SourceResult.SourceStatus source : status.result().sources()) {
      deliveries.put(source.id(), visit.answer(new Question.Deliveries(source.id())).result());
    }
    String title = title(Tally.of(deliveries.values()), words);
    int older = visit.answer(new Question.Runs()).result().older().size();
    return new DataModel(
        visit.layout(title, status.generation()),
        title,
        words.text("data.subtitle"),
        status.result().sources().stream()
            .map(
                source ->
                    SourceRow.of(
                        source, Objects.requireNonNull(deliveries.get(source.id())), visit))
            .toList(),
        IndicatorText.all(visit),
        CategoryText.all(visit),
        BreakRow.all(visit),
        DeliveryExport.links(Ways.of(visit).kept(), words),
        RunRow.all(visit),
        older == 0 ? "" : words.text("data.runs.older", words.numbers().whole(older)));
  }

  private static String title(Tally tally, Words words) {
    if (tally.due() == 0) {
      return words.text("data.title.none");
    }
    String due = words.numbers().whole(tally.due());
    if (tally.lacking() > 0) {
      return words.text("data.title.lacking", words.numbers().whole(tally.lacking()), due);
    }
    return tally.partial() == 0
        ? words.text("data.title.whole", due)
        : words.text("data.title.partial", due, words.numbers().whole(tally.partial()));
  }
}
