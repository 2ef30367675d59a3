package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDelivery;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.ToldByReader;

/**
 * Answers where the number of an indicator comes from. Which delivery told how much of it says on
 * which days things happened: only those who may see exact counts learn it, and of periods no finer
 * than they may ask for. The others learn of the newest deliveries of its sources.
 */
final class LineageAnswer {
  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  LineageAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  /**
   * The way back from a number.
   *
   * @param deliveries of a source, the newest first
   */
  Answered<SourceResult.Lineage> answer(
      Question.Lineage question,
      Indicator indicator,
      Function<String, List<ExactDelivery>> deliveries) {
    disclosure.requireSum(Part.SMALLER, question.period());
    Optional<DateRange> days = question.period().or(() -> sources.known(indicator));
    Optional<Map<String, Long>> told =
        days.filter(known -> disclosure.isExact())
            .map(known -> told(indicator, question.slice(), known));
    SourceResult.Lineage lineage =
        new SourceResult.Lineage(
            days.orElse(null),
            told.map(all -> all.values().stream().mapToLong(Long::longValue).sum()).orElse(null),
            indicator.filter().sources().stream()
                .map(id -> origin(id, deliveries.apply(id), told))
                .toList(),
            categories(indicator, question.slice()));
    return new Answered<>(
        lineage,
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), List.of(), days),
        null);
  }

  private Map<String, Long> told(Indicator indicator, Slice slice, DateRange days) {
    return ToldByReader.read(
        lease, installation, Selection.of(installation, indicator, slice, days));
  }

  private Provenance.Origin origin(
      String source, List<ExactDelivery> deliveries, Optional<Map<String, Long>> told) {
    Deliveries words = Deliveries.of(installation, source, disclosure);
    List<ExactDelivery> used = deliveries.stream().filter(ExactDelivery::isUsed).toList();
    List<ExactDelivery> telling =
        used.stream()
            .filter(each -> told.map(all -> all.containsKey(each.id())).orElse(true))
            .toList();
    List<Provenance.Trace> traces =
        telling.stream()
            .filter(each -> disclosure.showsWorkings())
            .map(
                each ->
                    new Provenance.Trace(
                        words.told(each, null), told.map(all -> all.get(each.id())).orElse(null)))
            .toList();
    return new Provenance.Origin(
        source,
        sources.title(source),
        sources.organisation(source),
        used.size(),
        told.isPresent() ? (Long) (long) telling.size() : null,
        traces);
  }

  /** Those that its sources have codes for, in the order of the catalogue. */
  private List<Provenance.Counted> categories(Indicator indicator, Slice slice) {
    Map<String, List<Provenance.Code>> codes = new TreeMap<>();
    List<String> allowed = allowed(indicator, slice);
    List<String> only = slice.finer().codes();
    for (String id : indicator.filter().sources()) {
      List<OffenceCode> own =
          installation.findSource(id).map(SourceContract::codes).orElse(List.of());
      own.stream()
          .filter(code -> !code.category().equals(OffenceCode.OUT_OF_SCOPE))
          .filter(code -> allowed.isEmpty() || allowed.contains(code.category()))
          .filter(code -> only.isEmpty() || only.contains(code.code()))
          .forEach(
              code ->
                  codes
                      .computeIfAbsent(code.category(), first -> new ArrayList<>())
                      .add(new Provenance.Code(id, code)));
    }
    indicator.filter().categories().stream()
        .filter(id -> only.isEmpty() && (allowed.isEmpty() || allowed.contains(id)))
        .forEach(id -> codes.computeIfAbsent(id, none -> List.of()));
    return installation.categories().stream()
        .map(Category::id)
        .filter(codes::containsKey)
        .map(id -> new Provenance.Counted(id, title(id), codes.get(id)))
        .toList();
  }

  /** Empty when all are. */
  private List<String> allowed(Indicator indicator, Slice slice) {
    LocalDate today = lease.meta().origin().today();
    DateRange any = new DateRange(today, today);
    return Selection.of(installation, indicator, slice, any).categories();
  }

  private Text title(String category) {
    return installation.findCategory(category).map(Category::title).orElseThrow();
  }
}
