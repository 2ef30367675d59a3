package se.lagesbild.warehouse.analysis.cause;

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
 * A day between the beginning of the first and the end of the last of two periods on which
 * registration changed.
 *
 * @param what the change
 * @param codes that took over or were taken over from; none where it concerns all of a source
 */
public record CodeChange(SeriesBreak what, Set<String> codes) {

  /** Copies the set. */
  public CodeChange {
    codes = Set.copyOf(codes);
  }

  /**
   * Those that concern an indicator, the newest first.
   *
   * @param categories that are counted; empty means all
   */
  public static List<CodeChange> of(
      Installation installation, Indicator indicator, List<String> categories, DateRange days) {
    return SeriesBreaks.list(installation).stream()
        .filter(each -> indicator.filter().sources().contains(each.source()))
        .filter(
            each ->
                each.kind() == SeriesBreaks.Kind.ORGANISATION
                    || categories.isEmpty()
                    || categories.contains(each.category()))
        .filter(each -> each.day().isAfter(days.from()) && each.day().isBefore(days.to()))
        .sorted((one, other) -> other.day().compareTo(one.day()))
        .map(each -> new CodeChange(each, codes(installation, each)))
        .toList();
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
