package se.lagesbild.dashboard.page.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.InDepthAddress;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * A series that differs from what is usual for it.
 *
 * @param title {@code Cykelstölder i Meling: fler än vanligt}
 * @param when the periods that show it best
 * @param sign style class of the verdict
 * @param text what was observed and how sure that is, or empty for those who may not see counts
 * @param href where the series is shown
 * @param explain where it is told in which parts it changed, or empty
 * @param inDepth where everything that is known of its area or heading stands
 * @param spark its last years
 * @param also other series that tell of the same
 */
record SignalRow(
    String title,
    String when,
    String sign,
    String text,
    String href,
    String explain,
    String inDepth,
    Spark spark,
    List<Also> also) {

  /**
   * A series that tells of the same thing: the whole around an area, or an area of a whole.
   *
   * @param title {@code Cykelstölder i Meling: fler än vanligt}
   * @param when the periods that show it best
   * @param href where the series is shown
   */
  record Also(String title, String when, String href) {}

  /**
   * What tells of one thing.
   *
   * @param same the strongest first, at least one
   */
  static SignalRow of(List<SignalResult.Signal> same, Visit visit) {
    SignalResult.Signal signal = same.get(0);
    Words words = visit.words();
    return new SignalRow(
        title(signal, words),
        words.dates().periods(signal.grain(), signal.period()),
        Course.mark(signal.verdict()).style(),
        signal.words().map(words::of).orElse(""),
        href(signal, visit.gate().installation().isOfSeveral(), visit.request().language()),
        explain(signal, visit),
        inDepth(signal, visit),
        course(signal, visit),
        same.stream().skip(1).map(other -> also(other, visit)).toList());
  }

  private static Also also(SignalResult.Signal signal, Visit visit) {
    Words words = visit.words();
    return new Also(
        title(signal, words),
        words.dates().periods(signal.grain(), signal.period()),
        href(signal, visit.gate().installation().isOfSeveral(), visit.request().language()));
  }

  private static Slice slice(SignalResult.Signal signal) {
    String area = signal.area();
    return new Slice(
        List.of(signal.municipality()),
        area == null ? List.of() : List.of(area),
        List.of(),
        List.of());
  }

  private static String explain(SignalResult.Signal signal, Visit visit) {
    return visit
        .gate()
        .installation()
        .findIndicator(signal.indicator())
        .flatMap(
            indicator ->
                CauseAddress.of(
                    visit.gate().installation(),
                    indicator,
                    signal.period(),
                    slice(signal),
                    visit.request().language()))
        .orElse("");
  }

  private static String inDepth(SignalResult.Signal signal, Visit visit) {
    return visit
        .gate()
        .installation()
        .findIndicator(signal.indicator())
        .map(
            indicator ->
                InDepthAddress.of(
                    indicator,
                    slice(signal).areas(),
                    Optional.of(signal.period().to().minusDays(1)),
                    visit
                        .request()
                        .language()
                        .with("calendar", Grain.MONTH.id())
                        .with(
                            MunicipalityChoice.NAME,
                            visit.gate().installation().isOfSeveral()
                                ? List.of(signal.municipality())
                                : List.of())))
        .orElse("");
  }

  private static Spark course(SignalResult.Signal signal, Visit visit) {
    LocalDate within = signal.period().to().minusDays(1);
    Question.Assessed judged =
        new Question.Assessed(
            signal.indicator(), signal.grain().id(), Optional.of(within), slice(signal));
    return Course.of(visit.answer(judged).result(), List.of(), visit.words());
  }

  /** What a signal is called where it stands in a sentence. */
  static String title(SignalResult.Signal signal, Words words) {
    return words.text(
        "signal.title",
        words.of(signal.title()),
        words.of(signal.place()),
        words.of(signal.verdict()));
  }

  private static String href(SignalResult.Signal signal, boolean several, Query language) {
    String area = signal.area();
    return language
        .with("indicator", signal.indicator())
        .with("grain", signal.grain().id())
        .with("municipality", several ? List.of(signal.municipality()) : List.of())
        .with("area", area == null ? List.of() : List.of(area))
        .href("/utforska");
  }
}
