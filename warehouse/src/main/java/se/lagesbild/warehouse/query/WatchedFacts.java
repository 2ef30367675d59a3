package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.query.SumsReader.Sum;

/**
 * What the series that are watched every night are made of.
 *
 * @param told which days each source tells of
 * @param firstTold what tells how late the sources tell
 * @param counts the indicators of events, in the order of the installation
 * @param sums the indicators of which sources send sums, in the same order
 */
public record WatchedFacts(
    ToldBySource told, FirstTold firstTold, List<Counts> counts, List<Sums> sums) {

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
   * An indicator by the periods that its sources send.
   *
   * @param indicator what is summed
   * @param byMunicipality the sums of whole municipalities
   * @param byArea those of areas; none where sources send no such ones
   */
  public record Sums(Indicator indicator, List<Sum> byMunicipality, List<Sum> byArea) {}

  /**
   * A municipality or an area per day; days without events are absent.
   *
   * @param counted in order
   * @param largeReports reports with three crimes or more, where crimes are counted
   * @param late of the last two years, what was first told of more than a fortnight after its day
   */
  public record Days(List<Day> counted, List<LargeReport> largeReports, List<Late> late) {}

  /**
   * A day.
   *
   * @param day which
   * @param count what was counted
   * @param foundByPolice how many of them the police found themselves
   */
  public record Day(LocalDate day, Count count, long foundByPolice) {

    /** How many. */
    public long counted() {
      return count.number();
    }
  }

  /** How many crimes of a day one report holds. */
  public record LargeReport(LocalDate day, long crimes) {}

  /**
   * What is counted of a day and was first told of on the same day, long after.
   *
   * @param source id
   * @param day the day
   * @param firstTold last day that the delivery tells of which told of them first
   * @param counted how many
   */
  public record Late(String source, LocalDate day, LocalDate firstTold, long counted) {}
}
