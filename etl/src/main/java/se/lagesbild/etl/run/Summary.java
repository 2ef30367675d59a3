package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.RejectedRow;

/** What a run has to say, gathered while it goes. */
final class Summary {
  /** How a run ended, and the exit code that says so. */
  enum Ending {
    PUBLISHED(0),
    NOTHING_NEW(0),
    FAILED(1);

    private final int exitCode;

    Ending(int exitCode) {
      this.exitCode = exitCode;
    }
  }

  private static final int WITH_WARNING = 3;

  private final String run;
  private final LocalDate today;
  private final LocalDateTime started;
  private final Map<String, List<String>> warnings = new TreeMap<>();
  private final Map<String, List<Rejection>> rejections = new HashMap<>();
  private final Map<String, List<DeliveryNote>> notes = new HashMap<>();
  private final List<Ledger> ledgers = new ArrayList<>();
  private Ending ending = Ending.NOTHING_NEW;
  private String sentence = "Inget nytt har kommit.";
  private long generation;

  Summary(String run, LocalDate today, LocalDateTime started) {
    this.run = run;
    this.today = today;
    this.started = started;
  }

  void warn(String source, String warning) {
    warnings.computeIfAbsent(source, id -> new ArrayList<>()).add(warning);
  }

  void add(List<Ledger> more) {
    ledgers.addAll(more);
    for (Ledger ledger : more) {
      if (ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED) {
        warn(ledger.delivery().source(), ledger.delivery().fileName() + ": " + ledger.reason());
      }
    }
  }

  /** Deliveries that were refused for a common reason, which is said once. */
  void refuse(String source, List<Ledger> refused, String why) {
    ledgers.addAll(refused);
    warn(source, why);
  }

  /** Keeps what was rejected, grouped by delivery, column and reason, and what was odd. */
  void addFindings(List<RejectedRow> rejected, List<DeliveryNote> odd) {
    rejected.stream()
        .collect(
            Collectors.groupingBy(
                RejectedRow::deliveryId,
                Collectors.groupingBy(Rejection.Kind::of, TreeMap::new, Collectors.toList())))
        .forEach(
            (delivery, byKind) ->
                byKind.forEach(
                    (kind, rows) ->
                        rejections
                            .computeIfAbsent(delivery, id -> new ArrayList<>())
                            .add(Rejection.of(kind, rows))));
    odd.forEach(
        note -> notes.computeIfAbsent(note.deliveryId(), id -> new ArrayList<>()).add(note));
  }

  /** What was odd in a delivery. */
  List<DeliveryNote> notes(String deliveryId) {
    return notes.getOrDefault(deliveryId, List.of());
  }

  List<Rejection> rejections(String deliveryId) {
    return rejections.getOrDefault(deliveryId, List.of());
  }

  void end(Ending how, long inService, String said) {
    ending = how;
    generation = inService;
    sentence = said;
  }

  String run() {
    return run;
  }

  LocalDate today() {
    return today;
  }

  LocalDateTime started() {
    return started;
  }

  long generation() {
    return generation;
  }

  String sentence() {
    return sentence;
  }

  List<Ledger> ledgers() {
    return ledgers;
  }

  Map<String, List<String>> warnings() {
    return warnings;
  }

  boolean published() {
    return ending == Ending.PUBLISHED;
  }

  int exitCode() {
    return ending.exitCode == 0 && !warnings.isEmpty() ? WITH_WARNING : ending.exitCode;
  }

  /** One sentence per source that has something to say. */
  Map<String, String> sentences() {
    return warnings.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> String.join(" ", entry.getValue()),
                (a, b) -> a,
                TreeMap::new));
  }
}
