package se.lagesbild.warehouse.analysis.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.calibration.Condition;
import se.lagesbild.warehouse.analysis.calibration.Rhythm;
import se.lagesbild.warehouse.analysis.calibration.SimulatedSeries;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.query.FirstTold;

/**
 * A night over invented weeks of eight years, judged the same way as real ones: twenty indicators
 * in each municipality as a whole and in eight areas of it. Nothing changes in any of them.
 */
public final class SimulatedNight {
  private static final int INDICATORS = 20;
  private static final int AREAS = 8;
  private static final double[] MEANS = {1, 2, 5, 20};
  private static final double HALF_OF_LOG_TWO = Math.log(2) / 2;
  private static final int YEARS = 8;

  private final Installation installation;
  private final List<WatchedSeries> series;

  private SimulatedNight(Installation installation, List<WatchedSeries> series) {
    this.installation = installation;
    this.series = series;
  }

  /** Invents series, with the indicators and sources of an installation. */
  public static SimulatedNight of(Installation installation, int municipalities) {
    List<WatchedSeries> series = new ArrayList<>();
    List<Indicator> indicators = installation.indicators();
    List<Area> areas = installation.areas();
    for (int municipality = 0; municipality < municipalities; municipality++) {
      String code = Integer.toString(1000 + municipality);
      for (int number = 0; number < INDICATORS; number++) {
        Indicator indicator = indicators.get(number % indicators.size());
        series.add(invent(indicator, code, null, series.size()));
        for (int area = 0; area < AREAS; area++) {
          String id = areas.get(area % areas.size()).id();
          series.add(invent(indicator, code, id, series.size()));
        }
      }
    }
    return new SimulatedNight(installation, series);
  }

  private static WatchedSeries invent(
      Indicator indicator, String municipality, @Nullable String area, int number) {
    double mean = MEANS[number % MEANS.length];
    double size = number % 2 == 0 ? 5 : Double.POSITIVE_INFINITY;
    Condition condition = new Condition(Rhythm.WEEK, mean, size, HALF_OF_LOG_TWO, 0, false, YEARS);
    CountSeries weeks = new SimulatedSeries(condition, new SplittableRandom(number)).known(0);
    Clues none = Clues.none(weeks.length());
    return new WatchedSeries(indicator, municipality, area, weeks, none, mean);
  }

  /** How many series. */
  public int series() {
    return series.size();
  }

  /** How often each may falsely be called more than usual, to keep the budget. */
  public double alpha() {
    return new Budget(installation).over(series).alpha();
  }

  /** Judges them all. */
  public Night judge() {
    return new Watch(installation, SourceLags.of(new FirstTold(List.of(), List.of()))).over(series);
  }
}
