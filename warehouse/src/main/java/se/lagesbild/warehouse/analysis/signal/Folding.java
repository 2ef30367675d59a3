package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.query.WatchedFacts;
import se.lagesbild.warehouse.query.WatchedFacts.Days;

/**
 * Folds days into the series to judge. The last period is the newest that is told of and ripe
 * enough to say something.
 */
final class Folding {
  /** A source that has been silent for longer says nothing of now. */
  private static final int SILENT_DAYS = 92;

  private final Installation installation;
  private final LocalDate today;
  private final WatchedFacts facts;
  private final SourceLags lags;

  Folding(Installation installation, LocalDate today, WatchedFacts facts, SourceLags lags) {
    this.installation = installation;
    this.today = today;
    this.facts = facts;
    this.lags = lags;
  }

  /** Every indicator in every municipality and area, as far as there is something to judge. */
  List<WatchedSeries> all() {
    List<WatchedSeries> all = new ArrayList<>();
    for (WatchedFacts.Counts counts : facts.counts()) {
      for (Map.Entry<String, Days> each : counts.byMunicipality().entrySet()) {
        if (!each.getKey().equals(Slice.UNPLACED)) {
          fold(counts.indicator(), each.getKey(), null, each.getValue()).ifPresent(all::add);
        }
      }
      for (Area area : installation.areas()) {
        Days days = counts.byArea().get(area.id());
        if (days != null) {
          fold(counts.indicator(), area.municipality(), area.id(), days).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<WatchedSeries> fold(
      Indicator indicator, String municipality, @Nullable String area, Days days) {
    return Telling.of(facts.told(), indicator, List.of(municipality))
        .filter(telling -> ChronoUnit.DAYS.between(telling.days().to(), today) <= SILENT_DAYS)
        .flatMap(telling -> fold(new Part(indicator, municipality, area, days), telling));
  }

  private record Part(Indicator indicator, String municipality, @Nullable String area, Days days) {}

  private Optional<WatchedSeries> fold(Part part, Telling telling) {
    Usualness usualness = Usualness.of(part.days().counted(), telling.days());
    LocalDate last = telling.days().to().minusDays(1);
    return PeriodFold.upTo(last, usualness.grain(), part.indicator(), telling, today, lags)
        .flatMap(PeriodFold::judgeable)
        .map(
            fold ->
                new WatchedSeries(
                    part.indicator(),
                    part.municipality(),
                    part.area(),
                    fold.series(part.days().counted()),
                    Clues.of(fold, part.days()),
                    usualness.in(usualness.grain())));
  }
}
