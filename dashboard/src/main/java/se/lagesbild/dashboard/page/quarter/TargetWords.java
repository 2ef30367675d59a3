package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDate;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Indicator.Direction;
import se.lagesbild.warehouse.gate.Result;

/** What was aimed at, and whether the period came up to it. */
final class TargetWords {
  /** Where nothing is aimed at. */
  static final String NONE = "–";

  private TargetWords() {}

  /**
   * The target as it was decided. It is held against the number only where it was said in one, the
   * period is a whole quarter that lies after the decision and all of it is known.
   */
  static String of(Judged judged, QuarterState state, Words words) {
    Indicator.Target target = judged.indicator().target();
    if (target == null || !isOfHome(state)) {
      return NONE;
    }
    String text = words.of(target.text());
    Double value = judged.result().cell().value();
    Double aim = target.perQuarter();
    Direction direction = judged.indicator().direction();
    if (value == null
        || aim == null
        || direction == Direction.NEITHER
        || !isQuarterSince(target.since(), judged.result())
        || !Quality.of(judged, words).mood().equals(Quality.WHOLE)) {
      return text;
    }
    boolean met = direction == Direction.FEWER_IS_BETTER ? value <= aim : value >= aim;
    return words.text(
        met ? "quarter.target.met" : "quarter.target.missed",
        text,
        Amounts.known(judged.result().cell(), words));
  }

  /** A target is the pledge of the municipality that the installation is of, not of its peers. */
  private static boolean isOfHome(QuarterState state) {
    return state.place().code().equals(state.place().home());
  }

  private static boolean isQuarterSince(LocalDate since, Result.Assessed result) {
    LocalDate from = result.period().from();
    return !from.isBefore(since) && from.plusMonths(3).equals(result.period().to());
  }
}
