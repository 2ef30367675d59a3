package se.lagesbild.warehouse.catalogue;

import java.util.List;

/** Reads the reporting calendars. */
final class PeriodKindReader {
  private PeriodKindReader() {}

  /**
   * The calendars in {@code document}.
   *
   * @throws ConfigurationException if one is told neither in months nor in days, or in both
   */
  static List<PeriodKind> read(YamlDocument document) {
    List<PeriodKind> kinds = List.of(InstallationReader.convert(document, PeriodKind[].class));
    for (int i = 0; i < kinds.size(); i++) {
      PeriodKind kind = kinds.get(i);
      boolean byMonths = kind.months() != null && kind.startMonth() != null;
      boolean byDays = kind.days() != null && kind.anchor() != null;
      if (byMonths == byDays) {
        throw new ConfigurationException(
            document.file(),
            document.lineOf("/" + i),
            "kalendern \"%s\" ska ha antingen months och startMonth eller days och anchor."
                .formatted(kind.id()));
      }
    }
    return kinds;
  }
}
