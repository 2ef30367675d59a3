package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDateTime;
import java.util.List;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.FrozenPage;
import se.lagesbild.dashboard.state.FrozenPages;
import se.lagesbild.dashboard.words.Words;

/** What is frozen of a period, and how the next version is. */
final class Freezing {
  private final FrozenPages pages;

  Freezing(FrozenPages pages) {
    this.pages = pages;
  }

  /** What is frozen of the period that was chosen. */
  static FrozenPage.Subject subject(QuarterState state) {
    return new FrozenPage.Subject(
        FrozenPage.Kind.QUARTER,
        state.calendar().id() + "/" + state.period().from() + state.place().mark("/"));
  }

  /**
   * What the page says of it.
   *
   * @param address where to post, or empty while the period goes on
   */
  QuarterModel.Keeping keeping(QuarterState state, String address, Visit visit) {
    Words words = visit.words();
    return new QuarterModel.Keeping(
        address,
        visit.request().actors().stream()
            .map(actor -> new Option(actor.id(), words.of(actor), false))
            .toList(),
        versions(state, visit));
  }

  private List<Layout.Link> versions(QuarterState state, Visit visit) {
    Words words = visit.words();
    return pages.versions(subject(state)).stream()
        .map(
            frozen -> {
              LocalDateTime moment =
                  LocalDateTime.ofInstant(
                      frozen.stamp().when(), visit.gate().installation().timeZone());
              String title =
                  words.text(
                      "quarter.frozen",
                      frozen.version(),
                      words.dates().moment(moment),
                      words.of(frozen.stamp().who()),
                      frozen.generation());
              return new Layout.Link(title, Page.FROZEN + "/" + frozen.id(), false);
            })
        .toList();
  }
}
