package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.LineageAddress;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;

/** Where more is told of what is shown. */
final class Elsewhere {
  private Elsewhere() {}

  /**
   * In which parts it changed, what moves with it, and where it happens; as far as that is told.
   */
  static List<Layout.Link> of(Exploration exploration, Visit visit) {
    ExploreState state = exploration.state();
    Installation installation = visit.gate().installation();
    Words words = visit.words();
    List<Layout.Link> links = new ArrayList<>();
    explained(exploration, visit)
        .map(href -> new Layout.Link(words.text("cause.explain"), href, false))
        .ifPresent(links::add);
    if (CauseAddress.isOf(installation, state.indicator())) {
      Query same =
          base(visit)
              .with("indicator", state.indicator().id())
              .with(
                  MunicipalityChoice.NAME,
                  installation.isOfSeveral() ? one(state.slice().municipalities()) : List.of());
      links.add(
          new Layout.Link(
              words.text("explore.companions"),
              same.with("area", state.slice().areas()).href(CauseAddress.COMPANIONS),
              false));
      links.add(new Layout.Link(words.text("explore.map"), same.href(Page.MAP), false));
    }
    return links;
  }

  /** Pages of one municipality open with their own where several are shown. */
  private static List<String> one(List<String> municipalities) {
    return municipalities.size() == 1 ? municipalities : List.of();
  }

  /**
   * The way of the number in the title back to its deliveries, or of all where there is none; that
   * of all days shown where the look is at them together.
   */
  static String defined(Exploration exploration, Visit visit) {
    ExploreState state = exploration.state();
    Optional<DateRange> told =
        switch (state.shown()) {
          case JUDGED, NUMBERS ->
              exploration
                  .judged()
                  .map(judged -> judged.assessed().period())
                  .or(() -> newest(exploration));
          case TIMES, PARTS, MEASURES -> shown(exploration);
        };
    return LineageAddress.of(state.indicator(), told, state.slice(), base(visit));
  }

  /** Of the newest whole period shown; empty where none is. */
  private static Optional<String> explained(Exploration exploration, Visit visit) {
    ExploreState state = exploration.state();
    return newest(exploration)
        .flatMap(
            period ->
                CauseAddress.of(
                    visit.gate().installation(),
                    state.indicator(),
                    period,
                    state.slice(),
                    visit.request().language()));
  }

  private static Optional<DateRange> shown(Exploration exploration) {
    List<DateRange> periods = exploration.answer().result().periods();
    return periods.isEmpty()
        ? Optional.empty()
        : Optional.of(new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to()));
  }

  private static Optional<DateRange> newest(Exploration exploration) {
    return exploration.comparison().map(Exploration.Comparison::period);
  }

  private static Query base(Visit visit) {
    return visit.request().language().with("generation", visit.query().many("generation"));
  }
}
