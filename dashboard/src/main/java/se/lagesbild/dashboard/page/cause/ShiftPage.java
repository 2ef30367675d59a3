package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.ShiftedSquare;

/** How places and times of events shifted between the two periods of a difference. */
public final class ShiftPage implements Page {
  @Override
  public String key() {
    return "page.shift";
  }

  @Override
  public String path() {
    return CauseAddress.SHIFTS;
  }

  @Override
  public Place place() {
    return Place.NONE;
  }

  /** None: few begin here, and what it asks takes long. */
  @Override
  public List<Query> openings(Installation installation) {
    return List.of();
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(CauseAddress.SHIFTS, this::show));
    routes.addAll(
        Exports.routes(
            CauseAddress.SHIFTS,
            Format.ALL,
            visit -> new ShiftExport(ShiftReading.of(visit)).export()));
    return routes;
  }

  private Reply show(Visit visit) {
    ShiftReading reading = ShiftReading.of(visit);
    Words words = visit.words();
    CauseResult.Shifted result = reading.result();
    HourView hours = HourView.of(result, words);
    TownPlan plan = reading.plan();
    return new Reply.Html(
        "page/cause/shift.jte",
        new ShiftModel(
            visit.layout(reading.title(), reading.answer().generation()),
            reading.title(),
            reading.subtitle(),
            CauseForm.ofTwo(
                reading.state(), reading.spans(), visit.query(), reading.installation(), words),
            reading.said(result.where()),
            result.squares().stream().map(square -> square(square, plan, words)).toList(),
            reading.said(result.gathered()),
            reading.said(result.pairs()),
            reading.said(result.when()),
            hours.rows().stream()
                .map(
                    row ->
                        new ShiftModel.Hour(
                            row.title(),
                            HourView.tenths(row.later(), words),
                            HourView.tenths(row.before(), words)))
                .toList(),
            hours.chart(),
            words.of(result.limits()),
            foot(reading, visit)));
  }

  private static ShiftModel.Square square(ShiftedSquare square, TownPlan plan, Words words) {
    return new ShiftModel.Square(
        words.text(
            "shift.square.of",
            plan.name(square.easting(), square.northing()),
            square.area().sv().isEmpty() ? words.text("area.unplaced") : words.of(square.area())),
        words.text(
            "shift.square.at",
            words.numbers().whole(square.easting()),
            words.numbers().whole(square.northing())),
        number(square.number(), words),
        number(square.before(), words),
        word(square, words),
        square.share() != Result.Verdict.CANNOT_TELL,
        dense(square, words));
  }

  private static String number(Result.Cell cell, Words words) {
    return cell.value() == null ? words.of(cell.status()) : words.numbers().number(cell.value());
  }

  static String word(ShiftedSquare square, Words words) {
    return switch (square.share()) {
      case MORE -> words.text("shift.more");
      case FEWER -> words.text("shift.fewer");
      case USUAL, CANNOT_TELL -> words.of(Result.Verdict.CANNOT_TELL);
    };
  }

  /** In which of the periods it lies among those with more than chance gives. */
  static String dense(ShiftedSquare square, Words words) {
    Boolean now = square.hot();
    Boolean before = square.hotBefore();
    if (now == null || before == null) {
      return words.text("shift.dense.unknown");
    }
    if (now && before) {
      return words.text("shift.dense.both");
    }
    if (now) {
      return words.text("shift.dense.later");
    }
    return words.text(before ? "shift.dense.earlier" : "shift.dense.none");
  }

  private static Foot foot(ShiftReading reading, Visit visit) {
    Words words = visit.words();
    Query query = reading.state().query(reading.query());
    return Foot.of(CauseAddress.SHIFTS, query, reading.answer(), words)
        .telling(reading.facts())
        .explaining(words.of(reading.result().test()))
        .leading(words.text("companion.parts"), query.href(CauseAddress.PATH))
        .leading(
            words.text("shift.map"),
            CausePage.sliced(reading.state(), reading.query())
                .map(each -> each.with("area", List.of()).with("organisation", List.of()))
                .map(each -> each.href("/karta"))
                .orElse(""));
  }
}
