package se.lagesbild.warehouse.gate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Levels;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/** Says in words what an indicator counts. */
final class Subjects {
  private static final Text REPORTS = new Text("anmälningar", "reports");
  static final Text CRIMES = new Text("brott", "crimes");
  private static final Text CASES = new Text("ärenden", "cases");
  private static final Text HOURS = new Text("timmar", "hours");
  private static final Text PERSONS = new Text("personer", "persons");
  private static final Text PERCENT = new Text("procent", "percent");
  private static final Text EVENTS = new Text("händelser", "events");

  private Subjects() {}

  static Answer.Subject of(Installation installation, Indicator indicator) {
    return new Answer.Subject(
        indicator.title(),
        indicator.definition(),
        unit(installation, indicator),
        Levels.areSent(installation, indicator) ? new Text("", "") : dateBasis(indicator));
  }

  /** What one is of what an indicator counts, in the plural. */
  static Text unit(Installation installation, Indicator indicator) {
    if (!indicator.quantity().isOfEvents()) {
      return unitOfSums(installation, indicator);
    }
    return isUnreadable(installation, indicator)
        ? EVENTS
        : unit(indicator, kinds(installation, indicator));
  }

  /** What a source reports is in its contract, unless the indicator says it. */
  private static boolean isUnreadable(Installation installation, Indicator indicator) {
    return indicator.filter().categories().isEmpty()
        && indicator.filter().sources().stream()
            .anyMatch(id -> installation.findSource(id).isEmpty());
  }

  private static Text unit(Indicator indicator, Set<Category.Kind> kinds) {
    boolean crime = kinds.isEmpty() || kinds.contains(Category.Kind.CRIME);
    if (kinds.equals(EnumSet.of(Category.Kind.FAULT))) {
      return CASES;
    }
    if (!crime || kinds.contains(Category.Kind.FAULT)) {
      return EVENTS;
    }
    return indicator.quantity() == Indicator.Quantity.CRIMES ? CRIMES : REPORTS;
  }

  /** What those who count call one; a unit without a word of its own stands as in the contract. */
  private static Text unitOfSums(Installation installation, Indicator indicator) {
    String unit =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .map(source -> source.requireAggregate().unit())
            .findFirst()
            .orElse("events");
    if (unit.matches(Aggregate.RATE + "\\d{1,9}")) {
      return rate(Wording.whole(Integer.parseInt(unit.substring(Aggregate.RATE.length()))));
    }
    return Stream.of(REPORTS, CRIMES, CASES, EVENTS, HOURS, PERSONS, PERCENT)
        .filter(known -> known.en().equals(unit))
        .findFirst()
        .orElse(new Text(unit, unit));
  }

  private static Text rate(Phrase inhabitants) {
    return new Text(
        "per " + inhabitants.swedish() + " invånare",
        "per " + inhabitants.english() + " inhabitants");
  }

  private static Text dateBasis(Indicator indicator) {
    return indicator.dateBasis() == Indicator.DateBasis.OCCURRED
        ? new Text("den dag det inträffade", "the day it happened")
        : new Text("den dag det anmäldes", "the day it was reported");
  }

  /**
   * Whether what an indicator counts can be crimes, which is so of a source that cannot be read.
   */
  static boolean holdsCrimes(Installation installation, Indicator indicator) {
    Set<Category.Kind> kinds = kinds(installation, indicator);
    return kinds.isEmpty() || kinds.contains(Category.Kind.CRIME);
  }

  private static Set<Category.Kind> kinds(Installation installation, Indicator indicator) {
    Set<Category.Kind> kinds = EnumSet.noneOf(Category.Kind.class);
    ids(installation, indicator)
        .flatMap(id -> installation.findCategory(id).stream())
        .map(Category::kind)
        .forEach(kinds::add);
    return kinds;
  }

  private static Stream<String> ids(Installation installation, Indicator indicator) {
    if (!indicator.filter().categories().isEmpty()) {
      return indicator.filter().categories().stream();
    }
    return indicator.filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .map(SourceContract::codes)
        .flatMap(Collection::stream)
        .map(OffenceCode::category)
        .distinct();
  }
}
