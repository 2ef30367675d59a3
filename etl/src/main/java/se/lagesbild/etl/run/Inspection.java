package se.lagesbild.etl.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.etl.check.Expectations;
import se.lagesbild.etl.check.ReceivedDeliveries;
import se.lagesbild.etl.check.Verdict;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.publish.Publisher;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/** Step 5: judges what the facts will be made from; the judgement travels with the data. */
final class Inspection {
  private final Home home;
  private final Installation installation;
  private final Summary summary;

  Inspection(Home home, Installation installation, Summary summary) {
    this.home = home;
    this.installation = installation;
    this.summary = summary;
  }

  /**
   * Inspects what the lake holds.
   *
   * @throws RunFailure if a check stops the publication
   */
  Publisher.Findings of(Lake lake) {
    Map<LakeTable, List<Path>> files = lake.files();
    List<ReceivedDelivery> received = ReceivedDeliveries.inLake(files);
    ExpectedDeliveries expected = ExpectedDeliveries.of(installation, received, summary.today());
    new MissingDeliveries(installation, expected).warn(summary);
    List<Verdict> verdicts =
        new Expectations(files, received, summary.today()).evaluate(installation);
    verdicts.stream()
        .filter(Verdict::asksForAttention)
        .map(Verdict::result)
        .forEach(found -> summary.warn(Warning.Gravity.DOUBTFUL, found.source(), found.textSv()));
    requireNoStop(verdicts.stream().filter(Verdict::stops).toList());
    return new Publisher.Findings(verdicts.stream().map(Verdict::result).toList(), expected);
  }

  private void requireNoStop(List<Verdict> stops) {
    if (stops.isEmpty()) {
      return;
    }
    throw new RunFailure(
        "en kontroll stoppade publiceringen"
            + FailureLog.stands(home)
            + stops.stream()
                .map(Verdict::result)
                .map(found -> summary.title(found.source()) + ": " + found.textSv())
                .collect(Collectors.joining(" "))
            + " "
            + Advice.afterStop(stops, summary.ledgers()));
  }
}
