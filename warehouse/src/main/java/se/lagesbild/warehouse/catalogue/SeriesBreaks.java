package se.lagesbild.warehouse.catalogue;

import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.TableData;

/**
 * Days on which a series stops meaning what it meant: a code took over from others, a code came to
 * mean something else, or another organisation began to answer for a source. What happened did not
 * change that day; how it is registered did.
 */
public final class SeriesBreaks {
  /** Stands for every category or code. */
  private static final String ALL = "-";

  private SeriesBreaks() {}

  /** What sort of day it is. */
  public enum Kind {
    CODE,
    ORGANISATION
  }

  /**
   * A day on which a series stops meaning what it meant.
   *
   * @param source id of the source
   * @param day the first day of what is new
   * @param kind what changed
   * @param category id of the category whose series it is, or {@code -} for all
   * @param code the new code, or {@code -}
   * @param text what changed, in a sentence
   */
  public record SeriesBreak(
      String source, LocalDate day, Kind kind, String category, String code, Text text) {}

  /** All of them, one per source, day, kind, category and code. */
  public static List<SeriesBreak> list(Installation installation) {
    return installation.sources().stream()
        .flatMap(source -> of(source, installation).stream())
        .toList();
  }

  private static List<SeriesBreak> of(SourceContract source, Installation installation) {
    List<SeriesBreak> breaks = new ArrayList<>();
    if (source.event() != null) {
      breaks.addAll(codes(source));
    }
    breaks.addAll(organisations(source, installation));
    return breaks;
  }

  /** Those that concern a part of an indicator, in the order of time. */
  public static List<SeriesBreak> concerning(
      Installation installation, Indicator indicator, Slice slice) {
    List<String> categories = indicator.filter().categories();
    return installation.sources().stream()
        .filter(source -> indicator.filter().sources().contains(source.id()))
        .flatMap(source -> of(source, installation).stream())
        .filter(
            each ->
                each.kind() == Kind.ORGANISATION
                    || lets(categories, each.category())
                        && lets(slice.categories(), each.category())
                        && letsCode(installation, slice.finer().codes(), each))
        .sorted(Comparator.comparing(SeriesBreak::day).thenComparing(SeriesBreak::code))
        .toList();
  }

  /**
   * Those that concern a part of an indicator and after which it does not count what it counted
   * before. Where a code is divided or followed by others and all of them are counted, the same is
   * counted as before.
   */
  public static List<SeriesBreak> interrupting(
      Installation installation, Indicator indicator, Slice slice) {
    return concerning(installation, indicator, slice).stream()
        .filter(
            each ->
                each.kind() == Kind.ORGANISATION
                    || involved(installation, each)
                            .map(code -> isCounted(code, indicator, slice))
                            .distinct()
                            .count()
                        > 1)
        .toList();
  }

  /** The codes on both sides of a break: what is new that day, and what it took over from. */
  private static Stream<OffenceCode> involved(Installation installation, SeriesBreak change) {
    List<OffenceCode> codes =
        installation.findSource(change.source()).map(SourceContract::codes).orElse(List.of());
    Set<String> before =
        codes.stream()
            .filter(code -> change.day().equals(code.validFrom()))
            .filter(code -> code.code().equals(change.code()))
            .flatMap(code -> Stream.concat(code.replaces().stream(), Stream.of(code.code())))
            .collect(Collectors.toSet());
    return codes.stream()
        .filter(
            code ->
                before.contains(code.code())
                    || change.day().equals(code.validFrom())
                        && code.replaces().stream().anyMatch(before::contains));
  }

  private static boolean isCounted(OffenceCode code, Indicator indicator, Slice slice) {
    return !code.category().equals(OffenceCode.OUT_OF_SCOPE)
        && lets(indicator.filter().categories(), code.category())
        && lets(slice.categories(), code.category())
        && lets(slice.finer().codes(), code.code());
  }

  private static boolean lets(List<String> filter, String id) {
    return filter.isEmpty() || filter.contains(id);
  }

  /** The new code is let through, or one that it took over from. */
  private static boolean letsCode(
      Installation installation, List<String> codes, SeriesBreak change) {
    return lets(codes, change.code())
        || installation.findSource(change.source()).stream()
            .flatMap(source -> source.codes().stream())
            .filter(code -> code.code().equals(change.code()))
            .anyMatch(code -> code.replaces().stream().anyMatch(codes::contains));
  }

  /** One row per source, day, kind and code. */
  static TableData of(Installation installation) {
    return ReferenceTables.table(
        "series_break",
        List.of(
            ReferenceTables.column("source", STRING),
            ReferenceTables.column("day", DATE),
            ReferenceTables.column("kind", STRING),
            ReferenceTables.column("category", STRING),
            ReferenceTables.column("offence_code", STRING),
            ReferenceTables.column("text_sv", STRING),
            ReferenceTables.column("text_en", STRING)),
        list(installation),
        each ->
            ReferenceTables.row(
                each.source(),
                each.day(),
                each.kind().name().toLowerCase(Locale.ROOT),
                each.category(),
                each.code(),
                each.text().sv(),
                each.text().en()));
  }

  private static List<SeriesBreak> codes(SourceContract source) {
    TreeMap<String, SeriesBreak> breaks = new TreeMap<>();
    for (OffenceCode code : source.codes()) {
      LocalDate day = code.validFrom();
      if (day == null) {
        continue;
      }
      findBefore(source, code, day).ifPresent(old -> putNewMeaning(breaks, source, old, code));
      if (code.replaces().isEmpty()) {
        continue;
      }
      String old = String.join(", ", code.replaces());
      put(
          breaks,
          source,
          day,
          code.category(),
          code.code(),
          "Koden %s (%s) tog över från %s.".formatted(code.code(), code.title(), old),
          "Code %s (%s) took over from %s.".formatted(code.code(), code.title(), old));
      for (OffenceCode replaced : source.codes()) {
        boolean elsewhere = !replaced.category().equals(code.category());
        if (code.replaces().contains(replaced.code()) && elsewhere) {
          put(
              breaks,
              source,
              day,
              replaced.category(),
              code.code(),
              "Koden %s flyttade till en annan kategori som %s."
                  .formatted(replaced.code(), code.code()),
              "Code %s moved to another category as %s.".formatted(replaced.code(), code.code()));
        }
      }
    }
    return List.copyOf(breaks.values());
  }

  /** The same code as it was until the day before, or earlier. */
  private static Optional<OffenceCode> findBefore(
      SourceContract source, OffenceCode code, LocalDate day) {
    return source.codes().stream()
        .filter(other -> other.validTo() != null && other.validTo().isBefore(day))
        .filter(other -> other.code().equalsIgnoreCase(code.code()))
        .max(Comparator.comparing(OffenceCode::validTo));
  }

  private static void putNewMeaning(
      TreeMap<String, SeriesBreak> breaks,
      SourceContract source,
      OffenceCode old,
      OffenceCode code) {
    if (old.category().equals(code.category())) {
      return;
    }
    for (OffenceCode either : List.of(old, code)) {
      put(
          breaks,
          source,
          Objects.requireNonNull(code.validFrom()),
          either.category(),
          code.code(),
          "Koden %s fick en annan betydelse: tidigare %s, nu %s."
              .formatted(code.code(), old.title(), code.title()),
          "Code %s got another meaning: %s before, %s now."
              .formatted(code.code(), old.title(), code.title()));
    }
  }

  private static void put(
      TreeMap<String, SeriesBreak> breaks,
      SourceContract source,
      LocalDate day,
      String category,
      String code,
      String textSv,
      String textEn) {
    if (!category.equals(OffenceCode.OUT_OF_SCOPE)) {
      breaks.putIfAbsent(
          day + category + code,
          new SeriesBreak(source.id(), day, Kind.CODE, category, code, new Text(textSv, textEn)));
    }
  }

  private static List<SeriesBreak> organisations(SourceContract source, Installation installation) {
    List<SeriesBreak> breaks = new ArrayList<>();
    Organisation organisation = installation.findOrganisation(source.organisation()).orElse(null);
    while (organisation != null
        && organisation.validTo() != null
        && organisation.successor() != null
        && breaks.size() < installation.organisations().size()) {
      Organisation next = installation.findOrganisation(organisation.successor()).orElse(null);
      if (next != null) {
        breaks.add(
            new SeriesBreak(
                source.id(),
                organisation.validTo().plusDays(1),
                Kind.ORGANISATION,
                ALL,
                ALL,
                new Text(
                    "%s tog över efter %s.".formatted(next.title().sv(), organisation.title().sv()),
                    "%s took over from %s."
                        .formatted(next.title().en(), organisation.title().en()))));
      }
      organisation = next;
    }
    return breaks;
  }
}
