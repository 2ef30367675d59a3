package se.lagesbild.dashboard.page.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** Draws the last years of a series that differs. */
final class SignalSpark {
  private static final int YEARS = 3;

  private SignalSpark() {}

  static Spark of(Result.Signal signal, Visit visit) {
    LocalDate to = signal.period().to();
    LocalDate from = signal.grain().startOf(to.minusYears(YEARS));
    String area = signal.area();
    Slice slice =
        new Slice(
            List.of(signal.municipality()),
            area == null ? List.of() : List.of(area),
            List.of(),
            List.of());
    Result.Series series =
        visit
            .answer(
                new Question.Series(
                    signal.indicator(),
                    signal.grain(),
                    Optional.empty(),
                    Optional.of(new DateRange(from, to)),
                    slice))
            .result();
    List<Spark.Point> points =
        series.total().cells().stream().map(cell -> new Spark.Point(cell.value(), 0, 0)).toList();
    return new Spark(
        points,
        signal.verdict() == Result.Verdict.MORE ? Spark.Mark.MORE : Spark.Mark.FEWER,
        visit.words().text("signal.spark", visit.words().dates().range(new DateRange(from, to))));
  }
}
