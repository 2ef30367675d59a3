package se.lagesbild.warehouse.gate;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDelivery;
import se.lagesbild.warehouse.query.DeliveryReader.Outcome;
import se.lagesbild.warehouse.schema.LedgerState;

/** Tells of the deliveries of a source what a viewer may know. */
final class Deliveries {
  private final Installation installation;
  private final Disclosure disclosure;
  private final boolean secret;

  private Deliveries(Installation installation, Disclosure disclosure, boolean secret) {
    this.installation = installation;
    this.disclosure = disclosure;
    this.secret = secret;
  }

  /** A source whose contract cannot be read may be as secret as any. */
  static Deliveries of(Installation installation, String source, Disclosure disclosure) {
    boolean secret =
        installation.findSource(source).map(SourceContract::isSecret).orElse(Boolean.TRUE);
    return new Deliveries(installation, disclosure, secret);
  }

  /**
   * A delivery as it may be told.
   *
   * @param run the run that wrote its receipt, or null
   */
  Provenance.Delivery told(ExactDelivery exact, @Nullable String run) {
    boolean withdrawn = exact.outcome() == Outcome.WITHDRAWN;
    return new Provenance.Delivery(
        exact.id(),
        exact.fileName(),
        exact.scope().isEmpty() ? "" : installation.municipalityName(exact.scope()),
        exact.arrived(),
        exact.asOf(),
        exact.window(),
        Provenance.Outcome.valueOf(exact.outcome().name()),
        exact.reason(),
        disclosure.showsRows(secret) ? ledger(exact.ledger()) : Map.of(),
        disclosure.showsRows(secret) ? effect(exact) : null,
        exact.isUsed() ? disclosure.publishShare(exact.rejected(), exact.judged()) : null,
        withdrawn ? null : exact.grade(),
        disclosure.isExact() ? run : null);
  }

  private Map<LedgerState, Long> ledger(Map<LedgerState, Long> exact) {
    Map<LedgerState, Long> shown = new EnumMap<>(LedgerState.class);
    exact.forEach((state, rows) -> shown.put(state, disclosure.publishCount(rows)));
    return shown;
  }

  private Provenance.Effect effect(ExactDelivery exact) {
    return new Provenance.Effect(
        disclosure.publishCount(exact.created()),
        disclosure.publishCount(exact.changed()),
        disclosure.publishCount(exact.withdrawn()));
  }

  /** A number of rows as it may be told, or null. */
  @Nullable Long rows(long exact) {
    return disclosure.showsRows(secret) ? disclosure.publishCount(exact) : null;
  }

  /** A redacted value, or nothing. */
  String value(String redacted) {
    return disclosure.showsValues(secret) ? redacted : "";
  }
}
