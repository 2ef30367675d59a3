package se.lagesbild.dashboard.page.companion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Companion;

/** What moves with a number, at once or ahead of it. */
public final class CompanionPage implements Page {
  private static final List<String> KEPT =
      List.of("area", "category", "organisation", "lang", "generation");

  @Override
  public String key() {
    return "page.companion";
  }

  @Override
  public String path() {
    return CauseAddress.COMPANIONS;
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
    routes.add(new Route(CauseAddress.COMPANIONS, this::show));
    routes.addAll(
        Exports.routes(
            CauseAddress.COMPANIONS,
            Format.ALL,
            visit -> new CompanionExport(Told.of(visit)).export()));
    return routes;
  }

  private Reply show(Visit visit) {
    Told told = Told.of(visit);
    Words words = visit.words();
    CauseResult.Companions result = told.result();
    return new Reply.Html(
        "page/companion/companion.jte",
        new CompanionModel(
            visit.layout(told.title(), told.answer().generation()),
            told.title(),
            told.subtitle(),
            form(told, visit),
            result.silence().map(words::of).orElse(""),
            words.of(result.counted()),
            words.of(result.power()),
            told.drawn().stream().map(each -> shown(each, told)).toList(),
            result.tried().stream().map(each -> row(each, told)).toList(),
            result.untried().stream()
                .map(
                    each ->
                        words.text(
                            "companion.untried.one",
                            words.of(each.title()),
                            words.of(each.reason())))
                .toList(),
            words.of(result.limits()),
            foot(told, visit)));
  }

  private static CompanionModel.Shown shown(Companion each, Told told) {
    return new CompanionModel.Shown(
        told.sentence(each),
        told.words().of(each.certainty()),
        told.foretold(each),
        told.chart(each),
        told.explore(each));
  }

  private static CompanionModel.Row row(Companion each, Told told) {
    double correlation = each.lags().get(each.strongest()).correlation();
    return new CompanionModel.Row(
        told.words().of(each.title()),
        told.mark(each),
        told.lag(each.strongest()),
        told.words().numbers().fine(Told.hundredths(correlation)),
        told.chance(each.lags().get(each.strongest()).q()),
        told.ratio(each));
  }

  private static CompanionModel.Form form(Told told, Visit visit) {
    Words words = visit.words();
    CompanionState state = told.state();
    Installation installation = visit.gate().installation();
    return new CompanionModel.Form(
        installation.indicators().stream()
            .filter(each -> each.quantity() != Indicator.Quantity.ESTIMATES)
            .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
            .map(
                each ->
                    new Option(each.id(), words.of(each.title()), each.equals(state.indicator())))
            .toList(),
        Stream.of(Grain.WEEK, Grain.MONTH)
            .map(grain -> new Option(grain.id(), words.of(grain), grain == state.grain()))
            .toList(),
        told.result().confounders().stream()
            .map(each -> new Option(each.id(), words.of(each.title()), each.chosen()))
            .toList(),
        told.held(),
        MunicipalityChoice.among(state.slice().municipalities(), installation)
            .options(installation, words),
        Option.kept(visit.query(), MunicipalityChoice.unseen(KEPT, installation)));
  }

  private static Foot foot(Told told, Visit visit) {
    Words words = visit.words();
    CompanionState state = told.state();
    boolean parts = CauseAddress.isOf(visit.gate().installation(), state.indicator());
    return Foot.of(CauseAddress.COMPANIONS, state.query(visit.query()), told.answer(), words)
        .telling(told.facts())
        .explaining(words.of(told.result().test()))
        .leading(
            words.text("companion.parts"),
            parts ? state.parts(visit.query()).href(CauseAddress.PATH) : "");
  }
}
