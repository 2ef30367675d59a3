package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.ToldBySource;

/**
 * What the series that are watched every night are made of.
 *
 * @param told which days each source tells of
 * @param received the deliveries in use
 * @param firstSeen when the days of the last years were first told of
 * @param counts the indicators that are counted, in the order of the installation
 */
public record WatchedFacts(
    ToldBySource told,
    List<ReceivedDelivery> received,
    List<FirstSeen> firstSeen,
    List<Counts> counts) {

  /**
   * Events of a day that were first told of on the same day.
   *
   * @param source id
   * @param dateBasis which of its days the events are counted on
   * @param day the day
   * @param firstTold last day that the delivery tells of which told of them first
   * @param events how many
   */
  public record FirstSeen(
      String source,
      Indicator.DateBasis dateBasis,
      LocalDate day,
      LocalDate firstTold,
      long events) {}

  /**
   * An indicator per day.
   *
   * @param indicator what is counted
   * @param byMunicipality by code
   * @param byArea by id
   */
  public record Counts(
      Indicator indicator, Map<String, Days> byMunicipality, Map<String, Days> byArea) {}

  /**
   * A municipality or an area per day; days without events are absent.
   *
   * @param counted in order
   * @param largeReports reports with three crimes or more, where crimes are counted
   */
  public record Days(List<Day> counted, List<LargeReport> largeReports) {}

  /**
   * A day.
   *
   * @param day which
   * @param counted how many
   * @param foundByPolice how many of them the police found themselves
   */
  public record Day(LocalDate day, long counted, long foundByPolice) {}

  /** How many crimes of a day one report holds. */
  public record LargeReport(LocalDate day, long crimes) {}
}
