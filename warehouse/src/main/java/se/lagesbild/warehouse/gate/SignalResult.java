package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * What the gate tells of what differs from the usual, of what is new since the night before, and of
 * how often the judging errs.
 */
public sealed interface SignalResult extends Result {

  /**
   * Series that differ from what is usual for them.
   *
   * @param series how many were judged, or null when none were
   * @param alpha how often a series without any change is called more than usual, or fewer; 0 when
   *     none were judged
   * @param falseAlarmsAMonth signals that chance alone may give
   * @param signals the strongest first, those with a known explanation last
   */
  record Signals(
      @Nullable Long series, double alpha, double falseAlarmsAMonth, List<Signal> signals)
      implements SignalResult {}

  /**
   * A series that differs.
   *
   * @param indicator id
   * @param title of the indicator
   * @param municipality code
   * @param area id, or null for the whole municipality
   * @param place name of the area or municipality
   * @param grain step of the series
   * @param period the days that show it best
   * @param verdict more or fewer
   * @param explained whether something else than a change may explain it
   * @param words what was observed, how sure that is and what it does not say; empty for those who
   *     may not see the counts
   */
  record Signal(
      String indicator,
      Text title,
      String municipality,
      @Nullable String area,
      Text place,
      Grain grain,
      DateRange period,
      Verdict verdict,
      boolean explained,
      Optional<Text> words) {}

  /**
   * What a generation holds that the one before did not.
   *
   * @param since number of the one before, or null when there is none on disk
   * @param day the day that one was made for, or null
   * @param sources what each source has delivered since; sources without are absent
   * @param appeared signals that were none then
   * @param gone signals then that are none now
   */
  record Changes(
      @Nullable Long since,
      @Nullable LocalDate day,
      List<SourceChange> sources,
      List<Signal> appeared,
      List<Signal> gone)
      implements SignalResult {}

  /**
   * What a source has delivered.
   *
   * @param title its name
   * @param organisation who delivers
   * @param deliveries how many
   * @param created events told of for the first time
   * @param changed events corrected
   * @param withdrawn events taken back
   */
  record SourceChange(
      Text title, Text organisation, long deliveries, long created, long changed, long withdrawn) {}

  /**
   * How often the judging errs where nothing changes, and how often it finds a doubling.
   *
   * @param alpha how often a period without any change may be called more than usual
   * @param judged how many periods without a change were judged for each condition
   * @param conditions what was simulated
   */
  record Calibration(double alpha, long judged, List<Simulated> conditions)
      implements SignalResult {}

  /**
   * A condition.
   *
   * @param grain the periods
   * @param mean events a period
   * @param size of the negative binomial, the smaller the more counts vary; null where they vary by
   *     chance only
   * @param season whether there is one
   * @param trend whether there is one
   * @param lag whether the last periods are told of in part only
   * @param years of history
   * @param timesMore how many times as many periods as allowed were called more than usual
   * @param error the standard error of that by the simulation
   * @param timesFewer how many times as many were called fewer
   * @param found share of the doublings that were found within four weeks, three months or two
   *     quarters, 0-1
   * @param findable the share that any method may find at most, or null where it is not known
   */
  record Simulated(
      Grain grain,
      double mean,
      @Nullable Double size,
      boolean season,
      boolean trend,
      boolean lag,
      int years,
      double timesMore,
      double error,
      double timesFewer,
      double found,
      @Nullable Double findable) {}
}
