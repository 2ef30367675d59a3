package se.lagesbild.etl.run;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.schema.Home;

/**
 * Steps 2 to 4 of a run: what is to be done to the lake is read and appended. A source whose
 * changed contract does not read what the one before it read keeps what it has, and all is done
 * again without touching it: the others must not wait for it.
 */
final class Loading {
  private final Home home;
  private final Installation installation;
  private final SparkStart sparkStart;
  private final RunLog log;

  Loading(Home home, Installation installation, SparkStart sparkStart, RunLog log) {
    this.home = home;
    this.installation = installation;
    this.sparkStart = sparkStart;
    this.log = log;
  }

  /**
   * Loads.
   *
   * @param backlogs what is to be done when the deliveries of some sources are not read again
   * @param lake as it was published
   * @return what was done
   */
  Backlog run(Function<Set<String>, Backlog> backlogs, Lake lake, Summary summary) {
    RunLog.Clock starting = log.begin(Step.SPARK);
    try {
      sparkStart.start();
      starting.done();
      Set<String> unmended = new TreeSet<>();
      while (true) {
        Backlog backlog = backlogs.apply(unmended);
        Summary.Mark before = summary.mark();
        Optional<KeptDeliveries.Lost> lost = append(backlog, lake, summary);
        if (lost.isEmpty()) {
          return backlog;
        }
        summary.backTo(before);
        lake.dropAudit();
        KeptDeliveries.Lost found = lost.get();
        backlog.rememberRefused(found.source(), found.contractSentence());
        unmended.add(found.source().id());
        summary.warn(Warning.Gravity.UNUSED, found.source().id(), found.contractSentence());
      }
    } finally {
      sparkStart.close();
    }
  }

  private Optional<KeptDeliveries.Lost> append(Backlog backlog, Lake lake, Summary summary) {
    LakeAppend append =
        new LakeAppend(() -> sparkStart.open(installation), home, installation, lake);
    RunLog.Clock undoing = log.begin(Step.UNDO);
    append.undo(backlog, summary);
    if (!backlog.undoings().isEmpty() || !backlog.withdrawn().isEmpty()) {
      undoing.done(backlog.undone());
    }
    append.prepare(backlog.pending(), backlog.known(), log, summary);
    Optional<KeptDeliveries.Lost> lost = KeptDeliveries.lost(backlog, summary);
    if (lost.isEmpty()) {
      RunLog.Clock appending = log.begin(Step.APPEND);
      append.commit();
      appending.done(summary.ledgers().size(), summary.rows());
      backlog.readAgain().forEach(summary::readAgain);
    }
    return lost;
  }
}
