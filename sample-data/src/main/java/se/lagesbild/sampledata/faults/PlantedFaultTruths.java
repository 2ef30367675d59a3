package se.lagesbild.sampledata.faults;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Planted;
import se.lagesbild.sampledata.export.PlantedFires;
import se.lagesbild.sampledata.export.PlantedSpans;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.PlantingPlan;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Says what is planted in the fault reports, with the numbers that prove it. */
final class PlantedFaultTruths {

  private final PlantingPlan plan;
  private final TruthBook book;

  private PlantedFaultTruths(World world, TruthBook book) {
    this.plan = world.plan();
    this.book = book;
  }

  static List<Planted> list(World world, TruthBook book, List<Entry> entries) {
    PlantedFaultTruths truths = new PlantedFaultTruths(world, book);
    List<Planted> planted =
        new ArrayList<>(
            List.of(truths.graffiti(), truths.lighting(), truths.missingDelivery(entries)));
    planted.addAll(PlantedFires.list(world, book));
    return planted;
  }

  private Planted graffiti() {
    return planted(
        PlantedFaults.GRAFFITI,
        "Graffiti at Alfaskolan is 2.2 times as frequent for five weeks",
        "kolarbyn",
        plan.graffitiStep(),
        new PlantedSpans(book, placed("graffiti_fault", "kolarbyn"))
            .duringAndYearBefore(plan.graffitiStep()));
  }

  private Planted lighting() {
    Map<String, Long> counts = new TreeMap<>();
    Map.of("treated", PlantingPlan.LIGHTING_AREA, "control", PlantingPlan.LIGHTING_CONTROL)
        .forEach(
            (role, area) ->
                new PlantedSpans(book, placed("damage_fault", area))
                    .duringAndYearBefore(plan.lighting())
                    .forEach((when, count) -> counts.put(role + '_' + when, count)));
    return planted(
        "e",
        "Better lighting halves damage in the district; the control is "
            + PlantingPlan.LIGHTING_CONTROL,
        PlantingPlan.LIGHTING_AREA,
        plan.lighting(),
        counts);
  }

  private Planted missingDelivery(List<Entry> entries) {
    Span week = plan.missingWeek();
    List<Entry> lost = entries.stream().filter(entry -> isLost(entry, week)).toList();
    return new Planted(
        "f",
        "The export of this week never came; what did not change later is lost",
        "",
        week.first().toString(),
        week.last().toString(),
        lost.stream().map(Entry::key).toList(),
        Map.of("lost_cases", (long) lost.size()));
  }

  private boolean isLost(Entry entry, Span week) {
    LocalDateTime start = week.first().atStartOfDay();
    LocalDateTime end = week.last().plusDays(1).atStartOfDay();
    boolean sound = entry.versions().get(0).fate() != Fate.REJECTED;
    return sound && entry.changesWithin(start, end) && !book.knows(entry.key());
  }

  private Planted planted(
      String id, String what, String area, Span span, Map<String, Long> counts) {
    String from = span.first().toString();
    return new Planted(id, what, area, from, span.last().toString(), book.keysOf(id), counts);
  }

  private static Predicate<Facts> placed(String category, String area) {
    return facts -> facts.category().equals(category) && facts.spot().area().equals(area);
  }
}
