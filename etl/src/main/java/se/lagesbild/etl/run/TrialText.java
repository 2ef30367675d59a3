package se.lagesbild.etl.run;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.lagesbild.etl.check.Verdict;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.read.CharsetGuess;
import se.lagesbild.etl.read.Glimpse;
import se.lagesbild.etl.read.Recognised;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LedgerState;

/** What a trial of a file came to, in words. */
final class TrialText {
  private static final int WIDTH = 100;

  private final FileTrial.Result result;
  private final StringBuilder text = new StringBuilder();

  private TrialText(FileTrial.Result result) {
    this.result = result;
  }

  static String of(FileTrial.Result result) {
    return new TrialText(result).all();
  }

  private String all() {
    text.append("Fil: ").append(result.file()).append('\n');
    text.append(
        "Källa: %s (%s)\n".formatted(result.contract().title().sv(), result.contract().id()));
    recognised();
    period();
    ledger();
    rejections();
    first();
    checks();
    text.append('\n').append(conclusion(result)).append('\n');
    return text.toString();
  }

  private void line(String words) {
    text.append("  ").append(words).append('\n');
  }

  private void recognised() {
    text.append("\nSå här läses filen:\n");
    SourceContract contract = result.contract();
    line(form(contract));
    Glimpse glimpse = result.recognised().glimpse();
    if (glimpse != null) {
      differences(contract, glimpse);
    }
    Recognised seen = result.recognised();
    if (seen.headingLine() > 0) {
      line("rubrikraden är rad " + seen.headingLine());
    }
    listed("kolumner som kontraktet läser", seen.found());
    listed("kolumner i kontraktet som filen saknar", seen.missing());
    listed("kolumner i filen som kontraktet inte nämner (de läses inte)", seen.extra());
  }

  private static String form(SourceContract contract) {
    String format = contract.format().name().toLowerCase(Locale.ROOT);
    return switch (contract.format()) {
      case CSV ->
          "%s, teckenkodning %s, avgränsare \"%s\""
              .formatted(format, contract.encoding(), contract.dialect().delimiter());
      case TSV, JSON, NDJSON, XML -> format + ", teckenkodning " + contract.encoding();
      case XLSX -> format;
    };
  }

  /** Where the file looks like something else than the contract says. */
  private void differences(SourceContract contract, Glimpse glimpse) {
    if (glimpse.format() != contract.format()) {
      line(
          "OBS: filen ser ut att vara %s"
              .formatted(glimpse.format().name().toLowerCase(Locale.ROOT)));
      return;
    }
    CharsetGuess guess = glimpse.charset();
    if (guess != null && guess.certain() && !isCharset(guess.name(), contract.encoding())) {
      line(
          "OBS: teckenkodningen ser ut att vara %s (%s)".formatted(guess.name(), guess.evidence()));
    }
    boolean otherwise = glimpse.delimiter() != contract.dialect().delimiter().charAt(0);
    if (contract.format() == SourceContract.Format.CSV && otherwise) {
      line("OBS: avgränsaren ser ut att vara \"%s\"".formatted(glimpse.delimiter()));
    }
  }

  private static boolean isCharset(String guess, String stated) {
    return Charset.isSupported(stated) && Charset.forName(stated).equals(Charset.forName(guess));
  }

  private void listed(String what, List<String> names) {
    if (!names.isEmpty()) {
      wrapped(what + ": " + String.join(", ", names));
    }
  }

  /** Long lists are told on several lines. */
  private void wrapped(String words) {
    StringBuilder row = new StringBuilder();
    List<String> rows = new ArrayList<>();
    for (String word : words.split(" ")) {
      if (row.length() + word.length() > WIDTH) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.length() == 0 ? "" : " ").append(word);
    }
    rows.add(row.toString());
    line(String.join("\n    ", rows));
  }

  private void period() {
    Delivery.Period period = result.period();
    if (period == null) {
      return;
    }
    text.append("\nFilen gäller:\n");
    line("till och med " + period.asOf().toString().replace('T', ' '));
    DateRange window = period.window();
    if (window != null) {
      line("hela perioden %s till %s".formatted(window.from(), window.to().minusDays(1)));
    }
    if (period.municipality() != null) {
      line("kommunen " + period.municipality());
    }
  }

  private void ledger() {
    Ledger ledger = result.ledger();
    if (ledger == null) {
      return;
    }
    text.append("\nRader i filen: ").append(Figures.grouped(ledger.rows())).append('\n');
    for (LedgerState state : LedgerState.values()) {
      if (ledger.count(state) > 0) {
        line(ReceiptText.name(state) + ": " + Figures.grouped(ledger.count(state)));
      }
    }
    if (Grading.isUsed(ledger)) {
      line("kvalitet: " + Grading.of(ledger, result.notes()));
    }
  }

  private void rejections() {
    if (!result.rejections().isEmpty()) {
      text.append("\nRader som inte kunde användas:\n");
      result.rejections().forEach(rejection -> line(ReceiptText.line(rejection)));
    }
    if (!result.notes().isEmpty()) {
      text.append("\nDet här såg konstigt ut:\n");
      result.notes().forEach(note -> line(Oddity.sentence(note)));
    }
  }

  private void first() {
    if (!result.first().isEmpty()) {
      text.append("\nDe första raderna så som de skulle lagras:\n");
      for (FileTrial.Shown row : result.first()) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, String> column : row.columns().entrySet()) {
          values.add(column.getKey() + "=" + column.getValue().replace(' ', '\u00a0'));
        }
        wrapped("rad " + row.place() + ": " + String.join(" ", values));
      }
    }
  }

  private void checks() {
    if (result.verdicts().isEmpty()) {
      return;
    }
    text.append("\nKontroller (de som jämför med tidigare filer prövas först i en körning):\n");
    for (Verdict verdict : result.verdicts()) {
      String how = verdict.stops() ? "STOPPAR" : verdict.asksForAttention() ? "varnar" : "ok";
      line(how + "  " + verdict.result().check() + ": " + verdict.result().textSv());
    }
  }

  /** The trial in one sentence. */
  static String conclusion(FileTrial.Result result) {
    Ledger ledger = result.ledger();
    if (ledger == null) {
      return "Filen skulle inte tas emot: " + result.refusal();
    }
    if (ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED) {
      return "Filen kan inte användas: " + ledger.reason();
    }
    if (ledger.outcome() == Outcome.EMPTY) {
      return "Filen kan läsas: den har inga rader, vilket betyder att inget finns att rapportera.";
    }
    String things = result.contract().isAggregate() ? "summor" : "händelser";
    String share =
        "%s av %s blir %s"
            .formatted(
                Figures.grouped(ledger.count(LedgerState.ACCEPTED)),
                Figures.counted(ledger.rows(), "rad", "rader"),
                things);
    if (result.isReadable()) {
      long outside = ledger.count(LedgerState.OUT_OF_SCOPE);
      return "Filen kan läsas: "
          + share
          + (outside == 0
              ? "."
              : ", %s ligger utanför det som installationen följer."
                  .formatted(Figures.grouped(outside)));
    }
    return result.verdicts().stream().anyMatch(Verdict::stops)
        ? "Filen kan läsas, " + share + ", men en kontroll skulle stoppa publiceringen."
        : "Filen kan inte användas: ingen av raderna blir " + things + ".";
  }
}
