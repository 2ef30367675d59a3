package se.lagesbild.warehouse.analysis.cause;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;

/**
 * A day between the beginning of the first and the end of the last of the periods on which
 * registration changed.
 *
 * @param what the change
 * @param codes that took over or were taken over from; none where it concerns all of a source
 * @param since how many of the earlier periods, the newest, begin on that day or after it
 */
public record CodeChange(SeriesBreak what, Set<String> codes, int since) {

  /** Copies the set. */
  public CodeChange {
    codes = Set.copyOf(codes);
  }

  /**
   * Those that concern an indicator, the newest first.
   *
   * @param categories that are counted; empty means all
   * @param periods the earlier periods, the oldest first, and the later one
   */
  public static List<CodeChange> of(
      Installation installation,
      Indicator indicator,
      List<String> categories,
      List<DateRange> periods) {
    LocalDate from = periods.get(0).from();
    LocalDate to = periods.get(periods.size() - 1).to();
    List<DateRange> earlier = periods.subList(0, periods.size() - 1);
    return SeriesBreaks.list(installation).stream()
        .filter(each -> indicator.filter().sources().contains(each.source()))
        .filter(
            each ->
                each.kind() == SeriesBreaks.Kind.ORGANISATION
                    || categories.isEmpty()
                    || categories.contains(each.category()))
        .filter(each -> each.day().isAfter(from) && each.day().isBefore(to))
        .sorted((one, other) -> other.day().compareTo(one.day()))
        .map(each -> new CodeChange(each, codes(installation, each), since(earlier, each)))
        .toList();
  }

  private static int since(List<DateRange> earlier, SeriesBreak change) {
    return (int) earlier.stream().filter(each -> !each.from().isBefore(change.day())).count();
  }

  private static Set<String> codes(Installation installation, SeriesBreak change) {
    Set<String> codes = new HashSet<>();
    if (change.kind() == SeriesBreaks.Kind.CODE) {
      installation.findSource(change.source()).stream()
          .flatMap(source -> source.codes().stream())
          .filter(code -> code.code().equals(change.code()))
          .flatMap(code -> Stream.concat(Stream.of(code.code()), code.replaces().stream()))
          .forEach(codes::add);
    }
    return codes;
  }
}
