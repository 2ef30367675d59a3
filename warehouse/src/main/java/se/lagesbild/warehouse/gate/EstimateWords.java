package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.Objects;
import se.lagesbild.warehouse.analysis.EstimateContrast;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/** Says whether an estimate differs from an earlier one, from the numbers as they are published. */
final class EstimateWords {
  static final Text ALONE =
      new Text(
          "Det finns ingen tidigare mätning att jämföra med.",
          "There is no earlier measurement to compare with.");

  private static final Text POINTS = new Text("procentenheter", "percentage points");

  private EstimateWords() {}

  /**
   * Two estimates held against each other.
   *
   * @param unit of both
   */
  static Text of(Result.Step newest, Result.Step before, Text unit) {
    EstimateContrast contrast = EstimateContrast.of(side(newest.cell()), side(before.cell()));
    Phrase difference = Wording.number(contrast.difference(), 1);
    Phrase likely = Wording.range(contrast.likely().low(), contrast.likely().high(), 1);
    Text in = unit.en().equals("percent") ? POINTS : unit;
    String since = name(before.period());
    return new Text(
        sentence(contrast).sv().formatted(since, difference.swedish(), in.sv(), likely.swedish()),
        sentence(contrast).en().formatted(since, difference.english(), in.en(), likely.english()));
  }

  private static Text sentence(EstimateContrast contrast) {
    return switch (contrast.verdict()) {
      case MORE ->
          new Text(
              "Högre än i mätningen %s: skillnaden är %s %s, troligen %s. Den säger inte vad det beror på.",
              "Higher than in the measurement of %s: the difference is %s %s, probably %s. It does not say why.");
      case FEWER ->
          new Text(
              "Lägre än i mätningen %s: skillnaden är %s %s, troligen %s. Den säger inte vad det beror på.",
              "Lower than in the measurement of %s: the difference is %s %s, probably %s. It does not say why.");
      default ->
          new Text(
              "Om det har ändrats sedan mätningen %s går inte att säga: skillnaden är %s %s, troligen %s, och kan bero på vilka som råkade svara.",
              "Whether it has changed since the measurement of %s cannot be told: the difference is %s %s, probably %s, and may be due to who happened to answer.");
    };
  }

  private static String name(DateRange period) {
    LocalDate last = period.to().minusDays(1);
    boolean year =
        period.from().getDayOfYear() == 1 && last.equals(last.withDayOfYear(last.lengthOfYear()));
    return year && last.getYear() == period.from().getYear()
        ? String.valueOf(last.getYear())
        : period.from() + "–" + last;
  }

  private static EstimateContrast.Side side(Result.Cell cell) {
    return new EstimateContrast.Side(
        Objects.requireNonNull(cell.value()),
        Objects.requireNonNull(cell.low()),
        Objects.requireNonNull(cell.high()));
  }
}
