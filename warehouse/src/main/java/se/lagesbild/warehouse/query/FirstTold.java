package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;

/**
 * What tells how late the sources tell of their events.
 *
 * @param received the deliveries in use
 * @param seen when the days of the last years were first told of
 */
public record FirstTold(List<ReceivedDelivery> received, List<Seen> seen) {

  /**
   * Events of a day that were first told of on the same day.
   *
   * @param source id
   * @param dateBasis which of its days the events are counted on
   * @param day the day
   * @param firstTold last day that the delivery tells of which told of them first
   * @param events how many
   */
  public record Seen(
      String source,
      Indicator.DateBasis dateBasis,
      LocalDate day,
      LocalDate firstTold,
      long events) {}
}
