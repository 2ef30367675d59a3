package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.SumFold;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.query.SumsReader.Sum;
import se.lagesbild.warehouse.query.WatchedFacts;

/**
 * Folds sums into the series to judge: by the periods in which they are sent, or by longer ones
 * where few are sent. The last period is the newest that is told of as a whole.
 */
final class SumFolding {
  /** A source that has been silent for longer says nothing of now, if it was to tell by then. */
  private static final int SILENT_DAYS = 92;

  private final Installation installation;
  private final LocalDate today;
  private final WatchedFacts facts;

  SumFolding(Installation installation, LocalDate today, WatchedFacts facts) {
    this.installation = installation;
    this.today = today;
    this.facts = facts;
  }

  /** Every indicator in every municipality and area, as far as there is something to judge. */
  List<WatchedSeries> all() {
    List<WatchedSeries> all = new ArrayList<>();
    for (WatchedFacts.Sums sums : facts.sums()) {
      if (SumFold.areWhole(installation, sums.indicator())) {
        byMunicipality(sums)
            .forEach((code, some) -> fold(sums.indicator(), code, null, some).ifPresent(all::add));
        for (Area area : installation.areas()) {
          List<Sum> some =
              sums.byArea().stream().filter(sum -> area.id().equals(sum.area())).toList();
          fold(sums.indicator(), area.municipality(), area.id(), some).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static Map<String, List<Sum>> byMunicipality(WatchedFacts.Sums sums) {
    return sums.byMunicipality().stream()
        .filter(sum -> !sum.municipality().equals(Slice.UNPLACED))
        .collect(Collectors.groupingBy(Sum::municipality, TreeMap::new, Collectors.toList()));
  }

  private Optional<WatchedSeries> fold(
      Indicator indicator, String municipality, @Nullable String area, List<Sum> sums) {
    return Telling.of(facts.told(), indicator, List.of(municipality))
        .filter(telling -> !sums.isEmpty() && speaksOfNow(indicator, telling))
        .flatMap(
            telling -> {
              Usualness usualness = Usualness.ofSums(sums, telling.days());
              Grain grain = usualness.grain(Askable.of(installation, indicator).finest());
              return SumFold.of(grain, telling.days(), sums, installation, telling.together())
                  .begun(today)
                  .flatMap(fold -> fold.judgeable(today))
                  .map(
                      fold ->
                          WatchedSeries.ofSums(
                              indicator,
                              municipality,
                              area,
                              fold.bounds(today),
                              usualness.in(grain)));
            });
  }

  /** The next sums are not told of before their period has ended and been counted. */
  private boolean speaksOfNow(Indicator indicator, Telling telling) {
    int expectedWithin =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .mapToInt(source -> source.cadence().everyDays() + source.cadence().lateAfterDays())
            .max()
            .orElse(0);
    long silent = ChronoUnit.DAYS.between(telling.days().to(), today);
    return silent <= Math.max(SILENT_DAYS, expectedWithin);
  }
}
