package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.schema.LedgerState;

/** The parts of what the gate tells of where numbers come from. */
public final class Provenance {
  private Provenance() {}

  /**
   * What was expected of a source, or of one municipality's files.
   *
   * @param scope code of the municipality, or empty
   * @param municipality its name, or empty
   * @param everyDays days from one to the next
   * @param expected in the order of the days; the last one is waited for
   */
  public record Calendar(
      String scope, String municipality, int everyDays, List<Expected> expected) {}

  /** What became of an expected delivery, and whether what came is whole. */
  public enum Fate {
    /** It came in time and tells of all its days. */
    DELIVERED,
    /** It came, and nobody tells of some of its days. */
    INCOMPLETE,
    /** It came with rows, and none of them has a figure. */
    WITHOUT_FIGURES,
    /** It came and says that there was nothing. */
    EMPTY,
    /** It came after the contract's limit. */
    LATE,
    /** It came, but nothing of it can be used. */
    REFUSED,
    /** It has not come, and the contract's limit is past. */
    MISSING,
    /** It has not come, and need not have. */
    AWAITED
  }

  /**
   * A delivery that there was reason to expect.
   *
   * @param on the last day that it was expected to tell of
   * @param covers the days that nobody else tells of if it is missing
   * @param fate what became of it
   * @param untold those of the days that nobody tells of though it came
   * @param delivery id of the delivery that tells of the days, or null when none does
   */
  public record Expected(
      LocalDate on,
      DateRange covers,
      Fate fate,
      List<DateRange> untold,
      @Nullable String delivery) {}

  /**
   * What a delivery did to the events.
   *
   * @param created that nobody knew of
   * @param changed that were known otherwise
   * @param withdrawn that it took back
   */
  public record Effect(long created, long changed, long withdrawn) {}

  /** How a delivery ended. */
  public enum Outcome {
    APPLIED,
    /** Applied; it had no rows. */
    EMPTY,
    /** It cannot be read; nothing of it is used. */
    REFUSED,
    /** It would withdraw too much; nothing of it is used. */
    STOPPED,
    /** It was undone, or is never to be applied. */
    WITHDRAWN
  }

  /**
   * A delivery that came.
   *
   * @param id its id
   * @param fileName the file
   * @param municipality name of the municipality it is limited to, or empty
   * @param arrived local time at which it came, or null when that is not known
   * @param asOf what it covers up to, or null when that is not known
   * @param window days it is complete for, or null
   * @param outcome how it ended
   * @param reason why nothing of it is used, in Swedish, or empty
   * @param ledger rows by state; empty for those who may not see how many there are
   * @param effect on the events, or null for those who may not see how many rows there are
   * @param rejectedShare share of the rows that could not be used, of those that concern the
   *     installation, or null when that cannot be told
   * @param grade on its receipt, or null when it was withdrawn
   * @param run the run whose receipt tells of it, or null when there is none to be read
   */
  public record Delivery(
      String id,
      String fileName,
      String municipality,
      @Nullable LocalDateTime arrived,
      @Nullable LocalDateTime asOf,
      @Nullable DateRange window,
      Outcome outcome,
      String reason,
      Map<LedgerState, Long> ledger,
      @Nullable Effect effect,
      @Nullable Double rejectedShare,
      @Nullable Grade grade,
      @Nullable String run) {

    /** All its rows, or null for those who may not see how many there are. */
    public @Nullable Long rows() {
      return ledger.isEmpty()
          ? null
          : (Long) ledger.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether what it tells is in the facts. */
    public boolean isUsed() {
      return outcome == Outcome.APPLIED || outcome == Outcome.EMPTY;
    }
  }

  /**
   * Rows that could not be used for the same reason.
   *
   * @param column heading in the export, or empty when the whole row is concerned
   * @param reason code
   * @param rows how many, or null for those who may not know
   * @param deliveries of how many deliveries, likewise
   * @param newest the last day that the newest of these tells of, or null
   * @param sample the redacted value that most of them fail with, or empty
   */
  public record Rejection(
      String column,
      String reason,
      @Nullable Long rows,
      @Nullable Long deliveries,
      @Nullable LocalDate newest,
      String sample) {}

  /**
   * What was odd in rows that could be used.
   *
   * @param column heading in the export, or empty
   * @param kind code
   * @param uncertain whether it makes what is known less certain; else it was mended or left out
   * @param rows how many, or null for those who may not know
   * @param deliveries of how many deliveries, likewise
   * @param newest the last day that the newest of these tells of, or null
   */
  public record Oddity(
      String column,
      String kind,
      boolean uncertain,
      @Nullable Long rows,
      @Nullable Long deliveries,
      @Nullable LocalDate newest) {}

  /**
   * A source that a number is made of.
   *
   * @param id source
   * @param title its name
   * @param organisation who delivers
   * @param deliveries how many of its deliveries are in use
   * @param telling how many of these tell something of the number, or null for those who may not
   *     know
   * @param traces of those, or of all in use, the newest first
   */
  public record Origin(
      String id,
      Text title,
      Text organisation,
      long deliveries,
      @Nullable Long telling,
      List<Trace> traces) {}

  /**
   * A delivery that a number comes from.
   *
   * @param delivery which
   * @param told how much of the number it tells, or null for those who may not know
   */
  public record Trace(Delivery delivery, @Nullable Long told) {}

  /**
   * A category that is counted.
   *
   * @param id category
   * @param title its name
   * @param codes what the sources call it
   */
  public record Counted(String id, Text title, List<Code> codes) {}

  /**
   * A code of a source.
   *
   * @param source id
   * @param code as it stands in the export, with what it means and when it is valid
   */
  public record Code(String source, OffenceCode code) {}

  /**
   * A nightly run.
   *
   * @param id which
   * @param state where it stands, or how it ended
   * @param started local time, or null when that is not known
   * @param today the day that it measured freshness against, or null when that is not known
   * @param generation the generation it published, or null when it published none
   * @param deliveries how many files it took up or refused
   * @param sentence what happened, in Swedish, or empty
   */
  public record Run(
      String id,
      SourceResult.RunState state,
      @Nullable LocalDateTime started,
      @Nullable LocalDate today,
      @Nullable Long generation,
      long deliveries,
      String sentence) {}

  /**
   * A source that receipts were written for.
   *
   * @param id source
   * @param title its name
   * @param organisation who delivers
   * @param receipts how many
   */
  public record Sender(String id, Text title, Text organisation, int receipts) {}

  /**
   * A receipt.
   *
   * @param delivery id of the delivery
   * @param fileName the file
   * @param outcome how it ended, or empty when the receipt does not say it
   * @param rows in the file
   * @param rejected rows that could not be used
   * @param grade its grade, or empty
   * @param text as the sender reads it, in Swedish
   */
  public record Receipt(
      String delivery,
      String fileName,
      Optional<Outcome> outcome,
      long rows,
      long rejected,
      String grade,
      String text) {}
}
