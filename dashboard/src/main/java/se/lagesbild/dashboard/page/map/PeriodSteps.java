package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.ground.Sheet;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/**
 * The way through time: one step for each period, as high as what was counted in it.
 *
 * @param steps from the oldest
 * @param before to the period before the one shown
 * @param after to the one after
 */
record PeriodSteps(List<Step> steps, Arrow before, Arrow after) {
  private static final int MOST = 26;
  private static final double HEIGHT = 36;

  /**
   * A period.
   *
   * @param day by which it is chosen
   * @param href its address
   * @param title with its number
   * @param label short name, or empty where the names would touch
   * @param current whether it is shown
   * @param bar its number drawn
   */
  record Step(String day, String href, String title, String label, boolean current, Content bar) {}

  /**
   * A way to the next period.
   *
   * @param day by which it is chosen, or empty where there is none
   * @param href its address, or empty
   */
  record Arrow(String day, String href) {}

  static PeriodSteps of(
      MapState state, PlaceResult.Places places, Query base, String path, Words words) {
    List<DateRange> periods = state.periods();
    int at = periods.indexOf(state.period());
    int to = Math.min(periods.size(), Math.max(at + 1 + MOST / 2, MOST));
    int from = Math.max(0, to - MOST);
    double greatest =
        places.steps().stream()
            .map(step -> step.cell().value())
            .filter(value -> value != null)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    List<Step> steps = new ArrayList<>();
    for (DateRange period : periods.subList(from, to)) {
      steps.add(step(state, period, places, greatest, base, path, words));
    }
    return new PeriodSteps(
        List.copyOf(steps), arrow(state, at - 1, base, path), arrow(state, at + 1, base, path));
  }

  private static Arrow arrow(MapState state, int at, Query base, String path) {
    if (at < 0 || at >= state.periods().size()) {
      return new Arrow("", "");
    }
    DateRange period = state.periods().get(at);
    return new Arrow(period.from().toString(), state.in(period).query(base).href(path));
  }

  private static Step step(
      MapState state,
      DateRange period,
      PlaceResult.Places places,
      double greatest,
      Query base,
      String path,
      Words words) {
    Result.Cell cell =
        places.steps().stream()
            .filter(step -> step.period().equals(period))
            .map(Result.Step::cell)
            .findFirst()
            .orElse(new Result.Cell(null, Result.CellStatus.NOT_DELIVERED));
    double value = cell.value() == null ? 0 : cell.value();
    return new Step(
        period.from().toString(),
        state.in(period).query(base).href(path),
        words.text("map.step", words.dates().range(period), said(cell, words)),
        year(state.periods(), period),
        period.equals(state.period()),
        bar(value / Math.max(1, greatest), cell.status()));
  }

  private static String said(Result.Cell cell, Words words) {
    return Figures.isPartial(cell)
        ? words.text("map.step.partial", Figures.soFar(cell, words), words.of(cell.status()))
        : Figures.count(cell, words);
  }

  /** Under the first period of a year, unless the next one is named at once. */
  private static String year(List<DateRange> periods, DateRange period) {
    List<DateRange> same = periods.stream().filter(other -> sameYear(other, period)).toList();
    boolean first = same.get(0).equals(period);
    boolean alone = same.size() < 3 && period.equals(periods.get(0)) && periods.size() > 3;
    return first && !alone ? String.valueOf(period.to().minusDays(1).getYear()) : "";
  }

  private static boolean sameYear(DateRange one, DateRange other) {
    return one.to().minusDays(1).getYear() == other.to().minusDays(1).getYear();
  }

  private static Content bar(double share, Result.CellStatus status) {
    double height = Math.max(share > 0 ? 2 : 0, share * HEIGHT);
    String style = status == Result.CellStatus.PARTIAL ? "step-part" : "step-whole";
    String drawing =
        "<svg viewBox=\"0 0 14 36\" width=\"14\" height=\"36\" aria-hidden=\"true\"><rect class=\"%s\" x=\"2\" y=\"%s\" width=\"10\" height=\"%s\"/></svg>"
            .formatted(style, Sheet.number(HEIGHT - height), Sheet.number(height));
    return output -> output.writeContent(drawing);
  }
}
