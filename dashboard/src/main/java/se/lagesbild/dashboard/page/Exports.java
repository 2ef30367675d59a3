package se.lagesbild.dashboard.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.words.Words;

/** The files that a page offers of what it shows: at its own address with an extension. */
public final class Exports {
  private static final String VARIANT = "format";

  private Exports() {}

  /** The addresses of the files of the page at {@code path}. */
  public static List<Page.Route> routes(
      String path, List<Format> formats, Function<Visit, Export> export) {
    return formats.stream()
        .map(Format::extension)
        .distinct()
        .map(
            extension ->
                new Page.Route(
                    path + "." + extension,
                    visit -> file(chosen(extension, formats, visit.query()), export.apply(visit))))
        .toList();
  }

  /** What the menu offers for the page at {@code path} in the state {@code query}. */
  public static List<Layout.Link> links(
      String path, List<Format> formats, Query query, Words words) {
    return formats.stream()
        .map(
            format ->
                new Layout.Link(
                    words.text(format.key()),
                    state(format, formats, query).href(path + "." + format.extension()),
                    false))
        .toList();
  }

  private static Query state(Format format, List<Format> formats, Query query) {
    boolean usual = of(format.extension(), formats).get(0) == format;
    return usual ? query : query.with(VARIANT, format.variant());
  }

  private static Format chosen(String extension, List<Format> formats, Query query) {
    List<Format> possible = of(extension, formats);
    if (possible.size() == 1) {
      return possible.get(0);
    }
    Map<String, Format> variants = new LinkedHashMap<>();
    possible.forEach(format -> variants.put(format.variant(), format));
    return query.choice(VARIANT, variants).orElse(possible.get(0));
  }

  private static List<Format> of(String extension, List<Format> formats) {
    return formats.stream().filter(format -> format.extension().equals(extension)).toList();
  }

  private static Reply file(Format format, Export export) {
    String name = export.name().replaceAll("[^A-Za-z0-9.-]", "_") + "." + format.extension();
    return new Reply.Download(name, format.type(), format.bytes(export));
  }
}
