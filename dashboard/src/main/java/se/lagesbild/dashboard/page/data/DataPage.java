package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/** Where numbers come from, what they mean and what is missing. */
public final class DataPage implements Page {
  @Override
  public String key() {
    return "page.data";
  }

  @Override
  public String path() {
    return Ways.PATH;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(path(), DataPage::show));
    routes.addAll(Exports.routes(path(), DeliveryExport.FORMATS, DataPage::export));
    return routes;
  }

  private static Reply show(Visit visit) {
    Optional<String> run = visit.query().one("run");
    if (run.isPresent()) {
      return new Reply.Html("page/data/run.jte", RunModel.of(visit, known(run.get(), visit)));
    }
    Optional<String> source = visit.query().choice("source", sources(visit));
    if (source.isPresent()) {
      return new Reply.Html("page/data/source.jte", SourceModel.of(visit, source.get()));
    }
    Optional<Indicator> indicator = visit.query().choice("indicator", indicators(visit));
    if (indicator.isPresent()) {
      return new Reply.Html("page/data/indicator.jte", LineageModel.of(visit, indicator.get()));
    }
    return new Reply.Html("page/data/data.jte", DataModel.of(visit));
  }

  /** The deliveries of what the reader looks at: an indicator, a source or all of them. */
  private static Export export(Visit visit) {
    Optional<String> source = visit.query().choice("source", sources(visit));
    Optional<Indicator> indicator = visit.query().choice("indicator", indicators(visit));
    return source.isEmpty() && indicator.isPresent()
        ? DeliveryExport.of(LineageReading.of(visit, indicator.get()), visit)
        : DeliveryExport.of(
            source.map(List::of).orElseGet(() -> List.copyOf(sources(visit).keySet())), visit);
  }

  private static Map<String, String> sources(Visit visit) {
    Map<String, String> ids = new LinkedHashMap<>();
    visit
        .answer(new Question.Status())
        .result()
        .sources()
        .forEach(source -> ids.put(source.id(), source.id()));
    return ids;
  }

  private static Map<String, Indicator> indicators(Visit visit) {
    Map<String, Indicator> byId = new LinkedHashMap<>();
    visit
        .gate()
        .installation()
        .indicators()
        .forEach(indicator -> byId.put(indicator.id(), indicator));
    return byId;
  }

  /** There may be thousands of runs: the sentence does not list them. */
  private static String known(String run, Visit visit) {
    SourceResult.Runs runs = visit.answer(new Question.Runs()).result();
    return Stream.concat(runs.runs().stream().map(Provenance.Run::id), runs.older().stream())
        .filter(run::equals)
        .findFirst()
        .orElseThrow(() -> new BadQueryException("error.data.run"));
  }
}
