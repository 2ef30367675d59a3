package se.lagesbild.etl.lake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.lagesbild.etl.conform.ToldPeriods;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.DeliveredPeriods;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Periods that a file says it covers and that none of its columns tells. Where they are weeks or
 * months side by side, one that is not there is no week without numbers but one that was forgotten.
 */
public final class UntoldPeriods {
  /** The kind of a note that names such a period. */
  public static final String KIND = DeliveredPeriods.FORGOTTEN;

  private UntoldPeriods() {}

  /** The notes with one for each such period, in place of those about periods that are told. */
  static List<DeliveryNote> in(
      SourceContract contract, List<Delivery> deliveries, List<DeliveryNote> notes) {
    Map<String, Set<LocalDate>> told = new HashMap<>();
    List<DeliveryNote> others = new ArrayList<>();
    for (DeliveryNote note : notes) {
      if (note.kind().equals(ToldPeriods.KIND)) {
        told.computeIfAbsent(note.deliveryId(), id -> new TreeSet<>())
            .add(LocalDate.parse(note.column()));
      } else {
        others.add(note);
      }
    }
    for (Delivery delivery : deliveries) {
      DateRange window = delivery.period().window();
      if (window != null && told.containsKey(delivery.id())) {
        CalendarPeriod length = contract.requireAggregate().period().length();
        over(window, length, delivery.arrived().toLocalDate()).stream()
            .filter(period -> !told.get(delivery.id()).contains(period.from()))
            .forEach(
                period ->
                    others.add(
                        new DeliveryNote(delivery.id(), KIND, length.title(period), 0, 0, "")));
      }
    }
    return List.copyOf(others);
  }

  /** The whole periods in a window that had passed on a day. */
  private static List<DateRange> over(DateRange window, CalendarPeriod length, LocalDate day) {
    List<DateRange> periods = new ArrayList<>();
    DateRange next = length.around(window.from());
    while (!next.to().isAfter(window.to()) && !next.to().isAfter(day)) {
      if (!next.from().isBefore(window.from())) {
        periods.add(next);
      }
      next = length.around(next.to());
    }
    return periods;
  }
}
