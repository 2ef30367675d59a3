package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.InDepthAddress;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.CauseFacet;
import se.lagesbild.warehouse.gate.CauseFactor;
import se.lagesbild.warehouse.gate.CausePart;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Result;

/** In which parts a number changed. */
public final class CausePage implements Page {
  private static final List<Integer> LONGER = List.of(3, 12);

  @Override
  public String key() {
    return "page.cause";
  }

  @Override
  public String path() {
    return CauseAddress.PATH;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(CauseAddress.PATH, this::show));
    routes.addAll(Exports.routes(CauseAddress.PATH, Format.ALL, CausePage::export));
    return routes;
  }

  private static Export export(Visit visit) {
    CauseReading reading = CauseReading.of(visit);
    Told told = new Told(reading, visit.gate().installation(), visit.words());
    List<FacetView> facets = facets(reading, visit.words());
    return new CauseExport(reading, told, visit.words()).of(first(reading, facets));
  }

  private Reply show(Visit visit) {
    CauseReading reading = CauseReading.of(visit);
    Installation installation = visit.gate().installation();
    Words words = visit.words();
    CauseResult.Explained result = reading.result();
    Told told = new Told(reading, installation, words);
    List<FacetView> facets = facets(reading, words);
    boolean silent = result.parts().isEmpty();
    return new Reply.Html(
        "page/cause/cause.jte",
        new CauseModel(
            visit.layout(told.title(), reading.answer().generation()),
            told.title(),
            told.subtitle(),
            CauseForm.of(reading.state(), reading.spans(), visit.query(), installation, words),
            chips(reading, told),
            words.of(result.observed()),
            told.earlier(),
            result.artefacts().stream()
                .map(each -> new CauseModel.Artefact(words.of(each.sentence()), each.enough()))
                .toList(),
            told.notFound(),
            silent ? told.conclusion() : "",
            silent ? longer(reading, words) : List.of(),
            parts(reading, facets, words),
            told.ofParts(),
            factors(result, words),
            words.of(result.product()),
            told.rates(),
            told.silent(),
            facets,
            words.of(result.limits()),
            foot(reading, told, visit)));
  }

  private static List<FacetView> facets(CauseReading reading, Words words) {
    List<CauseFacet> facets = reading.result().facets();
    return IntStream.range(0, facets.size())
        .mapToObj(at -> FacetView.of(facets.get(at), reading, "facet-" + at, words))
        .toList();
  }

  /** The facet of the first part that was found, else the first. */
  private static Optional<FacetView> first(CauseReading reading, List<FacetView> facets) {
    return reading.result().parts().stream()
        .findFirst()
        .flatMap(part -> facet(reading, facets, part))
        .or(() -> facets.stream().findFirst());
  }

  private static Optional<FacetView> facet(
      CauseReading reading, List<FacetView> facets, CausePart part) {
    return IntStream.range(0, facets.size())
        .filter(at -> reading.result().facets().get(at).by() == part.part().by())
        .mapToObj(facets::get)
        .findFirst();
  }

  private static List<CauseModel.Part> parts(
      CauseReading reading, List<FacetView> facets, Words words) {
    List<CauseModel.Part> parts = new ArrayList<>();
    for (CausePart part : reading.result().parts()) {
      facet(reading, facets, part).ifPresent(facet -> parts.add(part(part, facet, reading, words)));
    }
    return parts;
  }

  private static CauseModel.Part part(
      CausePart part, FacetView facet, CauseReading reading, Words words) {
    CauseState state = reading.state();
    Result.Spread likely = part.likely();
    return new CauseModel.Part(
        words.of(part.sentence()),
        words.of(part.certainty()),
        likely == null
            ? ""
            : words.text(
                "cause.likely",
                FacetView.signed(likely.low(), words),
                FacetView.signed(likely.high(), words)),
        state.goesDeeper()
            ? state.within(part.part()).query(reading.query()).href(CauseAddress.PATH)
            : "",
        explore(state.within(part.part()), reading).orElse(""),
        facet);
  }

  private static List<CauseModel.Chip> chips(CauseReading reading, Told told) {
    CauseState state = reading.state();
    List<CauseModel.Chip> chips = new ArrayList<>();
    Query whole = state.query(reading.query());
    List<String> slices = told.slices();
    if (!slices.isEmpty()) {
      Query without = whole;
      for (String name : List.of("municipality", "area", "category", "organisation")) {
        without = without.with(name, List.of());
      }
      without =
          state.slice().municipalities().isEmpty()
              ? without
              : without.with(MunicipalityChoice.NAME, MunicipalityChoice.ALL);
      chips.add(new CauseModel.Chip(String.join(", ", slices), without.href(CauseAddress.PATH)));
    }
    List<String> steps = told.steps();
    for (int at = 0; at < steps.size(); at++) {
      // Steps after it may depend on it, as the numbers of places do.
      chips.add(
          new CauseModel.Chip(
              steps.get(at), state.upTo(at).query(reading.query()).href(CauseAddress.PATH)));
    }
    return chips;
  }

  /** The factors and, as it may be that of another number than the page's, their sum. */
  private static List<CauseModel.Factor> factors(CauseResult.Explained result, Words words) {
    List<CauseModel.Factor> factors = new ArrayList<>();
    double sum = 0;
    for (CauseFactor each : result.factors()) {
      factors.add(
          new CauseModel.Factor(words.of(each.title()), FacetView.signed(each.share(), words)));
      sum += each.share();
    }
    if (!factors.isEmpty()) {
      factors.add(
          new CauseModel.Factor(
              words.text("cause.factors.sum", words.of(result.product())),
              FacetView.signed(sum, words)));
    }
    return factors;
  }

  /** Longer periods, of which more may be told. */
  private static List<Layout.Link> longer(CauseReading reading, Words words) {
    List<Layout.Link> links = new ArrayList<>();
    CauseState state = reading.state();
    for (int months : LONGER) {
      if (state.period().from().isAfter(state.period().to().minusMonths(months))) {
        links.add(
            new Layout.Link(
                words.text("cause.longer", months),
                state.overMonths(months).query(reading.query()).href(CauseAddress.PATH),
                false));
      }
    }
    return links;
  }

  private static Foot foot(CauseReading reading, Told told, Visit visit) {
    Words words = visit.words();
    CauseState state = reading.state();
    Query base = reading.query();
    Query query = state.query(base);
    return Foot.of(CauseAddress.PATH, query, reading.answer(), words)
        .telling(told.facts())
        .explaining(words.of(reading.result().test()))
        .leading(words.text("cause.explore"), explore(state, reading).orElse(""))
        .leading(
            words.text("shift.link"),
            state.sliced().isPresent() ? query.href(CauseAddress.SHIFTS) : "")
        .leading(words.text("companion.link"), companions(state, base).orElse(""))
        .leading(words.text("indepth.link"), inDepth(state, base))
        .leading(
            words.text("measure.links"),
            Query.EMPTY
                .with("indicator", state.indicator().id())
                .with(MunicipalityChoice.NAME, state.municipalities(base))
                .with("lang", base.many("lang"))
                .with("generation", base.many("generation"))
                .href(CauseAddress.MEASURES));
  }

  private static String inDepth(CauseState state, Query base) {
    return InDepthAddress.of(
        state.indicator(),
        state.sliced().map(Slice::areas).orElse(List.of()),
        Optional.of(state.period().from()),
        base.with(MunicipalityChoice.NAME, state.municipalities(base)));
  }

  /** Where the series of what is asked for is shown, if that page can be asked for the parts. */
  private static Optional<String> explore(CauseState state, CauseReading reading) {
    return sliced(state, reading.query())
        .map(
            query ->
                query
                    .with("period", CauseState.CUSTOM)
                    .with("from", reading.result().counted().get(0).from().toString())
                    .with("to", CauseState.last(state.period()))
                    .href("/utforska"));
  }

  /** Where it is told what moves with the series, if that page can be asked for the parts. */
  private static Optional<String> companions(CauseState state, Query base) {
    return sliced(state, base).map(query -> query.href(CauseAddress.COMPANIONS));
  }

  /** What is asked for as pages of series know it; nothing where a step is too fine for them. */
  static Optional<Query> sliced(CauseState state, Query base) {
    return state
        .sliced()
        .map(
            slice ->
                Query.EMPTY
                    .with("indicator", state.indicator().id())
                    .with("municipality", state.municipalities(base))
                    .with("area", slice.areas())
                    .with("category", slice.categories())
                    .with("organisation", slice.organisations())
                    .with("lang", base.many("lang"))
                    .with("generation", base.many("generation")));
  }
}
