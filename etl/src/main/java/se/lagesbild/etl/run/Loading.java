package se.lagesbild.etl.run;

import java.util.Optional;
import java.util.function.Function;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.landing.RefusedReading;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * Steps 2 to 4 of a run: what is to be done to the lake is read and appended. A source whose
 * deliveries cannot be read again, as a changed contract or a withdrawal asks for, keeps what it
 * has, and all is done again without touching it: the others must not wait for it.
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
   * @param backlogs what is to be done when some sources keep what they have
   * @param lake as it was published
   * @return what was done
   */
  Backlog run(Function<Backlog.Spared, Backlog> backlogs, Lake lake, Summary summary) {
    RunLog.Clock starting = log.begin(Step.SPARK);
    try {
      sparkStart.start();
      starting.done();
      Backlog.Spared spared = Backlog.Spared.NONE;
      while (true) {
        Backlog backlog = backlogs.apply(spared);
        Summary.Mark before = summary.mark();
        Optional<KeptDeliveries.Lost> lost = append(backlog, lake, summary);
        if (lost.isEmpty()) {
          return backlog;
        }
        summary.backTo(before);
        lake.dropAudit();
        spared = spare(spared, lost.get(), backlog, summary);
      }
    } finally {
      sparkStart.close();
    }
  }

  /**
   * Leaves out what cannot be done. Where a contract has changed and a delivery is withdrawn, it
   * shows which of both it is when the withdrawal is tried alone; the contract has its turn the
   * next night.
   */
  private static Backlog.Spared spare(
      Backlog.Spared spared, KeptDeliveries.Lost lost, Backlog backlog, Summary summary) {
    SourceContract source = lost.source();
    Optional<Backlog.AskedWithdrawal> withdrawal = backlog.withdrawing(source);
    if (backlog.isMended(source) && withdrawal.isPresent()) {
      return spared.withMending(source.id());
    }
    Optional<String> sentence =
        withdrawal
            .map(asked -> Advice.withdrawalRefused(asked.first(), lost))
            .or(() -> backlog.readAgain().get(source.id()).refusal(lost));
    backlog.rememberRefused(
        source,
        withdrawal.isPresent() ? RefusedReading.Reason.WITHDRAWAL : RefusedReading.Reason.MENDING,
        lost.ledger().delivery().id(),
        sentence.orElse(""));
    sentence.ifPresent(said -> summary.warn(Warning.Gravity.UNUSED, source.id(), said));
    return withdrawal.isPresent()
        ? spared.withWithdrawal(source.id())
        : spared.withMending(source.id());
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
