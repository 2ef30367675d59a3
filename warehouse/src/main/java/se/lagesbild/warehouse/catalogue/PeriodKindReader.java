package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reads the reporting calendars. */
final class PeriodKindReader {
  private PeriodKindReader() {}

  /**
   * The calendars in {@code document}.
   *
   * @throws ConfigurationException if one is told in no form or in several, or not in order
   */
  static List<PeriodKind> read(YamlDocument document) {
    List<PeriodKind> kinds = List.of(InstallationReader.convert(document, PeriodKind[].class));
    for (int i = 0; i < kinds.size(); i++) {
      PeriodKind kind = kinds.get(i);
      boolean byMonths = kind.months() != null && kind.startMonth() != null;
      boolean byDays = kind.days() != null && kind.anchor() != null;
      long forms = Stream.of(byMonths, byDays, kind.starts() != null).filter(told -> told).count();
      if (forms != 1) {
        throw new ConfigurationException(
            document.file(),
            document.lineOf("/" + i),
            "kalendern \"%s\" ska ha antingen months och startMonth, days och anchor, eller starts."
                .formatted(kind.id()));
      }
      requireOneName(document, kinds, i);
      if (byMonths && 12 % kind.months() != 0) {
        throw new ConfigurationException(
            document.file(),
            document.lineOf("/" + i + "/months"),
            "months är %d, men perioderna i \"%s\" ska gå jämnt upp i ett år; skriv 1, 2, 3, 4, 6 eller 12."
                .formatted(kind.months(), kind.id()));
      }
      if (kind.starts() != null) {
        requireOrder(document, i, kind.starts());
      }
    }
    return kinds;
  }

  /** A calendar that others share, or an earlier one, would hide it. */
  private static void requireOneName(YamlDocument document, List<PeriodKind> kinds, int at) {
    String id = kinds.get(at).id();
    boolean isTaken =
        Stream.concat(
                Stream.of(Grain.values()).map(Grain::id),
                kinds.subList(0, at).stream().map(PeriodKind::id))
            .anyMatch(id::equals);
    if (isTaken) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/" + at + "/id"),
          "kalendern \"%s\" finns redan; välj ett annat id än day, week, month, quarter, year och de andra kalendrarnas."
              .formatted(id));
    }
  }

  private static void requireOrder(YamlDocument document, int kind, List<LocalDate> starts) {
    for (int i = 1; i < starts.size(); i++) {
      if (!starts.get(i).isAfter(starts.get(i - 1))) {
        throw new ConfigurationException(
            document.file(),
            document.lineOf("/" + kind + "/starts/" + i),
            "%s ska komma efter %s; skriv periodernas första dagar i tidsordning."
                .formatted(starts.get(i), starts.get(i - 1)));
      }
    }
  }
}
