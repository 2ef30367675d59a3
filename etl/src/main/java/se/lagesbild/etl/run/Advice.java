package se.lagesbild.etl.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.etl.check.Verdict;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;

/** Says to the administrator which delivery can be withdrawn, and what to do when none can. */
final class Advice {
  private static final String COMMAND = "./lagesbild delivery withdraw ";

  private Advice() {}

  /**
   * After a check has stopped the publication: for each check the delivery of tonight with the most
   * rows that fail it, else that of earlier nights. What has not come cannot be withdrawn.
   */
  static String afterStop(List<Verdict> stops, List<Ledger> tonight) {
    Set<String> used =
        tonight.stream()
            .filter(Advice::isUsed)
            .map(ledger -> ledger.delivery().id())
            .collect(Collectors.toSet());
    Set<String> worst = new TreeSet<>();
    stops.forEach(stop -> worst(stop, used).ifPresent(worst::add));
    if (worst.isEmpty()) {
      return "Be avsändaren om en ny fil, eller ändra kontraktets gräns.";
    }
    return "Be avsändaren om en ny fil och återkalla den felaktiga med "
        + worst.stream().map(COMMAND::concat).collect(Collectors.joining(" och "))
        + ", eller ändra kontraktets gräns.";
  }

  private static Optional<String> worst(Verdict stop, Set<String> tonight) {
    return stop.suspects().stream()
        .filter(tonight::contains)
        .findFirst()
        .or(() -> stop.suspects().stream().findFirst());
  }

  private static boolean isUsed(Ledger ledger) {
    return ledger.outcome() == Outcome.APPLIED || ledger.outcome() == Outcome.EMPTY;
  }

  /**
   * Beside the sentences about deliveries that would have withdrawn too much: it may be the one
   * before that tells too much.
   *
   * @param ledgers of one source, in order
   * @param known deliveries of the source that earlier runs dealt with
   */
  static List<String> aboutStopped(List<Ledger> ledgers, List<Applied> known) {
    return ledgers.stream()
        .filter(ledger -> ledger.outcome() == Outcome.STOPPED)
        .map(ledger -> before(ledger.delivery(), ledgers, known))
        .flatMap(Optional::stream)
        .distinct()
        .map(
            id ->
                "Är det i stället leveransen före som är fel, återkalla den med "
                    + COMMAND
                    + id
                    + ".")
        .toList();
  }

  private static Optional<String> before(
      Delivery stopped, List<Ledger> ledgers, List<Applied> known) {
    Stream<String> now =
        ledgers.stream().filter(Advice::isUsed).map(ledger -> ledger.delivery().id());
    Stream<String> before = known.stream().filter(Applied::counts).map(Applied::id);
    return Stream.concat(now, before)
        .filter(id -> id.compareTo(stopped.id()) < 0)
        .max(Comparator.naturalOrder());
  }

  /** About something that was refused or stopped by an earlier run. */
  static String aboutStanding(AppliedDeliveries.Standing refused) {
    return refused.sentence()
        + " Behövs filen inte längre, ta bort varningen med "
        + COMMAND
        + refused.deliveryId()
        + ".";
  }

  /** Rows of a source without a readable contract left, and it cannot be read again. */
  static String narrowedWithoutContract() {
    return "raderna om kommuner som installationen inte längre följer är borttagna. Källan har inget kontrakt som kan läsas: följs kommunerna igen kommer raderna tillbaka först när det finns i config/sources.";
  }

  /** Deliveries that have to be read again cannot be. */
  static String cannotWithdraw(List<Applied> lost, List<Delivery> landed) {
    String first = lost.get(0).id();
    String file =
        landed.stream()
            .filter(delivery -> delivery.id().equals(first))
            .map(Delivery::fileName)
            .findFirst()
            .orElse(first);
    String which = lost.size() == 1 ? file : file + " och " + (lost.size() - 1) + " till";
    return "återkallelsen kan inte göras: "
        + which
        + " måste då läsas in på nytt, men kopian är gallrad; lägg samma fil i inbox igen, eller skicka rättade uppgifter i en ny.";
  }

  /**
   * A withdrawal after which another delivery could not be used.
   *
   * @param withdrawn the first delivery that was to leave
   * @param lost what became of the other when it was read again
   */
  static String withdrawalRefused(Delivery withdrawn, KeptDeliveries.Lost lost) {
    Delivery other = lost.ledger().delivery();
    return "återkallelsen av %s görs inte: %s, som användes förut, skulle då inte kunna användas (%s). Källan ligger kvar som den var; ta tillbaka återkallelsen med %s %s, eller återkalla också den andra med %s. När källan skickar nytt eller kontraktet ändras försöker nattkörningen igen."
        .formatted(
            withdrawn.fileName(),
            other.fileName(),
            lost.reason(),
            COMMAND + withdrawn.id(),
            DeliveryWithdrawCommand.UNDO,
            COMMAND + other.id());
  }

  /** Landed deliveries that no run has read and whose copies are gone. */
  static String aboutLost(List<Delivery> lost) {
    String more = lost.size() > 1 ? " och " + (lost.size() - 1) + " till" : "";
    return lost.get(0).fileName()
        + more
        + " har aldrig lästs in och kopian är borta; lägg filen i inbox igen, eller återkalla den med "
        + COMMAND
        + lost.get(0).id()
        + ".";
  }

  /** A withdrawal of a source that no usable contract describes. */
  static String withdrawalWaits() {
    return "en återkallelse väntar: utan ett kontrakt som går att använda kan de senare leveranserna inte läsas in på nytt.";
  }
}
