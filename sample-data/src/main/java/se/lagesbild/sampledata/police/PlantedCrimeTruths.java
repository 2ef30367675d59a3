package se.lagesbild.sampledata.police;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Planted;
import se.lagesbild.sampledata.export.PlantedFires;
import se.lagesbild.sampledata.export.PlantedSpans;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.PlantingPlan;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Says what is planted in the police's extract, with the numbers that prove it. */
final class PlantedCrimeTruths {

  private final PlantingPlan plan;
  private final Span run;
  private final TruthBook book;

  private PlantedCrimeTruths(World world, TruthBook book) {
    this.plan = world.plan();
    this.run = world.span();
    this.book = book;
  }

  static List<Planted> list(World world, TruthBook book) {
    PlantedCrimeTruths truths = new PlantedCrimeTruths(world, book);
    List<Planted> planted =
        new ArrayList<>(
            List.of(
                truths.graffiti(),
                truths.bicycles(),
                truths.codingChange(),
                truths.lateReports(),
                truths.lighting(),
                truths.manyCrimes()));
    planted.addAll(PlantedFires.list(world, book));
    if (!world.peers().isEmpty()) {
      planted.add(PeerCrimes.planted(world, book));
    }
    return planted;
  }

  private Planted graffiti() {
    PlantedSpans spans = new PlantedSpans(book, is("graffiti").and(in("kolarbyn")));
    return planted(
        PlantedCrimes.GRAFFITI,
        "Graffiti around Alfaskolan is 2.2 times as frequent for five weeks",
        "kolarbyn",
        plan.graffitiStep(),
        spans.duringAndYearBefore(plan.graffitiStep()));
  }

  private Planted bicycles() {
    return planted(
        PlantedCrimes.BICYCLES,
        "Nine bicycle thefts in fourteen days within 200 metres around the station",
        "centrum",
        plan.bicycleChain(),
        Map.of("events", (long) book.keysOf(PlantedCrimes.BICYCLES).size()));
  }

  private Planted codingChange() {
    return planted(
        "c",
        "Bicycle thefts registered from the first day on carry 9830 instead of 0807",
        "",
        new Span(plan.codingChange(), run.last()),
        new PlantedSpans(book, is("bicycle_theft")).registeredBeforeAndFrom(plan.codingChange()));
  }

  private Planted lateReports() {
    return planted(
        PlantedCrimes.LATE,
        "Shop thefts of four weeks, all registered in the week that starts on "
            + plan.lateRegistration().first(),
        "risbron",
        plan.lateOccurrence(),
        Map.of("events", (long) book.keysOf(PlantedCrimes.LATE).size()));
  }

  private Planted lighting() {
    return planted(
        "e",
        "Better lighting halves criminal damage in the district; the control is "
            + PlantingPlan.LIGHTING_CONTROL,
        PlantingPlan.LIGHTING_AREA,
        plan.lighting(),
        lightingCounts());
  }

  private Map<String, Long> lightingCounts() {
    Map<String, Long> counts = new TreeMap<>();
    Map.of("treated", PlantingPlan.LIGHTING_AREA, "control", PlantingPlan.LIGHTING_CONTROL)
        .forEach(
            (role, area) ->
                new PlantedSpans(book, is("criminal_damage").and(in(area)))
                    .duringAndYearBefore(plan.lighting())
                    .forEach((when, count) -> counts.put(role + '_' + when, count)));
    return counts;
  }

  private Planted manyCrimes() {
    return planted(
        PlantedCrimes.MANY_CRIMES,
        "One report holds 24 crimes",
        "per-ols",
        new Span(plan.manyCrimes(), plan.manyCrimes()),
        Map.of("crimes", (long) book.keysOf(PlantedCrimes.MANY_CRIMES).size()));
  }

  private Planted planted(
      String id, String what, String area, Span span, Map<String, Long> counts) {
    return new Planted(
        id, what, area, span.first().toString(), span.last().toString(), book.keysOf(id), counts);
  }

  private static Predicate<Facts> is(String category) {
    return facts -> facts.category().equals(category);
  }

  private static Predicate<Facts> in(String area) {
    return facts -> facts.spot().area().equals(area);
  }
}
