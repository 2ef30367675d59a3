package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.schema.LedgerState;

/** A receipt in words for the organisation that sent the file. */
final class ReceiptText {
  private ReceiptText() {}

  /**
   * The receipt.
   *
   * @param source what people call the source
   * @param things what its rows make, in the plural: {@code händelser}, {@code summor}
   * @param keptUntil the last day on which the copy of the file is kept
   */
  static String of(
      String source,
      String things,
      Ledger ledger,
      List<Rejection> rejections,
      List<DeliveryNote> notes,
      LocalDate keptUntil) {
    StringBuilder text = new StringBuilder();
    text.append("Kvitto för ").append(ledger.delivery().fileName()).append('\n');
    text.append("Källa: ").append(source).append('\n');
    text.append("Gäller till och med: ")
        .append(ledger.delivery().period().asOf().toLocalDate())
        .append("\n\n");
    switch (ledger.outcome()) {
      case REFUSED -> text.append("Filen användes inte: ").append(ledger.reason()).append('\n');
      case STOPPED -> text.append("Filen stoppades: ").append(ledger.reason()).append('\n');
      case WITHDRAWN -> text.append("Filen är ").append(ledger.reason()).append('\n');
      case EMPTY -> text.append("Filen hade inga rader: inget att rapportera.\n");
      case APPLIED -> appendLedger(text, ledger, things);
    }
    if (ledger.outcome() != Outcome.WITHDRAWN) {
      Grade grade = Grading.of(ledger, notes);
      String words = Grading.isUsed(ledger) ? Grading.words(grade) : Grading.UNUSED;
      text.append("Kvalitet: ").append(grade).append(", ").append(words).append(".\n");
    }
    if (!rejections.isEmpty()) {
      text.append("\nRader som inte kunde användas:\n");
      rejections.forEach(rejection -> text.append("  ").append(line(rejection)).append('\n'));
    }
    if (!notes.isEmpty()) {
      text.append("\nDet här såg konstigt ut:\n");
      notes.forEach(note -> text.append("  ").append(Oddity.sentence(note)).append(".\n"));
    }
    text.append("\nKopian av filen sparas till och med ")
        .append(keptUntil)
        .append(
            ". Därefter kan den inte läsas in på nytt, varken när en tidigare fil återkallas eller när lagret byggs om.\n");
    return text.toString();
  }

  private static void appendLedger(StringBuilder text, Ledger ledger, String things) {
    text.append("Rader i filen: ").append(Figures.grouped(ledger.rows())).append('\n');
    for (LedgerState state : LedgerState.values()) {
      if (ledger.count(state) > 0) {
        text.append("  ")
            .append(name(state))
            .append(": ")
            .append(Figures.grouped(ledger.count(state)))
            .append('\n');
      }
    }
    appendCount(text, "Nya " + things, ledger.events().created());
    appendCount(text, "Ändrade " + things, ledger.events().changed());
    appendCount(text, "Återtagna " + things, ledger.events().withdrawn());
  }

  private static void appendCount(StringBuilder text, String what, long number) {
    text.append(what).append(": ").append(Figures.grouped(number)).append('\n');
  }

  /** Why rows were rejected, how many and which, on one line. */
  static String line(Rejection rejection) {
    String lines =
        rejection.first().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String more = rejection.rows() > rejection.first().size() ? " med flera" : "";
    return "%s (%s: rad %s%s)"
        .formatted(
            rejection.sentence(), Figures.counted(rejection.rows(), "rad", "rader"), lines, more);
  }

  /** How rows ended, in words. */
  static String name(LedgerState state) {
    return switch (state) {
      case ACCEPTED -> "tillförde något nytt";
      case UNCHANGED -> "kända sedan tidigare";
      case SUPERSEDED -> "ersatta av en senare uppgift";
      case OUT_OF_SCOPE -> "utanför det som installationen följer";
      case STRUCTURAL -> "rubriker, summor, fotnoter och tomma rader";
      case REJECTED -> "kunde inte användas";
    };
  }
}
