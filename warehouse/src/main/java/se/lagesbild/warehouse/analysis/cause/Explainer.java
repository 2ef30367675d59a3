package se.lagesbild.warehouse.analysis.cause;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * Says where a change between two periods lies: first what else than a change in the world may be
 * behind it, then the parts that changed more than the rest. Where the difference itself is within
 * chance nothing is said of its parts.
 */
public final class Explainer {
  /** Of fewer in both periods together nothing is told. */
  public static final long FEWEST = 10;

  /** How registration went is looked at by itself, and no part of the world. */
  private static final Set<Facet> OF_REGISTRATION =
      EnumSet.of(Facet.LATENESS, Facet.REPORT, Facet.RETOLD);

  private final Divided divided;
  private final Circumstances circumstances;
  private final Whole whole;

  private Explainer(Divided divided, Circumstances circumstances) {
    this.divided = divided;
    this.circumstances = circumstances;
    this.whole =
        new Whole(
            sum(divided, true),
            sum(divided, false),
            circumstances.periods(),
            circumstances.variation());
  }

  private static long sum(Divided divided, boolean later) {
    return divided.whole().stream()
        .filter(cell -> cell.later() == later)
        .mapToLong(Cell::counted)
        .sum();
  }

  /** Explains. */
  public static Explanation explain(Divided divided, Circumstances circumstances) {
    return new Explainer(divided, circumstances).explain();
  }

  private Explanation explain() {
    Map<Facet, Division> divisions = Division.of(divided);
    Optional<Silence> silence = silence();
    Factors factors = new Factors(divided, circumstances);
    Guard.Passed passed = passed(divisions, silence.isPresent());
    return new Explanation(
        whole.later(),
        whole.before(),
        whole.isKnown() ? circumstances.periods().times() : 0,
        whole.change(),
        whole.chance(),
        silence,
        new Artefacts(whole, Precedents.of(whole, divided), divisions)
            .list(circumstances.codeChanges()),
        passed.findings(),
        passed.tried(),
        silence.isPresent() ? Optional.empty() : factors.shares(),
        silence.isPresent() ? Optional.empty() : factors.rates());
  }

  private Guard.Passed passed(Map<Facet, Division> divisions, boolean silent) {
    List<Division> ofTheWorld =
        divisions.values().stream()
            .filter(division -> !OF_REGISTRATION.contains(division.facet()))
            .toList();
    Set<String> renamed =
        circumstances.codeChanges().stream()
            .flatMap(change -> change.codes().stream())
            .collect(Collectors.toSet());
    return silent ? new Guard.Passed(List.of(), 0) : new Guard(whole, renamed).pass(ofTheWorld);
  }

  private Optional<Silence> silence() {
    Periods periods = circumstances.periods();
    if (Math.min(periods.later().toldDays(), periods.before().toldDays()) == 0) {
      return Optional.of(Silence.NOT_DELIVERED);
    }
    if (Math.min(periods.later().ripeness(), periods.before().ripeness()) < PeriodFold.LEAST_RIPE) {
      return Optional.of(Silence.UNRIPE);
    }
    if (whole.later() + whole.before() < FEWEST) {
      return Optional.of(Silence.FEW);
    }
    return whole.chance() > Adjusted.RATE ? Optional.of(Silence.WITHIN_CHANCE) : Optional.empty();
  }
}
