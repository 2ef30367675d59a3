package se.lagesbild.dashboard.page.quarter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.chart.RangeMark;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.InDepthAddress;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.LineageAddress;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.RefusedContract;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.TrendWords;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * One indicator of the page.
 *
 * @param id of the indicator
 * @param title its name
 * @param href where its series is explored
 * @param explain where it is told in which parts it changed, or empty
 * @param inDepth where everything that is known of its heading stands
 * @param sign style class of the verdict
 * @param verdict in words
 * @param number what was counted
 * @param usual what is usual, or empty
 * @param range the number drawn in its range, or empty
 * @param spark the last three years
 * @param trend the steady change in words
 * @param target the target in words and whether it is met, or a dash
 * @param quality style class and words of what the number rests on
 * @param explanation what was observed, how sure that is and what it does not say
 * @param ratio how many times the usual level it may be, or empty
 * @param next how many the next period will probably hold, or empty
 * @param coming the same in a sentence
 * @param turns when the level seems to have changed
 * @param definition what is counted and what is not
 * @param defined where that is told in full
 */
record IndicatorRow(
    String id,
    String title,
    String href,
    String explain,
    String inDepth,
    String sign,
    String verdict,
    String number,
    String usual,
    Optional<RangeMark> range,
    Spark spark,
    String trend,
    String target,
    Quality quality,
    String explanation,
    String ratio,
    String next,
    String coming,
    List<String> turns,
    String definition,
    String defined) {
  /** Whether there is a target. */
  boolean hasTarget() {
    return !target.equals(TargetWords.NONE);
  }

  /** Whether it is more or fewer than usual. */
  boolean isMoved() {
    return sign.equals(Spark.Mark.MORE.style()) || sign.equals(Spark.Mark.FEWER.style());
  }

  /** Whether it lies in what is usual. */
  boolean isWithin() {
    return sign.equals(Spark.Mark.WITHIN.style());
  }

  /** Whether it does so and all of it is known, so that there is little to say. */
  boolean isPlain() {
    return isWithin() && quality.mood().equals(Quality.WHOLE);
  }

  /** The sign where no style sheet draws it. */
  String signText() {
    return switch (sign) {
      case "more" -> "▲";
      case "fewer" -> "▽";
      case "usual" -> "•";
      case "within" -> "○";
      default -> "?";
    };
  }

  /**
   * What else is known of the period.
   *
   * @param told what people told of it
   * @param signals what the night found in it
   */
  record Beside(List<Happening> told, List<SignalResult.Signal> signals) {}

  static IndicatorRow of(Judged judged, QuarterState state, Beside beside, Visit visit) {
    Query language = visit.request().language();
    Words words = visit.words();
    Result.Assessed result = judged.result();
    List<RefusedContract> refused = RefusedContract.of(judged.indicator(), visit);
    String unit = judged.answer().subject().map(Answer.Subject::unit).map(words::of).orElse("");
    return new IndicatorRow(
        judged.indicator().id(),
        words.of(judged.indicator().title()),
        language
            .with("indicator", judged.indicator().id())
            .with("period", "5y")
            .with(MunicipalityChoice.NAME, state.place().written())
            .href("/utforska"),
        CauseAddress.of(
                visit.gate().installation(),
                judged.indicator(),
                state.period(),
                state.place().slice(),
                language)
            .orElse(""),
        InDepthAddress.of(
            judged.indicator(),
            List.of(),
            Optional.of(state.period().from()),
            language.with(MunicipalityChoice.NAME, state.place().written())),
        judged.mark().style(),
        RefusedContract.verdict(refused, words)
            .filter(verdict -> !judged.isComparable())
            .orElseGet(() -> Spreads.verdict(result, words)),
        number(result, unit, words),
        Spreads.usual(result, words),
        range(judged, words),
        Course.of(
            result,
            beside.told().stream().filter(each -> each.concerns(judged.indicator().id())).toList(),
            words),
        TrendWords.of(result, words),
        TargetWords.of(judged, state, words),
        Quality.of(judged, words),
        explanation(judged, refused, state, words) + where(judged, beside.signals(), words),
        result.ratio() == null ? "" : Spreads.times(result.ratio(), words),
        result.next() == null ? "" : Spreads.of(result.next(), words),
        Spreads.next(result, words),
        result.turns().stream().map(turn -> words.of(turn.words())).toList(),
        words.of(judged.indicator().definition()),
        LineageAddress.of(
            judged.indicator(),
            Optional.of(state.period()),
            state.place().slice(),
            language.with("generation", visit.query().many("generation"))));
  }

  /** Which contracts cannot be used, and why; empty where all can. */
  private static String unread(List<RefusedContract> refused, Words words) {
    return refused.stream().map(each -> each.sentence(words) + " ").collect(Collectors.joining());
  }

  /** Where all of the period is not known, why not and who should have told. */
  private static String explanation(
      Judged judged, List<RefusedContract> refused, QuarterState state, Words words) {
    if (judged.isWhole()) {
      return unread(refused, words) + explanation(judged, words);
    }
    List<String> lacks = Lacks.sentences(judged.answer(), state.period(), words);
    String said = refused.isEmpty() ? explanation(judged, words) + " " : unread(refused, words);
    return (said + String.join(" ", lacks)).strip();
  }

  /** What registration alone may be behind is said before anything else. */
  private static String explanation(Judged judged, Words words) {
    String said = judged.result().words().map(words::of).orElse("");
    return judged
        .result()
        .artefact()
        .map(each -> words.text("quarter.artefact", words.of(each)) + " " + said)
        .orElse(said);
  }

  /** In which areas the night found the same; empty where it found it in none. */
  private static String where(Judged judged, List<SignalResult.Signal> signals, Words words) {
    String areas =
        signals.stream()
            .filter(signal -> signal.area() != null && judged.shows(signal))
            .map(
                signal ->
                    words.text(
                        "quarter.where.area",
                        words.of(signal.place()),
                        words.dates().periods(signal.grain(), signal.period())))
            .collect(Collectors.joining(", "));
    return areas.isEmpty() ? "" : " " + words.text("quarter.where", areas);
  }

  private static String number(Result.Assessed result, String unit, Words words) {
    String number = Amounts.known(result.cell(), words);
    if (number.isEmpty()) {
      return words.of(result.cell().status());
    }
    // The unit has a plural only.
    Double value = result.cell().value();
    return value != null && value == 1
        ? words.text("amount.single", number)
        : number + Numbers.NO_BREAK_SPACE + unit;
  }

  private static Optional<RangeMark> range(Judged judged, Words words) {
    Result.Spread usual = judged.result().usual();
    return usual == null
        ? Optional.empty()
        : Course.amount(judged.result().cell())
            .map(
                amount ->
                    new RangeMark(
                        usual.low(),
                        usual.high(),
                        amount,
                        judged.mark(),
                        Amounts.known(judged.result().cell(), words)
                            + ", "
                            + Spreads.usual(judged.result(), words)));
  }
}
