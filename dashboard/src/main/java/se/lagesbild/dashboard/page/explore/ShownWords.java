package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;

/** What is shown, where and of when, in words. */
final class ShownWords {
  /** What stands after the place in a title. */
  private static final List<Dimension> NARROWED =
      List.of(
          Dimension.CATEGORY,
          Dimension.CODE,
          Dimension.PLACE_TYPE,
          Dimension.WEEKDAY,
          Dimension.PART_OF_DAY,
          Dimension.ORGANISATION);

  private final Exploration exploration;
  private final Members members;
  private final String installation;
  private final Words words;

  ShownWords(Exploration exploration, Members members, String installation, Words words) {
    this.exploration = exploration;
    this.members = members;
    this.installation = installation;
    this.words = words;
  }

  /** {@code Anmälningar per månad · Fagersta · nov 2023–okt 2026}. */
  String subtitle() {
    Answer.Subject subject = exploration.answer().subject().orElseThrow();
    String unit = Finding.capital(words.of(subject.unit()));
    String grain =
        words.stepwise(
            "explore.per.",
            exploration.state().grain(),
            words.calendar(exploration.state().grain()));
    String split =
        exploration
            .state()
            .split()
            .map(dimension -> words.text("explore.by." + dimension.name()))
            .orElse("");
    String date = words.of(subject.dateBasis());
    boolean surveyed = exploration.state().indicator().quantity() == Indicator.Quantity.ESTIMATES;
    String basis = date.isEmpty() ? "" : words.text("explore.basis", date);
    String shown = exploration.holdsNumbers() ? " · " + period() : "";
    String what =
        date.isEmpty() && !surveyed
            ? words.text("explore.level", unit, grain)
            : unit + " " + grain + split + basis;
    return what + " · " + place() + shown;
  }

  /** The days shown. */
  String period() {
    if (!exploration.holdsNumbers()) {
      return words.text("explore.period.none");
    }
    return words.dates().range(days());
  }

  /** The same where there are any. */
  DateRange days() {
    List<DateRange> periods = exploration.answer().result().periods();
    return new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
  }

  /** The areas shown, or the whole installation. */
  String place() {
    String areas = named(Dimension.AREA);
    String municipalities = named(Dimension.MUNICIPALITY);
    String whole = municipalities.isEmpty() ? installation : municipalities;
    return areas.isEmpty() ? whole : areas;
  }

  /** Everything filtered by, in words; for files. */
  String filters() {
    List<String> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      String names = named(dimension);
      if (!names.isEmpty()) {
        filters.add(words.of(dimension) + ": " + names);
      }
    }
    exploration
        .state()
        .against()
        .ifPresent(
            against ->
                filters.add(
                    words.text(
                        "compare.chip",
                        Besides.title(
                            against,
                            exploration.state().grain(),
                            members,
                            exploration.state().indicator(),
                            words))));
    exploration
        .state()
        .background()
        .ifPresent(other -> filters.add(Background.label(other, words)));
    return filters.isEmpty() ? words.text("explore.filters.none") : String.join("; ", filters);
  }

  /** What is counted, where, and limited to what: all that is filtered by. */
  String subject() {
    String narrowed =
        NARROWED.stream()
            .flatMap(dimension -> narrowed(dimension).stream())
            .collect(Collectors.joining(", "));
    return narrowed.isEmpty()
        ? placed()
        : words.text("explore.subject.narrowed", placed(), narrowed);
  }

  /** {@code cykelstöld}, {@code kod 0807}, {@code 3 koder}; empty where all of them count. */
  private Optional<String> narrowed(Dimension dimension) {
    List<String> chosen = exploration.state().chosen(dimension);
    return switch (chosen.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(only(dimension, chosen.get(0)));
      default -> Optional.of(words.text("explore.narrowed." + dimension.name(), chosen.size()));
    };
  }

  private String only(Dimension dimension, String member) {
    boolean known = !member.equals(Slice.UNPLACED);
    if (dimension == Dimension.CODE && known) {
      return words.text("explore.narrowed.code", member);
    }
    String name = named(dimension);
    return dimension == Dimension.ORGANISATION
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private String placed() {
    String title = exploration.answer().subject().map(s -> words.of(s.title())).orElse("");
    List<String> areas = exploration.state().chosen(Dimension.AREA);
    List<String> municipalities = exploration.state().chosen(Dimension.MUNICIPALITY);
    if (areas.isEmpty() && municipalities.size() == 1) {
      return words.text("explore.subject.area", title, named(Dimension.MUNICIPALITY));
    }
    if (areas.isEmpty() && municipalities.size() > 1) {
      return words.text("explore.subject.municipalities", title, municipalities.size());
    }
    if (areas.isEmpty()) {
      return title;
    }
    if (areas.size() > 1) {
      return words.text("explore.subject.areas", title, areas.size());
    }
    return areas.get(0).equals(Slice.UNPLACED)
        ? words.text("explore.subject.unplaced", title)
        : words.text("explore.subject.area", title, named(Dimension.AREA));
  }

  private String named(Dimension dimension) {
    List<String> chosen = exploration.state().chosen(dimension);
    return members.of(dimension, exploration.state().indicator(), words).stream()
        .filter(member -> chosen.contains(member.id()))
        .map(Members.Member::title)
        .collect(Collectors.joining(", "));
  }
}
