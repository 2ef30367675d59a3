package se.lagesbild.etl.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.Retention;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * Writes {@code receipts/<run>/}: one receipt per delivery, as JSON and as text, and the summary.
 */
final class Receipts {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String UNFINISHED = ".tmp";

  private final Home home;

  Receipts(Home home) {
    this.home = home;
  }

  /** Writes one receipt per delivery; called only when their rows are about to be published. */
  void writeDeliveries(Summary summary, Installation installation) {
    try {
      for (Ledger ledger : summary.ledgers()) {
        List<Rejection> rejections = summary.rejections(ledger.delivery().id());
        List<DeliveryNote> notes = summary.notes(ledger.delivery().id());
        Path folder = Files.createDirectories(folder(summary).resolve(ledger.delivery().source()));
        String name = ledger.delivery().id();
        LocalDate keptUntil = keptUntil(ledger.delivery(), installation);
        Map<String, Object> receipt = receipt(ledger, rejections, notes);
        receipt.put("copyKeptUntil", keptUntil.toString());
        write(folder.resolve(name + ".json"), json(receipt));
        write(
            folder.resolve(name + ".txt"),
            ReceiptText.of(
                summary.title(ledger.delivery().source()),
                things(ledger.delivery(), installation),
                ledger,
                rejections,
                notes,
                keptUntil));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write receipts to " + folder(summary), e);
    }
  }

  private static String things(Delivery delivery, Installation installation) {
    return installation
        .findSource(delivery.source())
        .filter(SourceContract::isAggregate)
        .map(sums -> "summor")
        .orElse("händelser");
  }

  private static LocalDate keptUntil(Delivery delivery, Installation installation) {
    return installation
        .findSource(delivery.source())
        .map(contract -> Retention.lastDay(delivery, contract))
        .orElseThrow();
  }

  /** Writes what the run as a whole came to. */
  void writeSummary(Summary summary) {
    try {
      Path folder = Files.createDirectories(folder(summary));
      write(folder.resolve("run.txt"), SummaryText.of(summary));
      write(folder.resolve("run.json"), json(run(summary)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write receipts to " + folder(summary), e);
    }
  }

  /** Says in the place of its summary that a run never came to one. */
  void writeInterrupted(RunRecord killed, String sentence) {
    Path folder = home.receipts().resolve(killed.run());
    try {
      Files.createDirectories(folder);
      deleteUnfinished(folder);
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("run", killed.run());
      run.put("today", killed.today().toString());
      run.put("started", killed.started().toString());
      run.put("exitCode", null);
      run.put("sentence", sentence);
      write(folder.resolve("run.txt"), sentence + "\n");
      write(folder.resolve("run.json"), json(run));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write receipts to " + folder, e);
    }
  }

  private static void deleteUnfinished(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path folder(Summary summary) {
    return home.receipts().resolve(summary.run());
  }

  private static String json(Map<String, Object> content) throws IOException {
    return MAPPER.writeValueAsString(content);
  }

  /** A receipt is there whole or not at all, whenever the process is killed. */
  private static void write(Path file, String content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.writeString(unfinished, content);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<String, Object> run(Summary summary) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("run", summary.run());
    run.put("today", summary.today().toString());
    run.put("started", summary.started().toString());
    run.put("exitCode", summary.exitCode());
    run.put("published", summary.published());
    run.put("generation", summary.generation());
    run.put("sentence", summary.sentence());
    run.put("warnings", summary.warnings());
    run.put("deliveries", summary.ledgers().size());
    return run;
  }

  private static String value(Rejection.Place place) {
    return place.outline() == null ? "" : place.outline();
  }

  private static Map<String, Object> receipt(
      Ledger ledger, List<Rejection> rejections, List<DeliveryNote> notes) {
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("deliveryId", ledger.delivery().id());
    receipt.put("source", ledger.delivery().source());
    receipt.put("fileName", ledger.delivery().fileName());
    receipt.put("sha256", ledger.delivery().sha256());
    receipt.put("asOf", ledger.delivery().period().asOf().toString());
    receipt.put("outcome", ledger.outcome().id());
    receipt.put("reason", ledger.reason());
    receipt.put("rows", ledger.rows());
    Map<String, Long> states = new LinkedHashMap<>();
    for (LedgerState state : LedgerState.values()) {
      states.put(state.id(), ledger.count(state));
    }
    receipt.put("ledger", states);
    receipt.put("eventsCreated", ledger.events().created());
    receipt.put("eventsChanged", ledger.events().changed());
    receipt.put("eventsWithdrawn", ledger.events().withdrawn());
    List<Object> list = new ArrayList<>();
    for (Rejection rejection : rejections) {
      list.add(
          Map.of(
              "column", rejection.column(),
              "reason", rejection.reason(),
              "rows", rejection.rows(),
              "lines", rejection.first().stream().map(Rejection.Place::line).toList(),
              "values", rejection.first().stream().map(Receipts::value).toList()));
    }
    receipt.put("rejections", list);
    List<Object> odd = new ArrayList<>();
    for (DeliveryNote note : notes) {
      odd.add(
          Map.of(
              "kind", note.kind(),
              "column", note.column(),
              "rows", note.rows(),
              "firstLine", note.firstLine()));
    }
    receipt.put("oddities", odd);
    receipt.put("quality", Grading.of(ledger, notes).name());
    return receipt;
  }
}
