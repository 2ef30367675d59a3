package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.RunReceipts;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Home;

/**
 * Answers how the nightly runs ended and what their receipts say. These are not a generation's: the
 * newest are told whichever generation is looked at. How a run ended is told to those who may see
 * workings. Receipts hold exact counts and what stood in single rows: they are for those who work
 * with the events themselves, until organisations log in and read their own.
 */
final class RunsAnswer {
  /** So many are told of in full; a year of nights is more than anyone reads. */
  private static final int NEWEST = 60;

  private static final int FAILED = 1;

  private final Home home;
  private final RunReceipts receipts;
  private final Sources sources;
  private final Disclosure disclosure;

  RunsAnswer(Home home, Sources sources, Disclosure disclosure) {
    this.home = home;
    this.receipts = RunReceipts.of(home);
    this.sources = sources;
    this.disclosure = disclosure;
  }

  /** The record of the last run, or empty when none has run. */
  static Optional<RunRecord> last(Home home) {
    try {
      return RunRecord.read(home);
    } catch (ServingException damaged) {
      // The page that tells what is wrong must not fall over it; the next run writes a new one.
      return Optional.empty();
    }
  }

  Answered<SourceResult.Runs> answer() {
    List<String> all = disclosure.showsWorkings() ? known() : List.of();
    List<String> newest = all.subList(0, Math.min(NEWEST, all.size()));
    SourceResult.Runs runs =
        new SourceResult.Runs(
            newest.stream().map(this::run).toList(), all.subList(newest.size(), all.size()));
    return new Answered<>(runs, Optional.empty(), List.of(), null);
  }

  /**
   * What a run told.
   *
   * @throws IllegalArgumentException if there is no such run
   */
  Answered<SourceResult.Receipts> answer(Question.Receipts question) {
    if (!known().contains(question.run())) {
      throw new IllegalArgumentException("there is no run " + question.run());
    }
    boolean readable = disclosure.isExact();
    String words = readable ? receipts.words(question.run()).orElse("") : "";
    SourceResult.Receipts told =
        new SourceResult.Receipts(
            run(question.run()),
            words,
            readable ? senders(question.run()) : List.of(),
            question
                .source()
                .filter(source -> readable)
                .map(source -> receipts(question.run(), source))
                .orElse(List.of()));
    return new Answered<>(told, Optional.empty(), List.of(), null);
  }

  /** One that has begun has left nothing yet. */
  private List<String> known() {
    List<String> runs = new ArrayList<>(receipts.runs());
    last(home)
        .map(RunRecord::run)
        .filter(run -> !runs.contains(run))
        .ifPresent(run -> runs.add(0, run));
    return List.copyOf(runs);
  }

  private List<Provenance.Sender> senders(String run) {
    return receipts.senders(run).entrySet().stream()
        .map(
            sender ->
                new Provenance.Sender(
                    sender.getKey(),
                    sources.title(sender.getKey()),
                    sources.organisation(sender.getKey()),
                    sender.getValue()))
        .toList();
  }

  private List<Provenance.Receipt> receipts(String run, String source) {
    return receipts.receipts(run, source).stream()
        .map(
            receipt ->
                new Provenance.Receipt(
                    receipt.delivery(),
                    receipt.fileName(),
                    outcome(receipt.outcome()),
                    receipt.rows(),
                    receipt.rejected(),
                    receipt.quality(),
                    receipt.text()))
        .toList();
  }

  private static Optional<Provenance.Outcome> outcome(String stored) {
    return Arrays.stream(Provenance.Outcome.values())
        .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(stored))
        .findFirst();
  }

  private Provenance.Run run(String id) {
    Optional<RunRecord> last = last(home).filter(record -> record.run().equals(id));
    Optional<RunReceipts.Summary> summary = receipts.summary(id);
    if (last.isPresent()) {
      return told(last.get(), summary.map(RunReceipts.Summary::deliveries).orElse(0L));
    }
    return summary.map(RunsAnswer::told).orElseGet(() -> untold(id));
  }

  private static Provenance.Run told(RunRecord record, long deliveries) {
    return new Provenance.Run(
        record.run(),
        SourceResult.RunState.valueOf(record.state().name()),
        record.started(),
        record.today(),
        record.published() ? record.generation() : null,
        deliveries,
        record.sentence());
  }

  private static Provenance.Run told(RunReceipts.Summary summary) {
    return new Provenance.Run(
        summary.run(),
        state(summary.exitCode(), summary.published()),
        summary.started(),
        summary.today(),
        summary.published() ? summary.generation() : null,
        summary.deliveries(),
        summary.sentence());
  }

  private static SourceResult.RunState state(@Nullable Integer exitCode, boolean published) {
    if (exitCode == null) {
      return SourceResult.RunState.INTERRUPTED;
    }
    if (exitCode == FAILED) {
      return SourceResult.RunState.FAILED;
    }
    return published ? SourceResult.RunState.PUBLISHED : SourceResult.RunState.NOTHING_NEW;
  }

  /** It left a folder without a summary: nobody knows how far it came. */
  private static Provenance.Run untold(String id) {
    return new Provenance.Run(id, SourceResult.RunState.INTERRUPTED, null, null, null, 0, "");
  }
}
