package se.lagesbild.dashboard.page.method;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** How numbers are judged, and how often that errs. */
public final class MethodPage implements Page {
  /** What the sentences tell of: enough to be watched, few enough to be usual here. */
  private static final double TOLD_MEAN = 5;

  @Override
  public String key() {
    return "page.method";
  }

  @Override
  public String path() {
    return "/metod";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(path(), MethodPage::show));
  }

  private static Reply show(Visit visit) {
    Words words = visit.words();
    Answer<Result.Calibration> answer = visit.answer(new Question.Calibration());
    List<Result.Simulated> all = answer.result().conditions();
    String title =
        words.text("method.title", words.numbers().number(most(all, Result.Simulated::timesMore)));
    return new Reply.Html(
        "page/method/method.jte",
        new MethodModel(
            visit.layout(title, answer.generation()),
            title,
            words.text("method.subtitle"),
            paragraphs(visit),
            errors(answer.result(), words),
            group(
                Grain.WEEK,
                words.text("method.plain"),
                all.stream().filter(MethodPage::isPlain).toList(),
                words),
            Stream.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER)
                .map(grain -> group(grain, words.text("method.every." + grain), all, words))
                .toList(),
            visit.request().href("/data") + "#indikatorer"));
  }

  private static MethodModel.Group group(
      Grain grain, String caption, List<Result.Simulated> rows, Words words) {
    return new MethodModel.Group(
        caption,
        words.text("method.column.mean." + grain),
        rows.stream()
            .filter(row -> row.grain() == grain)
            .map(row -> ConditionRow.of(row, words))
            .toList());
  }

  private static List<String> paragraphs(Visit visit) {
    Words words = visit.words();
    Result.Signals signals = visit.answer(new Question.Signals()).result();
    String nights =
        signals.series() == null
            ? words.text("method.nights.none")
            : words.text(
                "method.nights",
                words.numbers().whole(signals.series()),
                words.numbers().number(signals.falseAlarmsAMonth()));
    Judging judging = visit.gate().installation().judging();
    return List.of(
        words.text("method.usual"),
        words.text(
            "method.verdicts",
            words.numbers().number(judging.leastRatio()),
            words.numbers().number(judging.greatestRatio())),
        words.text("method.together"),
        nights,
        words.text("method.late"),
        words.text("method.why"));
  }

  private static List<String> errors(Result.Calibration calibration, Words words) {
    List<Result.Simulated> all = calibration.conditions();
    double mean = all.stream().mapToDouble(Result.Simulated::timesMore).average().orElse(0);
    String tried =
        words.text(
            "method.tried",
            words.numbers().whole(calibration.series()),
            words.numbers().whole(all.size()),
            words.numbers().number(mean),
            words.numbers().number(most(all, Result.Simulated::timesMore)),
            words.numbers().number(most(all, Result.Simulated::timesFewer)));
    Stream<String> found =
        all.stream()
            .filter(row -> row.grain() == Grain.WEEK)
            .filter(row -> isPlain(row) && row.mean() == TOLD_MEAN)
            .sorted(Comparator.comparing(Result.Simulated::found).reversed())
            .map(row -> ConditionRow.of(row, words))
            .map(
                row ->
                    words.text(
                        "method.found", row.mean(), row.variation(), row.found(), row.findable()));
    return Stream.concat(Stream.of(tried), found).toList();
  }

  /** With a long history, and nothing that makes it harder. */
  private static boolean isPlain(Result.Simulated row) {
    return row.findable() != null;
  }

  private static double most(
      List<Result.Simulated> rows, ToDoubleFunction<Result.Simulated> number) {
    return rows.stream().mapToDouble(number).max().orElse(0);
  }
}
