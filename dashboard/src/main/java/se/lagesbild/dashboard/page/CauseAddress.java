package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;

/** Where it is told in which parts a number changed. Other pages lead there. */
public final class CauseAddress {
  /** The address of the page. */
  public static final String PATH = "/orsaker";

  /** Where it is told what moves with a number. */
  public static final String COMPANIONS = PATH + "/samband";

  /** Where it is told how places and times of events shifted. */
  public static final String SHIFTS = PATH + "/plats-och-tid";

  /** Where it is told whether a measure changed a number. */
  public static final String MEASURES = PATH + "/atgard";

  private CauseAddress() {}

  /** Whether an indicator has events that can be told apart; sums have none. */
  public static boolean isOf(Installation installation, Indicator indicator) {
    return Askable.of(installation, indicator).splits().contains(Dimension.AREA);
  }

  /**
   * The address that compares a period with the same of the year before, or nothing where the
   * indicator has no events to tell apart, or only some times or kinds of places are kept.
   *
   * @param base gives language and generation
   */
  public static Optional<String> of(
      Installation installation, Indicator indicator, DateRange period, Slice slice, Query base) {
    return isOf(installation, indicator) && slice.finer().equals(Slice.Finer.NONE)
        ? Optional.of(
            Query.EMPTY
                .with("indicator", indicator.id())
                .with("period", "custom")
                .with("from", period.from().toString())
                .with("to", period.to().minusDays(1).toString())
                .with(
                    MunicipalityChoice.NAME,
                    installation.isOfSeveral() && slice.municipalities().isEmpty()
                        ? List.of(MunicipalityChoice.ALL)
                        : slice.municipalities())
                .with("area", slice.areas())
                .with("category", slice.categories())
                .with("organisation", slice.organisations())
                .with("lang", base.many("lang"))
                .with("generation", base.many("generation"))
                .href(PATH))
        : Optional.empty();
  }
}
