package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.schema.LedgerState;

/** What the gate tells of what is loaded, from whom and by which run. */
public sealed interface SourceResult extends Result {

  /**
   * What is loaded.
   *
   * @param sources every source of the installation, in the order of their ids
   * @param lastRun the last nightly run, or empty when none has run or it is not shown
   * @param warnings results of checks that ask for attention
   * @param eventsPerYear number of events by year of occurrence
   */
  record Status(
      List<SourceStatus> sources,
      Optional<LastRun> lastRun,
      List<Warning> warnings,
      Map<Integer, Long> eventsPerYear)
      implements SourceResult {}

  /**
   * One source.
   *
   * @param id source
   * @param title its name
   * @param organisation name of the organisation that delivers
   * @param freshness whether it is on time
   * @param sentence what is wrong with the contract or was said in the last run, in Swedish, or
   *     empty
   * @param refused deliveries of which nothing is used and that no later one has followed, the
   *     newest first
   * @param deliveries number of deliveries applied
   * @param events number of events alive
   * @param sums number of sums, or null when it sends events
   * @param firstDay first day that its deliveries cover, or null
   * @param asOf what the newest applied delivery covers up to, or null
   * @param fileName the newest applied delivery's file, or null
   * @param due day the next delivery is expected, or null
   * @param missing recent deliveries that should have come by the day of the last run and have not
   * @param ledger rows of that delivery by state
   * @param unplacedShare share of the events without a known area, 0-1, or null without events
   */
  record SourceStatus(
      String id,
      Text title,
      Text organisation,
      Freshness freshness,
      Optional<String> sentence,
      List<RefusedDelivery> refused,
      long deliveries,
      long events,
      @Nullable Long sums,
      @Nullable LocalDate firstDay,
      @Nullable LocalDateTime asOf,
      @Nullable String fileName,
      @Nullable LocalDate due,
      List<MissingDelivery> missing,
      Map<LedgerState, Long> ledger,
      @Nullable Double unplacedShare) {}

  /**
   * A delivery of which nothing is used.
   *
   * @param fileName the file
   * @param refusal what became of it
   * @param reason why, in Swedish, as in its receipt
   */
  record RefusedDelivery(String fileName, Refusal refusal, String reason) {}

  /** Why nothing of a delivery is used. */
  enum Refusal {
    /** It cannot be read. */
    REFUSED,
    /** It would withdraw too much. */
    STOPPED
  }

  /**
   * A delivery that should tell of days of which nothing is told.
   *
   * @param municipality name of the municipality it is limited to, where the source sends several;
   *     else empty
   * @param expectedOn the last day that it was expected to tell of
   * @param lack why nothing is told
   */
  record MissingDelivery(String municipality, LocalDate expectedOn, Lack lack) {}

  /** Why nothing is told of the days of a delivery. */
  enum Lack {
    NOT_COME,
    /** It came, but nothing of it can be used. */
    UNUSABLE
  }

  /** Whether a source is on time. */
  enum Freshness {
    ON_TIME,
    LATE,
    /** Nothing was ever delivered. */
    NEVER,
    /** The contract cannot be used, or nothing of a delivery is and no later one has followed. */
    REFUSED
  }

  /**
   * The last nightly run.
   *
   * @param run its id
   * @param state where it stands, or how it ended
   * @param started local time
   * @param finished local time, or null when it has not ended
   * @param lastGood local time at which the last run that did not fail ended, or null when unknown
   * @param today the day freshness is measured against
   * @param sentence what happened, in Swedish
   */
  record LastRun(
      String run,
      RunState state,
      LocalDateTime started,
      @Nullable LocalDateTime finished,
      @Nullable LocalDateTime lastGood,
      LocalDate today,
      String sentence) {}

  /** Where a run stands, or how it ended. */
  enum RunState {
    RUNNING,
    /** It was cut off; nobody knows how far it came. */
    INTERRUPTED,
    PUBLISHED,
    NOTHING_NEW,
    FAILED
  }

  /**
   * What a source was expected to deliver, and what came.
   *
   * @param calendars one for each municipality that its files are limited to, else one
   * @param deliveries all of them, the newest first; none for those who may not see workings
   * @param rejections why rows could not be used
   * @param oddities what was odd in rows that could
   */
  record Deliveries(
      List<Provenance.Calendar> calendars,
      List<Provenance.Delivery> deliveries,
      List<Provenance.Rejection> rejections,
      List<Provenance.Oddity> oddities)
      implements SourceResult {}

  /**
   * Where the number of an indicator comes from.
   *
   * @param period the days it is of, or null when nothing was delivered
   * @param told how much all deliveries together tell of it, or null for those who may not know
   * @param sources what it is made of, in the indicator's order
   * @param categories what of them it counts
   */
  record Lineage(
      @Nullable DateRange period,
      @Nullable Long told,
      List<Provenance.Origin> sources,
      List<Provenance.Counted> categories)
      implements SourceResult {}

  /**
   * The nightly runs.
   *
   * @param runs the newest first
   * @param older ids of those before them
   */
  record Runs(List<Provenance.Run> runs, List<String> older) implements SourceResult {}

  /**
   * What a nightly run told.
   *
   * @param run how it ended
   * @param words its summary, in Swedish, or empty
   * @param senders the sources that it wrote receipts for
   * @param receipts those of the source that was asked for, the newest first
   */
  record Receipts(
      Provenance.Run run,
      String words,
      List<Provenance.Sender> senders,
      List<Provenance.Receipt> receipts)
      implements SourceResult {}

  /**
   * A check that asks for attention.
   *
   * @param source id
   * @param check its kind
   * @param text what it found
   */
  record Warning(String source, String check, Text text) {}
}
