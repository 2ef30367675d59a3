package se.lagesbild.warehouse.analysis.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;
import se.lagesbild.warehouse.statistics.kitagawa.Kitagawa;
import se.lagesbild.warehouse.statistics.kitagawa.RateChange;
import se.lagesbild.warehouse.statistics.shapley.FactorShares;
import se.lagesbild.warehouse.statistics.shapley.ShapleyMultiplicative;

/**
 * A change as that of a product, and as that of a rate: inhabitants by reports per inhabitant by
 * crimes per report by harm per crime, and other sizes of the areas or other rates within them.
 * Numbers before are those in as long a time as the later period.
 */
final class Factors {
  /** Of fewer a division is mostly chance. */
  private static final double FEWEST = 20;

  private final Divided divided;
  private final Circumstances circumstances;

  Factors(Divided divided, Circumstances circumstances) {
    this.divided = divided;
    this.circumstances = circumstances;
  }

  /** How the number of crimes, or their harm, changed by its factors. */
  Optional<FactorShares> shares() {
    double reportsLater = sum(true, Cell::reports);
    double reportsBefore = sum(false, Cell::reports);
    double crimesLater = sum(true, Cell::crimes);
    double crimesBefore = sum(false, Cell::crimes);
    if (Math.min(reportsLater, reportsBefore) < FEWEST
        || Math.min(crimesLater, crimesBefore) < FEWEST) {
      return Optional.empty();
    }
    Product product = new Product(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    double reports = reportsBefore * circumstances.periods().times();
    circumstances
        .people()
        .ifPresentOrElse(
            people -> {
              product.add(Factor.INHABITANTS, people.before(), people.later());
              product.add(
                  Factor.REPORTS_PER_INHABITANT,
                  reports / people.before(),
                  reportsLater / people.later());
            },
            () -> product.add(Factor.REPORTS, reports, reportsLater));
    if (crimesBefore != reportsBefore || crimesLater != reportsLater) {
      product.add(
          Factor.CRIMES_PER_REPORT, crimesBefore / reportsBefore, crimesLater / reportsLater);
    }
    if (isWeighed()) {
      product.add(Factor.HARM_PER_CRIME, harm(false) / crimesBefore, harm(true) / crimesLater);
    }
    return product.divided();
  }

  private record Product(List<Factor> factors, List<Double> before, List<Double> later) {
    void add(Factor factor, double valueBefore, double valueLater) {
      factors.add(factor);
      before.add(valueBefore);
      later.add(valueLater);
    }

    /** Empty where it is of one factor only. */
    Optional<FactorShares> divided() {
      if (factors.size() == 1) {
        return Optional.empty();
      }
      return ShapleyMultiplicative.withDefaults()
          .divide(factors.stream().map(Enum::name).toList(), values(before), values(later))
          .fold(Optional::of, reason -> Optional.empty());
    }

    private static double[] values(List<Double> list) {
      return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Every category that has crimes has a weight, and they are not all alike. */
  private boolean isWeighed() {
    Map<String, Double> days = circumstances.harmDays();
    List<String> categories = of(Facet.CATEGORY).stream().map(Cell::member).distinct().toList();
    return days.keySet().containsAll(categories)
        && categories.stream().map(days::get).distinct().count() > 1;
  }

  private double harm(boolean later) {
    return of(Facet.CATEGORY).stream()
        .filter(cell -> cell.later() == later)
        .mapToDouble(
            cell -> cell.crimes() * circumstances.harmDays().getOrDefault(cell.member(), 0.0))
        .sum();
  }

  private double sum(boolean later, ToLongFunction<Cell> number) {
    return divided.whole().stream().filter(cell -> cell.later() == later).mapToLong(number).sum();
  }

  private List<Cell> of(Facet facet) {
    return divided.cells().stream().filter(cell -> cell.facet() == facet).toList();
  }

  /** Whether the rate changed as the areas' inhabitants did, or as the rates within them did. */
  Optional<RateChange> rates() {
    List<String> areas = circumstances.peopleByArea().keySet().stream().sorted().toList();
    double[][] columns = new double[4][areas.size()];
    for (int at = 0; at < areas.size(); at++) {
      Circumstances.People people = circumstances.peopleByArea().get(areas.get(at));
      columns[0][at] = people.before() * circumstances.periods().before().exposure();
      columns[1][at] = counted(areas.get(at), false);
      columns[2][at] = people.later() * circumstances.periods().later().exposure();
      columns[3][at] = counted(areas.get(at), true);
    }
    boolean few =
        Arrays.stream(columns[1]).sum() < FEWEST || Arrays.stream(columns[3]).sum() < FEWEST;
    return areas.size() < 2 || few
        ? Optional.empty()
        : Kitagawa.withDefaults()
            .divide(columns[0], columns[1], columns[2], columns[3])
            .fold(Optional::of, reason -> Optional.empty());
  }

  private double counted(String area, boolean later) {
    return of(Facet.AREA).stream()
        .filter(cell -> cell.later() == later && cell.member().equals(area))
        .mapToLong(Cell::counted)
        .sum();
  }
}
