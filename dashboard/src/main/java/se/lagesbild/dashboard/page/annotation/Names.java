package se.lagesbild.dashboard.page.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Language;

/** What people call kinds, columns, areas and indicators, in either language and any case. */
final class Names {
  private final Installation installation;

  Names(Installation installation) {
    this.installation = installation;
  }

  Optional<Annotation.Kind> kind(String name) {
    return Stream.of(Annotation.Kind.values())
        .filter(kind -> kind.id().equals(plain(name)) || isOne("annotation.kind." + kind, name))
        .findFirst();
  }

  /** All kinds, to choose from. */
  String kinds(Words words) {
    return Stream.of(Annotation.Kind.values()).map(words::of).collect(Collectors.joining(", "));
  }

  Optional<Column> column(String name) {
    return Stream.of(Column.values())
        .filter(column -> isOne("annotation.column." + column, name))
        .findFirst();
  }

  /** The areas of the municipalities that are kept. */
  List<Area> areas() {
    return installation.areas().stream()
        .filter(area -> installation.keeps(area.municipality()))
        .toList();
  }

  Optional<String> area(String name) {
    return areas().stream()
        .filter(
            area ->
                area.id().equals(plain(name))
                    || plain(area.title()).equals(plain(name))
                    || area.aliases().stream().anyMatch(alias -> plain(alias).equals(plain(name))))
        .map(Area::id)
        .findFirst();
  }

  Optional<String> indicator(String name) {
    return installation.indicators().stream()
        .filter(
            indicator ->
                indicator.id().equals(plain(name))
                    || plain(indicator.title().sv()).equals(plain(name))
                    || plain(indicator.title().en()).equals(plain(name)))
        .map(Indicator::id)
        .findFirst();
  }

  private static boolean isOne(String key, String name) {
    return Stream.of(Language.values())
        .flatMap(language -> Arrays.stream(Words.in(language).text(key).split("; ")))
        .anyMatch(known -> known.equals(plain(name)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The columns of a table that can be imported. */
  enum Column {
    TITLE,
    KIND,
    FIRST,
    LAST,
    AREAS,
    INDICATORS,
    NOTE
  }
}
