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
import se.lagesbild.etl.landing.RefusedReading;
import se.lagesbild.etl.landing.Withdrawal;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What a run has to do to the lake: take out what was withdrawn, then apply what is pending. It is
 * found by comparing the register of landed deliveries with the newest generation, so a run that
 * was killed is simply made again.
 */
final class Backlog {
  private final Installation installation;
  private final LandedDeliveries landed;
  private final Map<SourceContract, List<Delivery>> pending = bySource();
  private final Map<SourceContract, Undoing> undoings = bySource();
  private final Map<String, List<Applied>> notedAnew = new TreeMap<>();
  private final Map<SourceContract, Map<Delivery, Withdrawal>> withdrawn = bySource();
  private final Map<String, List<String>> problems = new TreeMap<>();
  private final Map<String, Rereading> mended = new TreeMap<>();
  private final Map<String, String> notices = new TreeMap<>();
  private final Map<String, AskedWithdrawal> withdrawing = new TreeMap<>();
  private final Set<String> keptAnyway = new HashSet<>();
  private final Spared spared;
  private AppliedDeliveries.Known known;

  private Backlog(
      Installation installation,
      LandedDeliveries landed,
      AppliedDeliveries.Known known,
      Spared spared) {
    this.installation = installation;
    this.landed = landed;
    this.known = known;
    this.spared = spared;
  }

  /**
   * Sources that keep what they have, by their ids.
   *
   * @param mending those whose deliveries stay as they were read, although their contract has
   *     changed
   * @param withdrawal those whose withdrawn deliveries stay
   */
  record Spared(Set<String> mending, Set<String> withdrawal) {
    static final Spared NONE = new Spared(Set.of(), Set.of());

    Spared {
      mending = Set.copyOf(mending);
      withdrawal = Set.copyOf(withdrawal);
    }

    Spared withMending(String source) {
      return new Spared(with(mending, source), withdrawal);
    }

    Spared withWithdrawal(String source) {
      return new Spared(mending, with(withdrawal, source));
    }

    private static Set<String> with(Set<String> some, String another) {
      Set<String> all = new HashSet<>(some);
      all.add(another);
      return all;
    }
  }

  /**
   * A withdrawal that this run tries to carry out.
   *
   * @param first the first delivery that is to leave the lake
   * @param withdrawn ids of all that are, in order
   * @param came ids of all that came, in order
   */
  record AskedWithdrawal(Delivery first, List<String> withdrawn, List<String> came) {

    /**
     * What decides whether a delivery can be used without the withdrawn: these, and all that came
     * up to it in order. What comes after it changes nothing.
     */
    List<String> basis(String delivery) {
      return Stream.concat(
              withdrawn.stream(), came.stream().filter(id -> id.compareTo(delivery) <= 0))
          .toList();
    }
  }

  private static <T> Map<SourceContract, T> bySource() {
    return new TreeMap<>(Comparator.comparing(SourceContract::id));
  }

  /**
   * What is to be done for the sources of an installation.
   *
   * @param known what the newest generation knows
   * @param spared sources that keep what they have
   */
  static Backlog of(
      Installation installation,
      LandedDeliveries landed,
      AppliedDeliveries.Known known,
      Spared spared) {
    Backlog backlog = new Backlog(installation, landed, known, spared);
    installation.sources().forEach(backlog::look);
    backlog.narrowWithoutContract();
    landed.sources().stream()
        .filter(id -> installation.findSource(id).isEmpty() && !backlog.asked(id).isEmpty())
        .forEach(id -> backlog.problem(id, Advice.withdrawalWaits()));
    return backlog;
  }

  private void look(SourceContract source) {
    List<Delivery> deliveries = landed.list(source.id());
    undo(source, deliveries);
    mend(source, deliveries);
    narrow(source.id());
    Map<String, Applied> dealtWith =
        known.of(source.id()).stream().collect(Collectors.toMap(Applied::id, a -> a));
    List<Delivery> waiting = new ArrayList<>();
    List<Delivery> lost = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      Applied earlier = dealtWith.get(delivery.id());
      if (!isPending(earlier, source) || isWithdrawn(delivery)) {
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

  private boolean isWithdrawn(Delivery delivery) {
    return landed.isWithdrawn(delivery) && !keptAnyway.contains(delivery.id());
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
    if (mayUndo(source, undoing, asked.keySet(), deliveries)) {
      take(source, undoing);
    } else {
      known.of(source.id()).stream()
          .filter(Applied::counts)
          .filter(applied -> asked.remove(applied.id()) != null)
          .forEach(applied -> keptAnyway.add(applied.id()));
    }
    Map<Delivery, Withdrawal> found =
        deliveries.stream()
            .filter(delivery -> asked.containsKey(delivery.id()))
            .collect(Collectors.toMap(Function.identity(), delivery -> asked.get(delivery.id())));
    if (!found.isEmpty()) {
      withdrawn.put(source, found);
    }
  }

  /** Whether a withdrawal can be carried out, as far as one knows before reading. */
  private boolean mayUndo(
      SourceContract source, Undoing undoing, Set<String> asked, List<Delivery> deliveries) {
    if (!undoing.lost().isEmpty()) {
      problem(source.id(), Advice.cannotWithdraw(undoing.lost(), deliveries));
      return false;
    }
    Optional<Delivery> first =
        deliveries.stream()
            .filter(delivery -> asked.contains(delivery.id()))
            .filter(delivery -> undoing.removes(delivery.id()))
            .findFirst();
    if (first.isEmpty()) {
      return true;
    }
    AskedWithdrawal withdrawal =
        new AskedWithdrawal(
            first.get(),
            asked.stream().sorted().toList(),
            deliveries.stream().map(Delivery::id).toList());
    Optional<RefusedReading> before =
        refused(source, RefusedReading.Reason.WITHDRAWAL, withdrawal::basis);
    if (before.isPresent() || spared.withdrawal().contains(source.id())) {
      before.ifPresent(refused -> problem(source.id(), refused.sentence()));
      return false;
    }
    withdrawing.put(source.id(), withdrawal);
    return true;
  }

  /** What a delivery becomes when it is read depends on the contract and on what is kept. */
  private String reader(SourceContract source) {
    return source.sha256() + " " + Keeping.of(installation).text();
  }

  /** What was refused before, if what decides it, up to its last delivery, is the same. */
  private Optional<RefusedReading> refused(
      SourceContract source,
      RefusedReading.Reason reason,
      Function<String, List<String>> basisUpTo) {
    return landed
        .refusedReading(source.id(), reason)
        .filter(refused -> !refused.deliveries().isEmpty())
        .filter(refused -> refused.isOf(reader(source), basisUpTo.apply(refused.last())));
  }

  /** What is read again because its contract, or what the installation keeps, has changed. */
  private void mend(SourceContract source, List<Delivery> deliveries) {
    Set<String> readable =
        deliveries.stream().filter(landed::hasCopy).map(Delivery::id).collect(Collectors.toSet());
    Rereading rereading = Rereading.of(source, known.of(source.id()), readable, installation);
    if (!known.installationSha256().equals(installation.sha256())) {
      List<String> limits = rereading.limits(source, deliveries);
      if (!limits.isEmpty()) {
        notices.put(source.id(), String.join(" ", limits));
      }
    }
    if (rereading.undoing().isEmpty() || spared.mending().contains(source.id())) {
      return;
    }
    Optional<RefusedReading> before =
        refused(source, RefusedReading.Reason.MENDING, last -> rereading.ids());
    if (before.isPresent()) {
      if (!before.get().sentence().isEmpty()) {
        problem(source.id(), before.get().sentence());
      }
    } else {
      take(source, rereading.undoing());
      mended.put(source.id(), rereading);
    }
  }

  /** What is not read again keeps only rows of municipalities that the installation keeps. */
  private void narrow(String source) {
    List<Applied> some =
        known.of(source).stream().filter(each -> each.isNotedAnew(installation)).toList();
    if (!some.isEmpty()) {
      notedAnew.put(source, some);
      known = known.keptOnlyOf(installation, some);
    }
  }

  /** Rows of a source that nobody can read any more are no less about their municipality. */
  private void narrowWithoutContract() {
    Set<String> without =
        known.deliveries().stream()
            .filter(each -> installation.findSource(each.source()).isEmpty())
            .filter(each -> each.keptMore(installation))
            .map(Applied::source)
            .collect(Collectors.toSet());
    for (String source : without) {
      narrow(source);
      notices.put(source, Advice.narrowedWithoutContract());
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
    return pending.isEmpty() && undoings.isEmpty() && withdrawn.isEmpty() && notedAnew.isEmpty();
  }

  /** Deliveries to apply, in order. */
  Map<SourceContract, List<Delivery>> pending() {
    return pending;
  }

  /** What has to leave the lake first. */
  Map<SourceContract, Undoing> undoings() {
    return undoings;
  }

  /** Deliveries of which other municipalities are kept than before, without reading them again. */
  Map<String, List<Applied>> notedAnew() {
    return notedAnew;
  }

  /** Number of deliveries whose rows leave the lake, or that are recorded as withdrawn. */
  int undone() {
    Set<String> ids = new HashSet<>();
    undoings.values().forEach(undoing -> undoing.removed().forEach(each -> ids.add(each.id())));
    withdrawn.values().forEach(found -> found.keySet().forEach(each -> ids.add(each.id())));
    return ids.size();
  }

  /** What is read again although nothing new has come, by source. */
  Map<String, Rereading> readAgain() {
    return mended;
  }

  /** Whether more of a delivery is kept by now than when it was read. */
  boolean isWidened(Applied delivery) {
    return delivery.leftOut(installation);
  }

  /** Sentences about what can only be done in part, by source. */
  Map<String, String> notices() {
    return notices;
  }

  /** Whether deliveries of a source are read again although nothing new has come. */
  boolean isMended(SourceContract source) {
    return mended.containsKey(source.id());
  }

  /** The withdrawal that is tried in a source, if any. */
  Optional<AskedWithdrawal> withdrawing(SourceContract source) {
    return Optional.ofNullable(withdrawing.get(source.id()));
  }

  /**
   * Remembers that a delivery which was read before cannot be read again.
   *
   * @param delivery its id
   */
  void rememberRefused(
      SourceContract source, RefusedReading.Reason reason, String delivery, String sentence) {
    List<String> basis =
        reason == RefusedReading.Reason.MENDING
            ? mended.get(source.id()).ids()
            : withdrawing(source).orElseThrow().basis(delivery);
    try {
      landed.remember(source.id(), reason, new RefusedReading(reader(source), basis, sentence));
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
