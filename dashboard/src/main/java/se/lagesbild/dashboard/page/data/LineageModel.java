package se.lagesbild.dashboard.page.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Flow;
import se.lagesbild.dashboard.page.Filters;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * What the view of an indicator shows: the way from its number back to the deliveries.
 *
 * @param layout frame
 * @param home address of the first view
 * @param title the finding
 * @param subtitle which days
 * @param filters which part of the indicator, each with the address of the view without it
 * @param unused what of the address the indicator cannot be asked for
 * @param definition what is counted and what is not
 * @param facts the rest of its definition
 * @param series address of its series
 * @param files the deliveries to take along
 * @param form the period asked for
 * @param drawing the way as a picture
 * @param sources with their deliveries
 * @param categories what of them is counted
 * @param uncoded what is said where none is
 * @param breaks days on which the series stops meaning what it meant
 */
record LineageModel(
    Layout layout,
    String home,
    String title,
    String subtitle,
    List<Layout.Link> filters,
    List<String> unused,
    String definition,
    List<String> facts,
    String series,
    List<Layout.Link> files,
    Form form,
    Flow drawing,
    List<Source> sources,
    List<Category> categories,
    String uncoded,
    List<BreakRow> breaks) {
  /** So many of a source's newest deliveries stand open. */
  private static final int OPEN = 12;

  /**
   * The form of the period.
   *
   * @param hidden what is sent along
   * @param from first day asked for, or empty
   * @param to last day asked for, or empty
   */
  record Form(List<Option> hidden, String from, String to) {}

  /**
   * A source.
   *
   * @param title its name
   * @param href address of its view
   * @param organisation who delivers
   * @param sentence how many deliveries are in use, and how many tell of the number
   * @param rows the deliveries, the newest first
   */
  record Source(
      String title, String href, String organisation, String sentence, Folded<Row> rows) {}

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
    LineageReading reading = LineageReading.of(visit, indicator);
    Answer<SourceResult.Lineage> answer = reading.answer();
    SourceResult.Lineage lineage = answer.result();
    Answer.Subject subject = answer.subject().orElseThrow();
    String title = title(lineage, indicator, subject, words);
    return new LineageModel(
        visit.layout(title, answer.generation()),
        Ways.of(visit).home(),
        title,
        lineage.period() == null
            ? words.text("data.lineage.nothing")
            : words.text("data.lineage.subtitle", words.dates().range(lineage.period())),
        reading.filters(visit),
        reading.unused(visit),
        words.of(subject.definition()),
        IndicatorText.facts(indicator, visit.gate().installation(), words),
        Ways.of(visit).series(reading),
        DeliveryExport.links(reading.state(Ways.of(visit).kept()), words),
        form(visit, reading),
        LineageDrawing.of(indicator, lineage, words),
        lineage.sources().stream().map(source -> source(source, visit)).toList(),
        lineage.categories().stream().map(category -> category(category, visit)).toList(),
        words.text(
            indicator.quantity() == Indicator.Quantity.ESTIMATES
                ? "data.lineage.estimates.long"
                : "data.lineage.sums.long"),
        BreakRow.of(
            SeriesBreaks.concerning(visit.gate().installation(), indicator, reading.slice())
                .stream(),
            visit));
  }

  private static String title(
      SourceResult.Lineage lineage, Indicator indicator, Answer.Subject subject, Words words) {
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

  private static Form form(Visit visit, LineageReading reading) {
    List<String> names =
        Stream.concat(
                Stream.of("indicator", "lang", "generation"),
                Arrays.stream(Dimension.values()).map(Filters::name))
            .toList();
    return new Form(
        Option.kept(visit.query(), names),
        reading.days().map(days -> days.from().toString()).orElse(""),
        reading.days().map(days -> days.to().minusDays(1).toString()).orElse(""));
  }

  private static Source source(Provenance.Origin origin, Visit visit) {
    Words words = visit.words();
    return new Source(
        words.of(origin.title()),
        Ways.of(visit).source(origin.id()),
        words.of(origin.organisation()),
        sentence(origin, words),
        Folded.of(
            origin.traces().stream()
                .map(
                    trace ->
                        new Row(
                            LedgerRow.of(origin.id(), Ledger.Entry.of(trace.delivery()), visit),
                            number(trace.told(), words)))
                .toList(),
            OPEN,
            row -> true,
            words.text("data.folded.all", words.numbers().whole(origin.traces().size())),
            words));
  }

  private static String sentence(Provenance.Origin origin, Words words) {
    if (origin.deliveries() == 0) {
      return words.text("data.used.none");
    }
    String used = words.counted("data.used", origin.deliveries());
    return origin.telling() == null
        ? used
        : used + " " + words.counted("data.telling", origin.telling());
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
