package se.lagesbild.dashboard.page.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * What the view of a source shows.
 *
 * @param layout frame
 * @param home address of the first view
 * @param title what came of it, the finding
 * @param subtitle who delivers and how often
 * @param gaps days that nobody tells of, or empty
 * @param problem why its contract cannot be used, or empty
 * @param calendar of its deliveries, or empty when none came
 * @param scopes other municipalities whose files it sends
 * @param ledgerStates column headings of the ledger
 * @param ledger the deliveries, the newest first
 * @param files the same to take along
 * @param history over time, or empty
 * @param rejections why rows could not be used
 * @param oddities what was odd in rows that could
 * @param breaks days on which its series stop meaning what they meant
 * @param contract in words, or empty when it cannot be read
 * @param indicators those that count its rows
 */
record SourceModel(
    Layout layout,
    String home,
    String title,
    String subtitle,
    String gaps,
    Said problem,
    Optional<CalendarText> calendar,
    List<Layout.Link> scopes,
    List<String> ledgerStates,
    Folded<LedgerRow> ledger,
    List<Layout.Link> files,
    Optional<HistoryChart> history,
    List<FlawRow> rejections,
    List<FlawRow> oddities,
    List<BreakRow> breaks,
    Optional<ContractText> contract,
    List<Layout.Link> indicators) {

  /** Whether any value may be shown that rows failed with. */
  boolean hasSamples() {
    return rejections.stream().anyMatch(row -> !row.sample().isEmpty());
  }

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  static SourceModel of(Visit visit, String id) {
    Words words = visit.words();
    Installation installation = visit.gate().installation();
    Answer<SourceResult.Deliveries> answer = visit.answer(new Question.Deliveries(id));
    SourceResult.Deliveries result = answer.result();
    Answer.Coverage coverage = answer.coverage().get(0);
    Optional<Provenance.Calendar> calendar = chosen(result, visit);
    String title = title(words.of(coverage.source()), Tally.of(List.of(result)), words);
    return new SourceModel(
        visit.layout(title, answer.generation()),
        Ways.of(visit).home(),
        title,
        subtitle(coverage, id, installation, words),
        missing(coverage, words),
        problem(id, installation, words),
        calendar.map(found -> CalendarText.of(found, words)),
        scopes(id, result, calendar, visit),
        Arrays.stream(LedgerState.values()).map(words::of).toList(),
        LedgerRow.all(id, result, visit),
        DeliveryExport.links(Ways.of(visit).kept().with("source", id), words),
        HistoryChart.of(
            result.deliveries(),
            new Placing(
                installation
                    .findSource(id)
                    .map(contract -> contract.cadence().everyDays())
                    .orElse(1)),
            words),
        FlawRow.rejections(result.rejections(), words),
        FlawRow.oddities(result.oddities(), words),
        BreakRow.ofSource(id, visit),
        installation
            .findSource(id)
            .map(contract -> ContractText.of(contract, example(result), words)),
        indicators(id, visit));
  }

  private static String title(String source, Tally tally, Words words) {
    if (tally.due() == 0) {
      return words.text("data.source.title.none", source);
    }
    String due = words.numbers().whole(tally.due());
    if (tally.lacking() > 0) {
      return words.text(
          "data.source.title.lacking", source, words.numbers().whole(tally.lacking()), due);
    }
    return tally.partial() == 0
        ? words.text("data.source.title.whole", source, due)
        : words.text(
            "data.source.title.partial", source, due, words.numbers().whole(tally.partial()));
  }

  /** The name of the newest file in use, or empty for those who may not see it. */
  private static String example(SourceResult.Deliveries result) {
    return result.deliveries().stream()
        .filter(Provenance.Delivery::isUsed)
        .map(Provenance.Delivery::fileName)
        .findFirst()
        .orElse("");
  }

  /** Days between deliveries, and those after them that should have come; empty where none are. */
  private static String missing(Answer.Coverage coverage, Words words) {
    List<Answer.Gap> gaps =
        Stream.concat(coverage.gaps().stream(), coverage.owed().stream()).toList();
    return gaps.isEmpty() ? "" : Lacks.sentence(coverage, gaps, words);
  }

  private static String subtitle(
      Answer.Coverage coverage, String id, Installation installation, Words words) {
    String organisation = words.of(coverage.organisation());
    return installation
        .findSource(id)
        .map(contract -> organisation + " · " + CadenceWords.of(contract.cadence(), words))
        .orElse(organisation);
  }

  private static Said problem(String id, Installation installation, Words words) {
    return Said.of(
        installation.refusedSources().stream()
            .filter(refused -> refused.id().equals(id))
            .map(Installation.RefusedSource::sentence)
            .findFirst()
            .orElse(""),
        words);
  }

  /** The one asked for, else the one with most to look at. */
  private static Optional<Provenance.Calendar> chosen(SourceResult.Deliveries result, Visit visit) {
    Map<String, Provenance.Calendar> byScope = new LinkedHashMap<>();
    result.calendars().forEach(calendar -> byScope.put(calendar.scope(), calendar));
    return visit
        .query()
        .choice("scope", byScope)
        .or(
            () ->
                result.calendars().stream()
                    .max(Comparator.comparing(calendar -> Tally.ofOne(calendar).lacking())));
  }

  private static List<Layout.Link> scopes(
      String id,
      SourceResult.Deliveries result,
      Optional<Provenance.Calendar> chosen,
      Visit visit) {
    return result.calendars().size() == 1
        ? List.of()
        : result.calendars().stream()
            .map(
                calendar ->
                    new Layout.Link(
                        calendar.municipality().isEmpty()
                            ? visit.words().text("data.scope.all")
                            : calendar.municipality(),
                        Ways.of(visit).scope(id, calendar.scope()),
                        chosen.filter(calendar::equals).isPresent()))
            .toList();
  }

  private static List<Layout.Link> indicators(String id, Visit visit) {
    return visit.gate().installation().indicators().stream()
        .filter(indicator -> indicator.filter().sources().contains(id))
        .map(indicator -> link(indicator, visit))
        .toList();
  }

  private static Layout.Link link(Indicator indicator, Visit visit) {
    return new Layout.Link(
        visit.words().of(indicator.title()), Ways.of(visit).indicator(indicator.id()), false);
  }
}
