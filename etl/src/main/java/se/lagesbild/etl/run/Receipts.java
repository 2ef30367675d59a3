package se.lagesbild.etl.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * Writes {@code receipts/<run>/}: one receipt per delivery, as JSON and as text, and the summary.
 */
final class Receipts {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Home home;

  Receipts(Home home) {
    this.home = home;
  }

  /** Writes one receipt per delivery; called only when their rows are about to be published. */
  void writeDeliveries(Summary summary) {
    try {
      for (Ledger ledger : summary.ledgers()) {
        List<Rejection> rejections = summary.rejections(ledger.delivery().id());
        Path folder = Files.createDirectories(folder(summary).resolve(ledger.delivery().source()));
        String name = ledger.delivery().id();
        MAPPER.writeValue(folder.resolve(name + ".json").toFile(), receipt(ledger, rejections));
        Files.writeString(folder.resolve(name + ".txt"), ReceiptText.of(ledger, rejections));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write receipts to " + folder(summary), e);
    }
  }

  /** Writes what the run as a whole came to. */
  void writeSummary(Summary summary) {
    try {
      Path folder = Files.createDirectories(folder(summary));
      MAPPER.writeValue(folder.resolve("run.json").toFile(), run(summary));
      Files.writeString(folder.resolve("run.txt"), SummaryText.of(summary));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write receipts to " + folder(summary), e);
    }
  }

  private Path folder(Summary summary) {
    return home.receipts().resolve(summary.run());
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

  private static Map<String, Object> receipt(Ledger ledger, List<Rejection> rejections) {
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
              "lines", rejection.firstLines()));
    }
    receipt.put("rejections", list);
    return receipt;
  }
}
