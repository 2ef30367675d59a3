package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Undoing;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.RefusedMending;
import se.lagesbild.etl.landing.Withdrawal;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What a run has to do to the lake: take out what was withdrawn, then apply what is pending. It is
 * found by comparing the register of landed deliveries with the newest generation, so a run that
 * was killed is simply made again.
 */
final class Backlog {
  private final LandedDeliveries landed;
  private final Map<SourceContract, List<Delivery>> pending = bySource();
  private final Map<SourceContract, Undoing> undoings = bySource();
  private final Map<SourceContract, Map<Delivery, Withdrawal>> withdrawn = bySource();
  private final Map<String, List<String>> problems = new TreeMap<>();
  private final Map<String, List<String>> mended = new TreeMap<>();
  private final Set<String> unmended;
  private AppliedDeliveries.Known known;

  private Backlog(LandedDeliveries landed, AppliedDeliveries.Known known, Set<String> unmended) {
    this.landed = landed;
    this.known = known;
    this.unmended = unmended;
  }

  private static <T> Map<SourceContract, T> bySource() {
    return new TreeMap<>(Comparator.comparing(SourceContract::id));
  }

  /**
   * What is to be done for the sources of an installation.
   *
   * @param known what the newest generation knows
   * @param unmended ids of sources whose deliveries stay as they were read, although their contract
   *     has changed
   */
  static Backlog of(
      Installation installation,
      LandedDeliveries landed,
      AppliedDeliveries.Known known,
      Set<String> unmended) {
    Backlog backlog = new Backlog(landed, known, unmended);
    installation.sources().forEach(backlog::look);
    landed.sources().stream()
        .filter(id -> installation.findSource(id).isEmpty() && !backlog.asked(id).isEmpty())
        .forEach(id -> backlog.problem(id, Advice.withdrawalWaits()));
    return backlog;
  }

  private void look(SourceContract source) {
    List<Delivery> deliveries = landed.list(source.id());
    undo(source, deliveries);
    mend(source, deliveries);
    Map<String, Applied> dealtWith =
        known.of(source.id()).stream().collect(Collectors.toMap(Applied::id, a -> a));
    List<Delivery> waiting = new ArrayList<>();
    List<Delivery> lost = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      Applied earlier = dealtWith.get(delivery.id());
      if (!isPending(earlier, source) || landed.isWithdrawn(delivery)) {
        continue;
      }
      if (landed.hasCopy(delivery)) {
        waiting.add(delivery);
      } else if (earlier == null) {
        lost.add(delivery);
      }
    }
    if (!waiting.isEmpty()) {
      pending.put(source, waiting);
    }
    if (!lost.isEmpty()) {
      problem(source.id(), Advice.aboutLost(lost));
    }
  }

  /** What was refused is tried again when its contract has changed. */
  private static boolean isPending(@Nullable Applied earlier, SourceContract source) {
    return earlier == null
        || (!earlier.counts()
            && !earlier.isWithdrawn()
            && !earlier.contractSha256().equals(source.sha256()));
  }

  /** Withdrawals of a source that no published run has carried out. */
  private Map<String, Withdrawal> asked(String source) {
    Map<String, Withdrawal> asked = new HashMap<>(landed.withdrawals(source));
    known.of(source).stream().filter(Applied::isWithdrawn).forEach(done -> asked.remove(done.id()));
    return asked;
  }

  private void undo(SourceContract source, List<Delivery> deliveries) {
    Map<String, Withdrawal> asked = asked(source.id());
    if (asked.isEmpty()) {
      return;
    }
    Undoing undoing =
        Undoing.of(known.of(source.id()), asked.keySet(), landed.readable(source.id()));
    if (undoing.lost().isEmpty()) {
      take(source, undoing);
    } else {
      problem(source.id(), Advice.cannotWithdraw(undoing.lost(), deliveries));
      known.of(source.id()).stream()
          .filter(Applied::counts)
          .forEach(applied -> asked.remove(applied.id()));
    }
    Map<Delivery, Withdrawal> found =
        deliveries.stream()
            .filter(delivery -> asked.containsKey(delivery.id()))
            .collect(Collectors.toMap(Function.identity(), delivery -> asked.get(delivery.id())));
    if (!found.isEmpty()) {
      withdrawn.put(source, found);
    }
  }

  /**
   * What was read with another contract and has rows that could not be used is read again with this
   * one, from the first delivery on for which the copies of all later ones are still there.
   */
  private void mend(SourceContract source, List<Delivery> deliveries) {
    List<String> ids =
        known.of(source.id()).stream()
            .filter(applied -> applied.mayBeMendedBy(source.sha256()))
            .map(Applied::id)
            .toList();
    if (ids.isEmpty() || unmended.contains(source.id())) {
      return;
    }
    Set<String> readable =
        deliveries.stream().filter(landed::hasCopy).map(Delivery::id).collect(Collectors.toSet());
    for (int first = 0; first < ids.size(); first++) {
      Set<String> again = Set.copyOf(ids.subList(first, ids.size()));
      Undoing undoing = Undoing.toReadAgain(known.of(source.id()), again, readable);
      if (undoing.lost().isEmpty()) {
        mend(source, undoing);
        return;
      }
    }
  }

  private void mend(SourceContract source, Undoing undoing) {
    List<String> again = undoing.removed().stream().map(Applied::id).toList();
    Optional<RefusedMending> before =
        landed.refusedMending(source.id()).filter(refused -> refused.isOf(source.sha256(), again));
    if (before.isPresent()) {
      problem(source.id(), before.get().sentence());
    } else {
      take(source, undoing);
      mended.put(source.id(), again);
    }
  }

  private void take(SourceContract source, Undoing undoing) {
    if (!undoing.isEmpty()) {
      undoings.merge(source, undoing, Undoing::and);
      known = known.without(undoing.removed());
    }
  }

  private void problem(String source, String sentence) {
    problems.computeIfAbsent(source, id -> new ArrayList<>()).add(sentence);
  }

  /** Whether there is nothing to do. */
  boolean isEmpty() {
    return pending.isEmpty() && undoings.isEmpty() && withdrawn.isEmpty();
  }

  /** Deliveries to apply, in order. */
  Map<SourceContract, List<Delivery>> pending() {
    return pending;
  }

  /** What has to leave the lake first. */
  Map<SourceContract, Undoing> undoings() {
    return undoings;
  }

  /** Number of deliveries whose rows leave the lake, or that are recorded as withdrawn. */
  int undone() {
    Set<String> ids = new HashSet<>();
    undoings.values().forEach(undoing -> undoing.removed().forEach(each -> ids.add(each.id())));
    withdrawn.values().forEach(found -> found.keySet().forEach(each -> ids.add(each.id())));
    return ids.size();
  }

  /** How many deliveries are read again because their contract has changed, by source. */
  Map<String, Integer> readAgain() {
    Map<String, Integer> counts = new TreeMap<>();
    undoings.forEach(
        (source, undoing) -> {
          if (isMended(source)) {
            counts.put(source.id(), undoing.removed().size());
          }
        });
    return counts;
  }

  /** Whether deliveries of a source are read again because its contract has changed. */
  boolean isMended(SourceContract source) {
    return mended.containsKey(source.id());
  }

  /** Remembers that the contract of a source does not read again what was read before. */
  void rememberRefused(SourceContract source, String sentence) {
    List<String> again = mended.getOrDefault(source.id(), List.of());
    try {
      landed.remember(source.id(), new RefusedMending(source.sha256(), again, sentence));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to landing of " + source.id(), e);
    }
  }

  /** Deliveries to record as withdrawn. */
  Map<SourceContract, Map<Delivery, Withdrawal>> withdrawn() {
    return withdrawn;
  }

  /** What is known once the withdrawn has left. */
  AppliedDeliveries.Known known() {
    return known;
  }

  /** Ids of the deliveries that the run deals with. */
  Set<String> deliveries() {
    Set<String> ids = new HashSet<>();
    Stream.concat(
            pending.values().stream().flatMap(List::stream),
            withdrawn.values().stream().flatMap(found -> found.keySet().stream()))
        .forEach(delivery -> ids.add(delivery.id()));
    return ids;
  }

  /** Sentences about what cannot be done, by source. */
  Map<String, List<String>> problems() {
    return problems;
  }
}
