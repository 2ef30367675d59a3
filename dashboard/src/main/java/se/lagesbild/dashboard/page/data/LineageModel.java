package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Flow;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * What the view of an indicator shows: the way from its number back to the deliveries.
 *
 * @param layout frame
 * @param home address of the first view
 * @param title the finding
 * @param subtitle which days
 * @param definition what is counted and what is not
 * @param facts the rest of its definition
 * @param series address of its series
 * @param form the period asked for
 * @param drawing the way as a picture
 * @param sources with their deliveries
 * @param categories what of them is counted
 * @param uncoded what is said where none is
 */
record LineageModel(
    Layout layout,
    String home,
    String title,
    String subtitle,
    String definition,
    List<String> facts,
    String series,
    Form form,
    Flow drawing,
    List<Source> sources,
    List<Category> categories,
    String uncoded) {

  /**
   * The form of the period.
   *
   * @param hidden what is sent along
   * @param from first day asked for, or empty
   * @param to last day asked for, or empty
   */
  record Form(List<Hidden> hidden, String from, String to) {}

  /** A value that a form sends along. */
  record Hidden(String name, String value) {}

  /**
   * A source.
   *
   * @param title its name
   * @param href address of its view
   * @param organisation who delivers
   * @param sentence how many deliveries are in use, and how many tell of the number
   * @param rows the newest
   */
  record Source(String title, String href, String organisation, String sentence, List<Row> rows) {}

  /**
   * A delivery.
   *
   * @param ledger what became of its rows
   * @param told how much of the number it tells
   */
  record Row(LedgerRow ledger, String told) {}

  /**
   * A category.
   *
   * @param title its name
   * @param href where it is defined
   * @param heading how many codes there are
   * @param codes what the sources call it
   */
  record Category(String title, String href, String heading, List<CodeRow> codes) {}

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  static LineageModel of(Visit visit, Indicator indicator) {
    Words words = visit.words();
    Optional<LocalDate> from = visit.query().day("from");
    Optional<LocalDate> to = visit.query().day("to");
    Answer<Result.Lineage> answer =
        visit.answer(new Question.Lineage(indicator.id(), period(from, to, words)));
    Result.Lineage lineage = answer.result();
    Answer.Subject subject = answer.subject().orElseThrow();
    String title = title(lineage, indicator, subject, words);
    return new LineageModel(
        visit.layout(title, answer.generation()),
        Ways.of(visit).home(),
        title,
        lineage.period() == null
            ? words.text("data.lineage.nothing")
            : words.text("data.lineage.subtitle", words.dates().range(lineage.period())),
        words.of(subject.definition()),
        IndicatorText.facts(indicator, visit.gate().installation(), words),
        Ways.of(visit).series(indicator.id()),
        form(visit, indicator, from, to),
        LineageDrawing.of(indicator, lineage, words),
        lineage.sources().stream().map(source -> source(source, visit)).toList(),
        lineage.categories().stream().map(category -> category(category, visit)).toList(),
        words.text(
            indicator.quantity() == Indicator.Quantity.ESTIMATES
                ? "data.lineage.estimates.long"
                : "data.lineage.sums.long"));
  }

  /** Both days, the last one included, or neither. */
  private static Optional<DateRange> period(
      Optional<LocalDate> from, Optional<LocalDate> to, Words words) {
    if (from.isPresent() != to.isPresent()) {
      throw new BadQueryException("error.data.days");
    }
    if (from.isPresent() && to.get().isBefore(from.get())) {
      throw new BadQueryException(
          "error.query.order", words.dates().date(from.get()), words.dates().date(to.get()));
    }
    return from.map(first -> new DateRange(first, to.get().plusDays(1)));
  }

  private static String title(
      Result.Lineage lineage, Indicator indicator, Answer.Subject subject, Words words) {
    String name = words.of(subject.title());
    long used = lineage.sources().stream().mapToLong(Provenance.Origin::deliveries).sum();
    if (lineage.told() == null) {
      return words.text("data.lineage.title", name, words.numbers().whole(used));
    }
    long telling =
        lineage.sources().stream()
            .map(Provenance.Origin::telling)
            .mapToLong(number -> number == null ? 0 : number)
            .sum();
    return words.text(
        "data.lineage.title.told",
        name,
        amount(lineage.told(), indicator, subject, words),
        words.counted("data.deliveries", telling));
  }

  /** Of a source of sums it is known how many there are, not what they come to. */
  private static String amount(
      long told, Indicator indicator, Answer.Subject subject, Words words) {
    return switch (indicator.quantity()) {
      case SUMS -> words.counted("sums", told);
      case ESTIMATES -> words.counted("estimates", told);
      case REPORTS, CRIMES -> words.numbers().whole(told) + " " + words.of(subject.unit());
    };
  }

  private static Form form(
      Visit visit, Indicator indicator, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden("indicator", indicator.id()));
    for (String name : List.of("lang", "generation")) {
      visit.query().many(name).forEach(value -> hidden.add(new Hidden(name, value)));
    }
    return new Form(
        hidden, from.map(LocalDate::toString).orElse(""), to.map(LocalDate::toString).orElse(""));
  }

  private static Source source(Provenance.Origin origin, Visit visit) {
    Words words = visit.words();
    return new Source(
        words.of(origin.title()),
        Ways.of(visit).source(origin.id()),
        words.of(origin.organisation()),
        sentence(origin, words),
        origin.newest().stream()
            .map(
                trace ->
                    new Row(
                        LedgerRow.of(origin.id(), trace.delivery(), null, visit),
                        number(trace.told(), words)))
            .toList());
  }

  private static String sentence(Provenance.Origin origin, Words words) {
    if (origin.deliveries() == 0) {
      return words.text("data.used.none");
    }
    String used = words.counted("data.used", origin.deliveries());
    String telling =
        origin.telling() == null ? "" : " " + words.counted("data.telling", origin.telling());
    long all = origin.telling() == null ? origin.deliveries() : origin.telling();
    long left = all - origin.newest().size();
    return used
        + telling
        + (left > 0 && !origin.newest().isEmpty()
            ? " " + words.text("data.newest", words.numbers().whole(origin.newest().size()))
            : "");
  }

  private static Category category(Provenance.Counted counted, Visit visit) {
    Words words = visit.words();
    return new Category(
        words.of(counted.title()),
        Ways.of(visit).category(counted.id()),
        words.counted("data.codes", counted.codes().size()),
        counted.codes().stream()
            .map(code -> CodeRow.of(source(code.source(), visit), code.code(), words))
            .toList());
  }

  private static String source(String id, Visit visit) {
    return visit
        .gate()
        .installation()
        .findSource(id)
        .map(contract -> visit.words().of(contract.title()))
        .orElse(id);
  }

  private static String number(@Nullable Long number, Words words) {
    return number == null ? "–" : words.numbers().whole(number);
  }
}
