package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;

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

  /** Keeps what was rejected, grouped by delivery, column and reason, with the first lines. */
  void addRejections(Dataset<Row> rejected) {
    rejected
        .groupBy("delivery_id", "column_name", "reason")
        .agg(
            functions.count("line"),
            functions.slice(functions.sort_array(functions.collect_list("line")), 1, 20))
        .orderBy("delivery_id", "column_name", "reason")
        .collectAsList()
        .forEach(
            row ->
                rejections
                    .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                    .add(
                        new Rejection(
                            row.getString(1), row.getString(2), row.getLong(3), row.getList(4))));
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
