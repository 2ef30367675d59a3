package se.lagesbild.warehouse.analysis.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.Slice;

/** Looks for what else than a change in the world may be behind a difference. */
final class Artefacts {
  /** What a part must be of a difference to be behind it. */
  private static final double MOST = 0.5;

  /** A report with fewer crimes is nothing special. */
  private static final long MANY = 5;

  /** A period of which so much is registered is as good as ripe. */
  private static final double RIPE = 0.98;

  /** Chance gives it less often where it is told that areas may have lost or won. */
  private static final double RARE = 0.01;

  private final Whole whole;
  private final Precedents precedents;
  private final Map<Facet, Division> divisions;

  /** Of two numbers of events and their parts. */
  Artefacts(Whole whole, Precedents precedents, Map<Facet, Division> divisions) {
    this.whole = whole;
    this.precedents = precedents;
    this.divisions = divisions;
  }

  /** All there are; those that are enough to be behind the difference first. */
  List<Artefact> list(List<CodeChange> codeChanges) {
    List<Artefact> found = new ArrayList<>();
    missingDelivery().ifPresent(found::add);
    unripe().ifPresent(found::add);
    codeChanges.stream().map(this::codeChange).forEach(found::add);
    precedents.artefact().ifPresent(found::add);
    oneReport().ifPresent(found::add);
    toldTwice().ifPresent(found::add);
    part(Artefact.Kind.LATE_ROWS, Facet.LATENESS, "late").ifPresent(found::add);
    placing().ifPresent(found::add);
    part(Artefact.Kind.POLICE_ACTIVITY, Facet.FOUND_BY, "police").ifPresent(found::add);
    found.sort(Comparator.comparing(Artefact::enough).reversed().thenComparing(Artefact::kind));
    return List.copyOf(found);
  }

  private Optional<Artefact> missingDelivery() {
    Periods periods = whole.periods();
    if (periods.areTold()) {
      return Optional.empty();
    }
    Whole asIfTold = whole.in(periods.asIfTold());
    double missing =
        periods.later().days()
            + periods.before().days()
            - periods.later().toldDays()
            - periods.before().toldDays();
    return Optional.of(
        new Artefact(
            Artefact.Kind.MISSING_DELIVERY,
            isGoneIn(asIfTold),
            asIfTold.change() - whole.change(),
            Math.round(missing),
            Optional.empty()));
  }

  private Optional<Artefact> unripe() {
    Periods periods = whole.periods();
    if (Math.min(periods.later().ripeness(), periods.before().ripeness()) >= RIPE) {
      return Optional.empty();
    }
    Whole asIfRipe = whole.in(periods.asIfRipe());
    return Optional.of(
        new Artefact(
            Artefact.Kind.UNRIPE,
            isGoneIn(asIfRipe),
            asIfRipe.change() - whole.change(),
            0,
            Optional.empty()));
  }

  /** Whether a difference that is there without an allowance is within chance with it. */
  private boolean isGoneIn(Whole without) {
    return !whole.isKnown() || without.chance() <= Adjusted.RATE && whole.chance() > Adjusted.RATE;
  }

  private Artefact codeChange(CodeChange change) {
    Predicate<Division.Element> concerned = element -> change.codes().contains(element.name());
    boolean ofAll = change.what().kind() == SeriesBreaks.Kind.ORGANISATION;
    long later = ofAll ? whole.later() : sum(Facet.CODE, concerned, true);
    long before = ofAll ? whole.before() : sum(Facet.CODE, concerned, false);
    return new Artefact(
        Artefact.Kind.SERIES_BREAK,
        (ofAll ? whole.chance() <= Adjusted.RATE : isEnough(later, before))
            && !precedents.isUnlikeNewest(change.since()),
        later - whole.periods().times() * before,
        0,
        Optional.of(change));
  }

  private long sum(Facet facet, Predicate<Division.Element> which, boolean later) {
    return elements(facet).stream()
        .filter(which)
        .mapToLong(element -> later ? element.countedLater() : element.countedBefore())
        .sum();
  }

  private List<Division.Element> elements(Facet facet) {
    Division division = divisions.get(facet);
    return division == null ? List.of() : division.elements();
  }

  /** The fullest report on the side that has more; a report by itself is one crime. */
  private Optional<Artefact> oneReport() {
    boolean rose = whole.change() > 0;
    return elements(Facet.REPORT).stream()
        .max(Comparator.comparingLong(each -> rose ? each.countedLater() : each.countedBefore()))
        .map(each -> rose ? each.countedLater() : each.countedBefore())
        .filter(crimes -> crimes >= MANY)
        .map(crimes -> oneReport(crimes, rose ? crimes - 1 : 0, rose ? 0 : crimes - 1))
        .filter(Artefact::enough);
  }

  private Artefact oneReport(long crimes, long later, long before) {
    return new Artefact(
        Artefact.Kind.ONE_REPORT,
        isMost(later, before),
        later - whole.periods().times() * before,
        crimes,
        Optional.empty());
  }

  /** What a source tells of that another has told of already. */
  private Optional<Artefact> toldTwice() {
    Predicate<Division.Element> again = element -> element.name().equals("again");
    long later = sum(Facet.RETOLD, again, true);
    long before = sum(Facet.RETOLD, again, false);
    return later + before == 0
        ? Optional.empty()
        : Optional.of(
            new Artefact(
                Artefact.Kind.TOLD_TWICE,
                isEnough(later, before),
                later - whole.periods().times() * before,
                later + before,
                Optional.empty()));
  }

  private Optional<Artefact> part(Artefact.Kind kind, Facet facet, String member) {
    Predicate<Division.Element> wanted = element -> element.name().equals(member);
    long later = sum(facet, wanted, true);
    long before = sum(facet, wanted, false);
    // Where everything is such there is nothing else to compare with.
    boolean all = later == whole.later() && before == whole.before();
    boolean enough = !all && isEnough(later, before);
    return enough
        ? Optional.of(
            new Artefact(kind, true, later - whole.periods().times() * before, 0, Optional.empty()))
        : Optional.empty();
  }

  /**
   * Those without a known area became more, and those with one fewer, or the reverse, as when the
   * register of places changes. What rises at a known place leaves the others as they were.
   */
  private Optional<Artefact> placing() {
    return elements(Facet.AREA).stream()
        .filter(element -> whole.isKnown() && element.name().equals(Slice.UNPLACED))
        .filter(this::wentAgainstThePlaced)
        .findFirst()
        .map(
            element ->
                new Artefact(
                    Artefact.Kind.PLACING,
                    false,
                    element.change(whole.periods().times()),
                    0,
                    Optional.empty()));
  }

  private boolean wentAgainstThePlaced(Division.Element unplaced) {
    Whole placed = whole.without(unplaced.countedLater(), unplaced.countedBefore());
    Whole alone = whole.without(placed.later(), placed.before());
    return alone.change() * placed.change() < 0
        && alone.chance(divisions.get(Facet.AREA).dispersion()) <= RARE;
  }

  /** Most of a difference that chance does not give. */
  private boolean isEnough(long later, long before) {
    return whole.chance() <= Adjusted.RATE && isMost(later, before);
  }

  /** More than half of the difference, which without it is within chance. */
  private boolean isMost(long later, long before) {
    double held = later - whole.periods().times() * before;
    return whole.isKnown()
        && held / whole.change() > MOST
        && whole.without(later, before).chance() > Adjusted.RATE;
  }
}
