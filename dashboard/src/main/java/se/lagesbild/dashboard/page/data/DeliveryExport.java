package se.lagesbild.dashboard.page.data;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.schema.LedgerState;

/** Every delivery with what became of its rows, to take along. */
final class DeliveryExport {
  /** There is no drawing of deliveries. */
  static final List<Format> FORMATS = Format.of("csv", "xlsx", "json");

  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, TEXT, TEXT, TEXT, DAY, DAY, DAY, TEXT, TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER,
          NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, NUMBER, TEXT);

  private final Words words;
  private final String name;
  private final String title;
  private final List<Map.Entry<String, String>> notes = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private DeliveryExport(Words words, String name, String title) {
    this.words = words;
    this.name = name;
    this.title = title;
    note("export.title", title);
  }

  static List<Layout.Link> links(Query state, Words words) {
    return Exports.links(Ways.PATH, FORMATS, state, words);
  }

  /** All deliveries of some sources, and those that have not come. */
  static Export of(List<String> sources, Visit visit) {
    Words words = visit.words();
    DeliveryExport export =
        new DeliveryExport(
            words,
            sources.size() == 1 ? sources.get(0) : words.text("data.file.all"),
            words.text("data.file.title"));
    Answer<?> last = visit.answer(new Question.Status());
    for (String id : sources) {
      Answer<SourceResult.Deliveries> answer = visit.answer(new Question.Deliveries(id));
      String source = words.of(answer.coverage().get(0).source());
      export.note("csv.source", source);
      Ledger.of(answer.result()).forEach(entry -> export.add(source, entry, Optional.empty()));
      last = answer;
    }
    return export.export(last, false);
  }

  /** The deliveries that a number comes from, with how much of it each tells. */
  static Export of(LineageReading reading, Visit visit) {
    Words words = visit.words();
    Answer<SourceResult.Lineage> answer = reading.answer();
    DeliveryExport export =
        new DeliveryExport(
            words,
            reading.indicator().id(),
            words.text("data.file.lineage", words.of(reading.indicator().title())));
    DateRange period = answer.result().period();
    if (period != null) {
      export.note("csv.filter", words.dates().range(period));
    }
    reading.filters(visit).forEach(filter -> export.note("csv.filter", filter.title()));
    export.note("csv.definition", words.of(reading.indicator().definition()));
    for (Provenance.Origin origin : answer.result().sources()) {
      String source = words.of(origin.title());
      export.note("csv.source", source);
      origin
          .traces()
          .forEach(
              trace ->
                  export.add(
                      source,
                      Ledger.Entry.of(trace.delivery()),
                      Optional.of(number(trace.told()))));
    }
    return export.export(answer, true);
  }

  private void note(String key, String text) {
    notes.add(Map.entry(words.text(key), text));
  }

  private void add(String source, Ledger.Entry entry, Optional<Cell> told) {
    Provenance.Delivery delivery = entry.delivery();
    Optional<DateRange> days = entry.days();
    LocalDate arrived =
        delivery == null || delivery.arrived() == null ? null : delivery.arrived().toLocalDate();
    Stream<Cell> what =
        Stream.of(
            Cell.of(source),
            Cell.of(delivery == null ? "" : delivery.id()),
            Cell.of(delivery == null ? "" : delivery.fileName()),
            Cell.of(entry.municipality()),
            day(days.map(DateRange::from).orElse(null)),
            day(days.map(each -> each.to().minusDays(1)).orElse(lastDay(entry))),
            day(arrived),
            Cell.of(LedgerRow.state(entry, words)),
            Cell.of(delivery == null || delivery.isUsed() ? "" : delivery.reason()));
    Cell grade =
        Cell.of(delivery == null || delivery.grade() == null ? "" : delivery.grade().name());
    rows.add(
        Stream.of(what, counts(delivery), Stream.of(grade), told.stream())
            .flatMap(cells -> cells)
            .toList());
  }

  private static @Nullable LocalDate lastDay(Ledger.Entry entry) {
    return entry.day().equals(LocalDate.MIN) ? null : entry.day();
  }

  /** Rows, what became of them, and what they did to the events. */
  private static Stream<Cell> counts(Provenance.@Nullable Delivery delivery) {
    if (delivery == null || delivery.ledger().isEmpty()) {
      return Stream.generate(() -> Cell.EMPTY).limit(LedgerState.values().length + 5L);
    }
    Provenance.Effect effect = delivery.effect();
    Stream<Cell> states =
        Arrays.stream(LedgerState.values())
            .map(state -> number(delivery.ledger().getOrDefault(state, 0L)));
    Stream<Cell> changes =
        effect == null
            ? Stream.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
            : Stream.of(effect.created(), effect.changed(), effect.withdrawn())
                .map(DeliveryExport::number);
    return Stream.of(
            Stream.of(number(delivery.rows())),
            states,
            changes,
            Stream.of(share(delivery.rejectedShare())))
        .flatMap(cells -> cells);
  }

  /** To the hundredth of a percent. */
  private static Cell share(@Nullable Double share) {
    return Cell.of(share == null ? null : (Double) (Math.round(share * 10_000) / 10_000.0));
  }

  private static Cell number(@Nullable Long number) {
    return Cell.of(number == null ? null : Double.valueOf(number));
  }

  private static Cell day(@Nullable LocalDate day) {
    return day == null ? Cell.EMPTY : Cell.of(day);
  }

  private Export export(Answer<?> answer, boolean ofANumber) {
    long generation = answer.generation().number();
    String disclosure = words.of(answer.disclosure().method());
    note("csv.generation", String.valueOf(generation));
    note("csv.disclosure", disclosure);
    note("export.note", words.text("data.ledger.note"));
    note("export.note", words.text("data.grades"));
    List<String> header = new ArrayList<>(List.of(words.text("data.csv").split("; ")));
    List<Cell.Kind> kinds = new ArrayList<>(KINDS.subList(0, KINDS.size() - 2));
    if (ofANumber) {
      header.add(words.text("data.column.told"));
      kinds.add(NUMBER);
    }
    header.addAll(List.of(words.text("csv.generation"), words.text("csv.disclosure")));
    kinds.addAll(KINDS.subList(KINDS.size() - 2, KINDS.size()));
    List<Cell> context = List.of(Cell.of((double) generation), Cell.of(disclosure));
    return new Export(
        "%s-%s-g%d".formatted(words.text("data.file"), name, generation),
        new Sheet(
            words.text("export.data"),
            header,
            rows.stream()
                .map(row -> Stream.concat(row.stream(), context.stream()).toList())
                .toList()),
        kinds,
        Export.about(notes, words),
        new Poster(title, "", List.of(), List.of()),
        answer.generation().today());
  }
}
