package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.lagesbild.warehouse.analysis.calibration.CalibrationTable;
import se.lagesbild.warehouse.analysis.calibration.Condition;
import se.lagesbild.warehouse.analysis.calibration.Realised;

/** Answers how often the judging errs. What is simulated is nobody's, so everyone may see it. */
final class CalibrationAnswer {
  private CalibrationAnswer() {}

  static Answered<SignalResult.Calibration> answer() {
    CalibrationTable table = CalibrationTable.shipped();
    List<SignalResult.Simulated> conditions =
        table.rows().stream().map(row -> told(row.realised(), table.alpha())).toList();
    return new Answered<>(
        new SignalResult.Calibration(
            table.alpha(), table.rows().get(0).realised().periods(), conditions),
        Optional.empty(),
        List.of(),
        null);
  }

  private static SignalResult.Simulated told(Realised realised, double alpha) {
    Condition condition = realised.condition();
    OptionalDouble findable = condition.mostFindable(alpha);
    return new SignalResult.Simulated(
        condition.rhythm().grain(),
        condition.mean(),
        Double.isInfinite(condition.size()) ? null : condition.size(),
        condition.season() != 0,
        condition.trend() != 0,
        condition.lag(),
        condition.years(),
        realised.timesAllowed(alpha),
        realised.timesAllowedError(alpha),
        realised.timesAllowedFewer(alpha),
        realised.shareFound(),
        findable.isPresent() ? findable.getAsDouble() : null);
  }
}
