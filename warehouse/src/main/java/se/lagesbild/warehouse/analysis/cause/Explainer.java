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
 * chance only parts are told that shifted beyond it by themselves.
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
    Optional<Silence> reason = silence();
    Factors factors = new Factors(divided, circumstances);
    Guard.Passed passed =
        reason.map(why -> silent(divisions, why)).orElseGet(() -> passed(divisions));
    Optional<Silence> silence = passed.findings().isEmpty() ? reason : Optional.empty();
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

  /**
   * A part may shift far beyond chance while the whole, with all that varies beside it, does not;
   * one that only carries the change of the whole carries nothing then.
   */
  private Guard.Passed silent(Map<Facet, Division> divisions, Silence why) {
    boolean asked = why == Silence.WITHIN_CHANCE && Math.abs(whole.change()) >= 1;
    return asked ? guard().shifted(ofTheWorld(divisions)) : new Guard.Passed(List.of(), 0);
  }

  private Guard.Passed passed(Map<Facet, Division> divisions) {
    return guard().pass(ofTheWorld(divisions));
  }

  private static List<Division> ofTheWorld(Map<Facet, Division> divisions) {
    return divisions.values().stream()
        .filter(division -> !OF_REGISTRATION.contains(division.facet()))
        .toList();
  }

  private Guard guard() {
    return new Guard(
        whole,
        circumstances.codeChanges().stream()
            .flatMap(change -> change.codes().stream())
            .collect(Collectors.toSet()));
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
