package se.lagesbild.dashboard.bench;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.warehouse.bench.InventedGenerations;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * How long the council's page takes, in milliseconds.
 *
 * @param unprepared in a new process, before anything was worked out
 * @param swapped from publishing a new generation until it is in service
 * @param first of its readers
 * @param otherCalendar the slowest of the other calendars, asked for the first time
 * @param otherPeriod the slowest of some earlier periods of those, asked for the first time
 * @param remembered asked again
 * @param paper the page as PDF
 */
record QuarterTimes(
    double unprepared,
    double swapped,
    double first,
    double otherCalendar,
    double otherPeriod,
    Times remembered,
    Times paper) {
  private static final String PAGE = "/kvartal";
  private static final int AGAIN = 50;
  private static final int PAPERS = 10;

  /** Of a site that was just opened on the first generation; it ends on the second. */
  static QuarterTimes of(Site site, InventedGenerations generations, Installation installation) {
    double unprepared = site.time(PAGE);
    site.prepare();
    long start = System.nanoTime();
    generations.serve(2);
    site.gatehouse().refresh();
    double swapped = Site.since(start);
    double first = site.time(PAGE);
    return new QuarterTimes(
        unprepared,
        swapped,
        first,
        slowest(site, otherCalendars(installation)),
        slowest(site, otherPeriods(installation)),
        Times.of(AGAIN, run -> site.time(PAGE)),
        Times.of(PAPERS, run -> site.time(PAGE + ".pdf")));
  }

  /** The page by every calendar but the one that it opens with. */
  static List<String> otherCalendars(Installation installation) {
    return Stream.concat(
            installation.periodKinds().stream().map(Calendar.class::cast),
            Stream.of(Grain.MONTH, Grain.QUARTER))
        .skip(1)
        .map(calendar -> PAGE + "?calendar=" + calendar.id())
        .toList();
  }

  private static List<String> otherPeriods(Installation installation) {
    return otherCalendars(installation).stream()
        .flatMap(
            page ->
                Stream.of(6, 12, 18)
                    .map(back -> InventedGenerations.days().to().minusMonths(back))
                    .map(day -> page + "&period=" + day))
        .toList();
  }

  private static double slowest(Site site, List<String> paths) {
    return paths.stream().mapToDouble(site::time).max().orElse(Double.NaN);
  }
}
