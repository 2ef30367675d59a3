package se.lagesbild.dashboard.page.annotation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.TypedWords;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.words.Words;

/**
 * What somebody typed, in a form or as a row of a table, before it is known whether it can be used.
 *
 * @param kind id or name
 * @param title in few words
 * @param first day
 * @param last day, or empty
 * @param areas ids or names
 * @param indicators ids or names
 * @param note more about it, or empty
 */
record Fields(
    String kind,
    String title,
    String first,
    String last,
    List<String> areas,
    List<String> indicators,
    String note) {

  /**
   * What was typed as what can be kept.
   *
   * @param content empty when there are faults
   * @param faults each in one sentence
   */
  record Checked(Optional<Annotation.Content> content, List<String> faults) {}

  /** What a form sent, or what an address fills in. */
  static Fields of(Query query) {
    return new Fields(
        query.one("kind").orElse(""),
        query.one("title").orElse(""),
        query.one("first").orElse(""),
        query.one("last").orElse(""),
        query.many("area"),
        query.many("indicator"),
        query.one("note").orElse(""));
  }

  /** What is kept, to be changed. */
  static Fields of(Annotation.Content content) {
    LocalDate last = content.last();
    return new Fields(
        content.kind().id(),
        content.title(),
        content.first().toString(),
        last == null ? "" : last.toString(),
        content.areas(),
        content.indicators(),
        content.note());
  }

  Checked checked(Names names, Words words) {
    List<String> faults = new ArrayList<>();
    Optional<Annotation.Kind> what = names.kind(kind);
    if (what.isEmpty()) {
      faults.add(words.text("annotation.bad.kind", names.kinds(words)));
    }
    TypedWords.faultOfNeeded(
            words.text("annotation.the.title"), title, Annotation.LONGEST_TITLE, words)
        .ifPresent(faults::add);
    TypedWords.fault(words.text("annotation.the.note"), note, Annotation.LONGEST_NOTE, words)
        .ifPresent(faults::add);
    Optional<LocalDate> from = day(first);
    if (from.isEmpty()) {
      faults.add(words.text("annotation.bad.first"));
    }
    Optional<LocalDate> to = day(last);
    if (to.isEmpty() && !last.isBlank()) {
      faults.add(words.text("annotation.bad.last"));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      faults.add(words.text("annotation.bad.order", from.get(), to.get()));
    }
    List<String> where = known(areas, names::area, "annotation.bad.area", faults, words);
    List<String> which =
        known(indicators, names::indicator, "annotation.bad.indicator", faults, words);
    if (!faults.isEmpty()) {
      return new Checked(Optional.empty(), List.copyOf(faults));
    }
    return new Checked(
        Optional.of(
            new Annotation.Content(
                what.orElseThrow(),
                title,
                from.orElseThrow(),
                to.orElse(null),
                where,
                which,
                note)),
        List.of());
  }

  /** Finds what a name stands for. */
  private interface Lookup {
    Optional<String> find(String name);
  }

  private static List<String> known(
      List<String> given, Lookup lookup, String fault, List<String> faults, Words words) {
    List<String> ids = new ArrayList<>();
    for (String name : given) {
      Optional<String> id = lookup.find(name);
      id.filter(one -> !ids.contains(one)).ifPresent(ids::add);
      if (id.isEmpty()) {
        faults.add(words.text(fault, Query.echo(name)));
      }
    }
    return ids;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return Optional.of(day).filter(it -> it.getYear() >= 1900 && it.getYear() < 2200);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
