package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param finding the most important fact
 * @param lead the next most important, or empty
 * @param subtitle where and when
 * @param municipalities those that the page can be of; empty where there is no choice
 * @param kept what the choice carries along: name and value
 * @param signals what differs from the usual
 * @param changes what is new, or empty when there is nothing to compare with
 * @param run how the last run ended
 * @param problem why something cannot be used as it stands now; empty when all can
 * @param sources one row each
 * @param ledger what became of the rows of each newest applied delivery
 * @param warnings what asks for attention
 * @param years events per year, or empty without events
 */
record StatusModel(
    Layout layout,
    String finding,
    String lead,
    String subtitle,
    List<Option> municipalities,
    List<Layout.Link> kept,
    SignalList signals,
    Optional<ChangeList> changes,
    RunNotice run,
    List<Said> problem,
    List<SourceRow> sources,
    LedgerTable ledger,
    List<WarningRow> warnings,
    Optional<YearChart> years) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }
}
