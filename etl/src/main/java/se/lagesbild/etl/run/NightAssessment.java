package se.lagesbild.etl.run;

import java.sql.SQLException;
import java.util.List;
import se.lagesbild.warehouse.analysis.signal.Night;
import se.lagesbild.warehouse.analysis.signal.Watch;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.WatchReader;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.TableData;

/**
 * Judges all series of the generation that a run builds. Facts without signals are worth more than
 * none: what goes wrong here is a warning. The arrays of one municipality are judged on all cores
 * of the machine, long before a Spark session would have started.
 */
final class NightAssessment implements Judging {
  private final Home home;
  private final Installation installation;
  private final Summary summary;
  private final RunLog log;
  private final RunLog.Clock facts;

  /**
   * For one run.
   *
   * @param facts the clock of the facts, which are there when the judging begins
   */
  NightAssessment(
      Home home, Installation installation, Summary summary, RunLog log, RunLog.Clock facts) {
    this.home = home;
    this.installation = installation;
    this.summary = summary;
    this.log = log;
    this.facts = facts;
  }

  @Override
  public List<TableData> of(Session session) {
    facts.done();
    RunLog.Clock assessing = log.begin(Step.ASSESS);
    try {
      Night night =
          Watch.night(
              installation,
              summary.today(),
              WatchReader.read(session, installation, summary.today()));
      assessing.done(night);
      summary.judged(night);
      return night.tables();
    } catch (SQLException | RuntimeException e) {
      summary.warn(
          Warning.Gravity.DOUBTFUL,
          RunTrace.SELF,
          "serierna kunde inte bedömas, så generationen har inga signaler. "
              + FailureLog.keep(home, summary.run(), e));
      return NO_JUDGEMENTS;
    }
  }
}
