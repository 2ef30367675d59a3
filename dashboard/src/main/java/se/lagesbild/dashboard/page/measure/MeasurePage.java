package se.lagesbild.dashboard.page.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Question;

/** Whether a number changed with something that was done. */
public final class MeasurePage implements Page {
  private static final List<String> KEPT = List.of("lang", "generation");

  private final Annotations annotations;

  /** Evaluates the measures among {@code annotations}. */
  public MeasurePage(Annotations annotations) {
    this.annotations = annotations;
  }

  @Override
  public String key() {
    return "page.measure";
  }

  @Override
  public String path() {
    return CauseAddress.MEASURES;
  }

  @Override
  public Place place() {
    return Place.NONE;
  }

  /** None: what it shows is told by people and may change at any time. */
  @Override
  public List<Query> openings(Installation installation) {
    return List.of();
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(CauseAddress.MEASURES, this::show));
    routes.addAll(Exports.routes(CauseAddress.MEASURES, Format.ALL, this::export));
    return routes;
  }

  private List<Annotation> measures() {
    return annotations.list().stream()
        .filter(each -> each.content().kind() == Annotation.Kind.MEASURE)
        .toList();
  }

  private Export export(Visit visit) {
    List<Annotation> measures = measures();
    if (measures.isEmpty()) {
      throw new BadQueryException("error.query.measure");
    }
    return new MeasureExport(
            new Told(
                MeasureState.parse(visit.query(), visit.gate().installation(), measures), visit))
        .export();
  }

  private Reply show(Visit visit) {
    List<Annotation> measures = measures();
    return measures.isEmpty() ? empty(visit) : evaluated(measures, visit);
  }

  private static Reply empty(Visit visit) {
    Words words = visit.words();
    String title = words.text("measure.none");
    return new Reply.Html(
        "page/measure/measure.jte",
        new MeasureModel(
            visit.layout(title, visit.answer(new Question.Status()).generation()),
            title,
            words.text("measure.none.why"),
            visit.request().href(Happening.PATH),
            Optional.empty(),
            Optional.empty()));
  }

  private static Reply evaluated(List<Annotation> measures, Visit visit) {
    Installation installation = visit.gate().installation();
    MeasureState state = MeasureState.parse(visit.query(), installation, measures);
    Told told = new Told(state, visit);
    return new Reply.Html(
        "page/measure/measure.jte",
        new MeasureModel(
            visit.layout(told.title(), told.answer().generation()),
            told.title(),
            told.subtitle(),
            visit.request().href(Happening.PATH),
            Optional.of(form(state, measures, visit)),
            Optional.of(said(told, visit))));
  }

  private static MeasureModel.Said said(Told told, Visit visit) {
    Words words = visit.words();
    return new MeasureModel.Said(
        words.of(told.result().change()),
        told.sentences(),
        told.cautions(),
        told.chart(),
        told.rows(),
        !told.state().comparison().isEmpty(),
        words.of(told.result().limits()),
        Foot.of(CauseAddress.MEASURES, told.state().query(visit.query()), told.answer(), words)
            .telling(told.facts()));
  }

  private static MeasureModel.Form form(
      MeasureState state, List<Annotation> measures, Visit visit) {
    Words words = visit.words();
    Installation installation = visit.gate().installation();
    return new MeasureModel.Form(
        measures.stream()
            .map(
                each ->
                    new Option(
                        String.valueOf(each.number()),
                        each.content().title(),
                        each.equals(state.measure())))
            .toList(),
        MeasureState.indicators(state.measure(), installation).stream()
            .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
            .map(
                each ->
                    new Option(each.id(), words.of(each.title()), each.equals(state.indicator())))
            .toList(),
        state.treated().isEmpty()
            ? MunicipalityChoice.among(state.municipalities(), installation)
                .options(installation, words)
            : List.of(),
        areas(state, state.comparison(), installation),
        areas(state, state.around(), installation),
        state.worst(),
        Option.kept(visit.query(), KEPT));
  }

  /** None where the measure was everywhere. */
  private static List<Option> areas(
      MeasureState state, List<String> chosen, Installation installation) {
    return state.treated().isEmpty()
        ? List.of()
        : MeasureState.beside(state.treated(), installation).stream()
            .filter(area -> !state.treated().contains(area.id()))
            .map(area -> option(area, chosen))
            .toList();
  }

  private static Option option(Area area, List<String> chosen) {
    return new Option(area.id(), area.title(), chosen.contains(area.id()));
  }
}
