package se.lagesbild.etl.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * How long landed copies are kept, by the contracts: they hold what never reaches the lake, such as
 * the names in free texts. The days count from the landing.
 *
 * <p>A delivery that no published run has dealt with keeps its copy, however old. One that was
 * refused loses it like any other, and is then not tried again when its contract changes. A source
 * without a usable contract keeps its copies, because nobody can tell for how long.
 */
public final class Retention {
  private final LandedDeliveries landed;
  private final Installation installation;

  /** The retention that the contracts of {@code installation} ask for. */
  public Retention(LandedDeliveries landed, Installation installation) {
    this.landed = landed;
    this.installation = installation;
  }

  /** The last day on which a copy is kept. */
  public static LocalDate lastDay(Delivery delivery, SourceContract contract) {
    return delivery.landedOn().plusDays(contract.retention().landingDays());
  }

  /**
   * Deletes the copies whose time is out.
   *
   * @param dealtWith ids of the deliveries that a published run has used, refused or withdrawn
   * @return ids of sources with copies that could not be deleted
   */
  public List<String> apply(LocalDate today, Set<String> dealtWith) {
    List<String> failed = new ArrayList<>();
    for (SourceContract source : installation.sources()) {
      try {
        apply(source, today, dealtWith);
      } catch (IOException | UncheckedIOException e) {
        failed.add(source.id());
      }
    }
    return failed;
  }

  private void apply(SourceContract source, LocalDate today, Set<String> dealtWith)
      throws IOException {
    for (Delivery delivery : landed.list(source.id())) {
      if (today.isAfter(lastDay(delivery, source)) && dealtWith.contains(delivery.id())) {
        landed.deleteCopy(delivery);
      }
    }
  }
}
