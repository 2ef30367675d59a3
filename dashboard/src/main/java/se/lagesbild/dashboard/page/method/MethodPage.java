package se.lagesbild.dashboard.page.method;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import se.lagesbild.warehouse.gate.SignalResult;

/** How numbers are judged, and how often that errs. */
public final class MethodPage implements Page {
  /** What the sentences tell of: enough to be watched, few enough to be usual here. */
  private static final Map<Grain, Double> TOLD_MEANS =
      Map.of(Grain.WEEK, 5.0, Grain.MONTH, 10.0, Grain.QUARTER, 30.0);

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
    Answer<SignalResult.Calibration> answer = visit.answer(new Question.Calibration());
    List<SignalResult.Simulated> all = answer.result().conditions();
    double alpha = answer.result().alpha();
    String title =
        words.text(
            "method.title",
            ofThousand(1, alpha, words),
            ofThousand(most(all, SignalResult.Simulated::timesMore), alpha, words));
    return new Reply.Html(
        "page/method/method.jte",
        new MethodModel(
            visit.layout(title, answer.generation()),
            title,
            words.text("method.subtitle"),
            paragraphs(visit),
            untold(visit),
            List.of(
                promise(answer.result(), words),
                words.text(
                    "method.tried",
                    words.numbers().whole(answer.result().judged()),
                    words.numbers().whole(all.size())),
                words.text("method.doubling")),
            Stream.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER)
                .map(grain -> group(grain, all, words))
                .toList(),
            Chapter.all(words),
            Chapter.Term.all(words),
            visit.request().href("/data") + "#indikatorer"));
  }

  private static MethodModel.Group group(
      Grain grain, List<SignalResult.Simulated> all, Words words) {
    List<SignalResult.Simulated> rows = all.stream().filter(row -> row.grain() == grain).toList();
    List<SignalResult.Simulated> plain = rows.stream().filter(MethodPage::isPlain).toList();
    return new MethodModel.Group(
        words.text("method.grain." + grain),
        List.of(errors(rows, words), found(grain, plain, words)),
        new MethodModel.Columns(
            words.text("method.column.mean." + grain), words.text("method.column.found." + grain)),
        plain.stream().map(row -> ConditionRow.of(row, words)).toList(),
        rows.stream().map(row -> ConditionRow.of(row, words)).toList());
  }

  private static List<String> paragraphs(Visit visit) {
    Words words = visit.words();
    SignalResult.Signals signals = visit.answer(new Question.Signals()).result();
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
        words.text("method.quiet"),
        words.text(
            "method.verdicts",
            words.numbers().fine(judging.leastRatio()),
            words.numbers().fine(judging.greatestRatio())),
        words.text("method.sums"),
        words.text("method.measured"),
        words.text("method.running"),
        words.text("method.together"),
        nights,
        words.text("method.explore"),
        words.text("method.late"),
        words.text("method.why"));
  }

  private static List<String> untold(Visit visit) {
    Words words = visit.words();
    Judging judging = visit.gate().installation().judging();
    return List.of(
        words.text(
            "method.untold.few",
            words.numbers().fine(judging.leastRatio()),
            words.numbers().fine(judging.greatestRatio())),
        words.text("method.untold.delivered"),
        words.text("method.untold.early"),
        words.text("method.untold.withheld"),
        words.text("method.untold.missing"),
        words.text("method.untold.use"),
        words.text("method.untold.sums"));
  }

  /** What is allowed and what came of it, in numbers that need no limit to be understood. */
  private static String promise(SignalResult.Calibration told, Words words) {
    List<SignalResult.Simulated> all = told.conditions();
    double worst = most(all, SignalResult.Simulated::timesMore);
    double mean =
        all.stream().mapToDouble(SignalResult.Simulated::timesMore).average().orElseThrow();
    return words.text(
        "method.promise",
        ofThousand(1, told.alpha(), words),
        words.numbers().whole(all.size()),
        ofThousand(worst, told.alpha(), words),
        words.numbers().number(worst),
        ofThousand(mean, told.alpha(), words));
  }

  private static String ofThousand(double times, double alpha, Words words) {
    return words.numbers().number(times * alpha * 1_000);
  }

  private static String errors(List<SignalResult.Simulated> rows, Words words) {
    SignalResult.Simulated worst =
        rows.stream()
            .max(Comparator.comparingDouble(SignalResult.Simulated::timesMore))
            .orElseThrow();
    double mean =
        rows.stream().mapToDouble(SignalResult.Simulated::timesMore).average().orElseThrow();
    return words.text(
        "method.false",
        words.numbers().whole(rows.size()),
        words.numbers().fine(mean),
        words.numbers().fine(worst.timesMore()),
        words.numbers().fine(worst.error()),
        words.numbers().fine(most(rows, SignalResult.Simulated::timesFewer)));
  }

  /** Of the doublings of one mean, by how much the counts vary. */
  private static String found(Grain grain, List<SignalResult.Simulated> plain, Words words) {
    List<ConditionRow> told =
        plain.stream()
            .filter(row -> row.mean() == TOLD_MEANS.get(grain))
            .sorted(Comparator.comparing(SignalResult.Simulated::found).reversed())
            .map(row -> ConditionRow.of(row, words))
            .toList();
    return words.text(
        "method.found." + grain,
        Stream.concat(
                Stream.of(told.get(0).mean()),
                told.stream().flatMap(row -> Stream.of(row.found(), row.findable())))
            .toArray());
  }

  /** With a long history, and nothing that makes it harder. */
  private static boolean isPlain(SignalResult.Simulated row) {
    return row.findable() != null;
  }

  private static double most(
      List<SignalResult.Simulated> rows, ToDoubleFunction<SignalResult.Simulated> number) {
    return rows.stream().mapToDouble(number).max().orElse(0);
  }
}
