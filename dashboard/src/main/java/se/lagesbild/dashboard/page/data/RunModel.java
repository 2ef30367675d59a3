package se.lagesbild.dashboard.page.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * What the view of a run shows.
 *
 * @param layout frame
 * @param home address of the first view
 * @param title how the run ended
 * @param subtitle when
 * @param sentence what it said of itself in one sentence
 * @param summary its summary in words, or empty
 * @param senders those that it wrote receipts for
 * @param sender whose receipts are read, or empty
 */
record RunModel(
    Layout layout,
    String home,
    String title,
    String subtitle,
    Said sentence,
    Said summary,
    List<Sender> senders,
    Optional<Receipts> sender) {

  /**
   * A source that got receipts.
   *
   * @param title its name
   * @param organisation who delivers
   * @param href where they are read
   * @param receipts how many
   * @param current whether they are read now
   */
  record Sender(String title, String organisation, String href, String receipts, boolean current) {}

  /**
   * The receipts of a source.
   *
   * @param title whose
   * @param rows one each
   * @param text the one that is read
   */
  record Receipts(String title, List<Row> rows, Said text) {}

  /**
   * A receipt in the list.
   *
   * @param file the delivery
   * @param href where it is read
   * @param current whether it is read now
   * @param outcome how it ended
   * @param rows in the file
   * @param rejected rows that could not be used
   * @param grade its grade
   */
  record Row(
      String file,
      String href,
      boolean current,
      String outcome,
      String rows,
      String rejected,
      String grade) {}

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  static RunModel of(Visit visit, String run) {
    Words words = visit.words();
    Answer<SourceResult.Receipts> all = visit.answer(new Question.Receipts(run, Optional.empty()));
    Map<String, Provenance.Sender> senders = new LinkedHashMap<>();
    all.result().senders().forEach(sender -> senders.put(sender.id(), sender));
    Optional<Provenance.Sender> chosen = visit.query().choice("source", senders);
    Provenance.Run told = all.result().run();
    String title =
        told.generation() == null
            ? words.text("data.run.title." + told.state())
            : words.text("data.run.title.published", words.numbers().whole(told.generation()));
    return new RunModel(
        visit.layout(title, all.generation()),
        Ways.of(visit).home(),
        title,
        words.text("data.run.subtitle", RunRow.when(told, words)),
        Said.of(told.sentence(), words),
        Said.of(all.result().words(), words),
        senders.values().stream().map(sender -> sender(sender, chosen, run, visit)).toList(),
        chosen.map(sender -> receipts(sender, run, visit)));
  }

  private static Sender sender(
      Provenance.Sender sender, Optional<Provenance.Sender> chosen, String run, Visit visit) {
    return new Sender(
        visit.words().of(sender.title()),
        visit.words().of(sender.organisation()),
        Ways.of(visit).receipts(run, sender.id()),
        visit.words().numbers().whole(sender.receipts()),
        chosen.filter(sender::equals).isPresent());
  }

  private static Receipts receipts(Provenance.Sender sender, String run, Visit visit) {
    Map<String, Provenance.Receipt> byDelivery = new LinkedHashMap<>();
    visit
        .answer(new Question.Receipts(run, Optional.of(sender.id())))
        .result()
        .receipts()
        .forEach(receipt -> byDelivery.put(receipt.delivery(), receipt));
    Provenance.Receipt read =
        visit
            .query()
            .one("delivery")
            .map(id -> found(byDelivery, id))
            .orElseGet(() -> byDelivery.values().stream().findFirst().orElse(null));
    return new Receipts(
        visit.words().of(sender.title()),
        byDelivery.values().stream()
            .map(receipt -> row(receipt, Objects.equals(receipt, read), run, sender.id(), visit))
            .toList(),
        Said.of(read == null ? "" : read.text(), visit.words()));
  }

  /** A run may have written hundreds: the sentence does not list them. */
  private static Provenance.Receipt found(Map<String, Provenance.Receipt> byDelivery, String id) {
    return Optional.ofNullable(byDelivery.get(id))
        .orElseThrow(() -> new BadQueryException("error.data.receipt"));
  }

  private static Row row(
      Provenance.Receipt receipt, boolean current, String run, String source, Visit visit) {
    Words words = visit.words();
    return new Row(
        receipt.fileName(),
        Ways.of(visit).receipt(run, source, receipt.delivery()),
        current,
        receipt.outcome().map(words::of).orElse("–"),
        words.numbers().whole(receipt.rows()),
        words.numbers().whole(receipt.rejected()),
        receipt.grade());
  }
}
