package se.lagesbild.dashboard.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.gate.Result;

/**
 * What happened, in words.
 *
 * @param number of the flag that stands for it, from 1 in the order of time
 * @param content what was told
 * @param kind in words
 * @param when the days in words
 * @param where the areas, or the whole installation
 * @param what the indicators, or all
 * @param href where it is changed
 * @param effect where it is told whether anything changed, of a measure that people told; else
 *     empty
 */
public record Happening(
    int number,
    Annotation.Content content,
    String kind,
    String when,
    String where,
    String what,
    String href,
    String effect) {
  /** The address of the page where people tell what happened. */
  public static final String PATH = "/anteckningar";

  /**
   * What is shown.
   *
   * @param days of the chart or page
   * @param indicator that it shows, or null for several
   * @param areas that it is limited to; none is everywhere
   */
  public record Shown(DateRange days, @Nullable String indicator, List<String> areas) {

    /** Whether what was told concerns what is shown. */
    boolean concerns(Annotation.Content content) {
      boolean indicated = indicator == null || Happening.concerns(content, indicator);
      boolean placed =
          areas.isEmpty()
              || content.areas().isEmpty()
              || content.areas().stream().anyMatch(areas::contains);
      return indicated && placed && Happening.days(content).overlap(days).isPresent();
    }
  }

  /** Those of {@code annotations} that concern what is shown, numbered in their order. */
  public static List<Happening> of(List<Annotation> annotations, Shown shown, Visit visit) {
    return numbered(
        annotations.stream().filter(told -> shown.concerns(told.content())).toList(), visit);
  }

  /** All of {@code annotations}, numbered in their order. */
  public static List<Happening> numbered(List<Annotation> annotations, Visit visit) {
    List<Happening> happenings = new ArrayList<>();
    for (Annotation told : annotations) {
      String annotation = String.valueOf(told.number());
      Query language = visit.request().language();
      Happening happening =
          told(
              happenings.size() + 1,
              told.content(),
              language.with("number", annotation).href(PATH),
              visit);
      boolean measure = told.content().kind() == Annotation.Kind.MEASURE;
      happenings.add(
          measure
              ? happening.leadingTo(
                  language.with("measure", annotation).href(CauseAddress.MEASURES))
              : happening);
    }
    return List.copyOf(happenings);
  }

  /**
   * One in words.
   *
   * @param number of its flag
   * @param href where it is changed, or empty
   */
  public static Happening told(int number, Annotation.Content content, String href, Visit visit) {
    Words words = visit.words();
    return new Happening(
        number,
        content,
        words.of(content.kind()),
        when(content, words),
        where(content, visit.gate().installation()),
        what(content, visit.gate().installation(), words),
        href,
        "");
  }

  /**
   * What sources tell of series, which nobody here can change.
   *
   * @param indicators that are shown, of those that it concerns
   */
  public static Happening told(Result.Known known, List<String> indicators, Visit visit) {
    Annotation.Content content =
        new Annotation.Content(
            Annotation.Kind.EVENT,
            known.title(),
            known.days().from(),
            known.days().to().minusDays(1),
            known.areas(),
            known.themed() ? indicators : List.of(),
            "");
    Happening told = told(1, content, "", visit);
    return new Happening(
        1, content, visit.words().of(known.source()), told.when, told.where, told.what, "", "");
  }

  /**
   * Days on which registration changed, one for each, with all that changed then.
   *
   * @param breaks in the order of time
   * @param indicator that the series shows
   */
  public static List<Happening> broken(List<SeriesBreak> breaks, String indicator, Visit visit) {
    Map<LocalDate, List<SeriesBreak>> byDay =
        breaks.stream()
            .collect(Collectors.groupingBy(SeriesBreak::day, TreeMap::new, Collectors.toList()));
    List<Happening> happenings = new ArrayList<>();
    byDay.forEach((day, changes) -> happenings.add(broken(day, changes, indicator, visit)));
    return List.copyOf(happenings);
  }

  private static Happening broken(
      LocalDate day, List<SeriesBreak> changes, String indicator, Visit visit) {
    Words words = visit.words();
    String note =
        changes.stream()
            .map(change -> words.of(change.text()))
            .distinct()
            .collect(Collectors.joining(" "));
    Annotation.Content content =
        new Annotation.Content(
            Annotation.Kind.ROUTINE,
            words.text("happening.break"),
            day,
            day,
            List.of(),
            List.of(indicator),
            note);
    Happening told = told(1, content, "", visit);
    String kind = words.text("happening.break.kind");
    return new Happening(1, content, kind, told.when, told.where, told.what, "", "");
  }

  /** All in the order of time, numbered. */
  public static List<Happening> inOrder(Stream<Happening> happenings) {
    List<Happening> ordered = new ArrayList<>();
    happenings
        .sorted(Comparator.comparing(happening -> happening.content.first()))
        .forEach(happening -> ordered.add(happening.numbered(ordered.size() + 1)));
    return List.copyOf(ordered);
  }

  private Happening numbered(int other) {
    return new Happening(other, content, kind, when, where, what, href, effect);
  }

  private Happening leadingTo(String other) {
    return new Happening(number, content, kind, when, where, what, href, other);
  }

  /** Whether people told it and can change it. */
  public boolean canBeChanged() {
    return !href.isEmpty();
  }

  /** Whether it is a day on which registration changed, as the code lists tell it. */
  public boolean isOfRegistration() {
    return !canBeChanged() && content.kind() == Annotation.Kind.ROUTINE;
  }

  /** The days that it took or takes; what goes on has no end. */
  public static DateRange days(Annotation.Content content) {
    LocalDate last = content.last();
    return new DateRange(content.first(), last == null ? LocalDate.MAX : last.plusDays(1));
  }

  /** Whether it is told of the indicator, or of all. */
  public boolean concerns(String indicator) {
    return concerns(content, indicator);
  }

  private static boolean concerns(Annotation.Content content, String indicator) {
    return content.indicators().isEmpty() || content.indicators().contains(indicator);
  }

  /** {@code Nya lampor (1–14 okt 2026, åtgärd; Centrum; Skadegörelse). Hela parken.} */
  public String sentence(Words words) {
    return content.title() + " " + about(words);
  }

  /** {@code Påsklov (30 mar – 6 apr 2026)}: what sources tell; all of it where people did. */
  public String brief(Words words) {
    return canBeChanged() ? sentence(words) : content.title() + " (" + when + ").";
  }

  /** The sentence without its title. */
  public String about(Words words) {
    String said = words.text("happening.about", when, kind, where, what);
    return content.note().isEmpty() ? said : said + " " + content.note();
  }

  private static String when(Annotation.Content content, Words words) {
    return content.last() == null
        ? words.text("happening.since", words.dates().prose(content.first()))
        : words.dates().range(days(content));
  }

  private static String where(Annotation.Content content, Installation installation) {
    return content.areas().isEmpty()
        ? installation.name()
        : named(
            content.areas().stream()
                .map(id -> installation.findArea(id).map(Area::title).orElse(id)));
  }

  private static String what(Annotation.Content content, Installation installation, Words words) {
    return content.indicators().isEmpty()
        ? words.text("happening.everything")
        : named(
            content.indicators().stream()
                .map(
                    id ->
                        installation
                            .findIndicator(id)
                            .map(indicator -> words.of(indicator.title()))
                            .orElse(id)));
  }

  private static String named(Stream<String> titles) {
    return String.join(", ", titles.toList());
  }
}
