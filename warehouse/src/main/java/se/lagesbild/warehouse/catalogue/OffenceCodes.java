package se.lagesbild.warehouse.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The codes that an indicator's events can bear: what is never kept here has none to ask for. */
public final class OffenceCodes {
  private OffenceCodes() {}

  /** Those of an indicator's sources and categories, each once, in the order of the codes. */
  public static List<OffenceCode> of(Installation installation, Indicator indicator) {
    return of(installation, indicator.filter().sources(), indicator.filter().categories());
  }

  /**
   * Those of some sources and categories, each once, in the order of the codes.
   *
   * @param categories ids; empty means all that are kept
   */
  public static List<OffenceCode> of(
      Installation installation, Collection<String> sources, Collection<String> categories) {
    Map<String, OffenceCode> codes = new TreeMap<>();
    kept(installation, sources, categories).forEach(code -> codes.putIfAbsent(code.code(), code));
    return List.copyOf(codes.values());
  }

  /** Whether there is any that an indicator's events can bear. */
  static boolean areBorne(Installation installation, Indicator indicator) {
    return kept(installation, indicator.filter().sources(), indicator.filter().categories())
        .findFirst()
        .isPresent();
  }

  private static Stream<OffenceCode> kept(
      Installation installation, Collection<String> sources, Collection<String> categories) {
    return sources.stream()
        .flatMap(id -> installation.findSource(id).stream())
        .flatMap(source -> source.codes().stream())
        .filter(code -> !code.category().equals(OffenceCode.OUT_OF_SCOPE))
        .filter(code -> categories.isEmpty() || categories.contains(code.category()));
  }
}
