package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Against;

/** What a line can be compared with, as written in the address and as shown in the form. */
final class Compare {
  /** The parameter. */
  static final String NAME = "compare";

  private Compare() {}

  /**
   * Reads it. Places can be compared only where a place is chosen, and with another; what is left
   * over from another choice is left out.
   *
   * @throws BadQueryException if it is unknown, naming what is allowed
   */
  static Optional<Against> parse(Query query, Members members, Indicator indicator, Slice slice) {
    Map<String, Optional<Against>> allowed = new LinkedHashMap<>();
    allowed.put("none", Optional.empty());
    for (Against.Kind kind : Against.Kind.values()) {
      if (!isOfIds(kind)) {
        Against against = new Against(kind, List.of());
        allowed.put(name(against), Optional.of(against));
      }
    }
    for (String area : members.known(Dimension.AREA)) {
      if (!area.equals(Slice.UNPLACED)) {
        allowed.put(area, Optional.of(area(area)));
      }
    }
    for (String group : members.groups()) {
      allowed.putIfAbsent(group, Optional.of(peers(group)));
    }
    return query
        .choice(NAME, allowed)
        .flatMap(found -> found)
        .filter(found -> fits(found, slice))
        .filter(found -> isTold(found, members, indicator, slice));
  }

  /** As written in the address. */
  static String name(Against against) {
    return isOfIds(against.kind())
        ? against.ids().get(0)
        : against.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the reader can choose between now. */
  static List<FilterForm.Option> options(ExploreState state, Members members, Words words) {
    List<FilterForm.Option> options = new ArrayList<>();
    options.add(
        new FilterForm.Option(NAME, "none", words.text("compare.none"), state.against().isEmpty()));
    if (state.split().isPresent()) {
      return options;
    }
    for (Against.Kind kind : Against.Kind.values()) {
      if (!isOfIds(kind)) {
        add(options, new Against(kind, List.of()), words.text("compare.kind." + kind), state);
      }
    }
    if (state.chosen(Dimension.MUNICIPALITY).size() == 1) {
      members
          .groups(state.chosen(Dimension.MUNICIPALITY).get(0), state.indicator())
          .forEach(group -> add(options, peers(group.id()), words.of(group.title()), state));
    }
    members
        .of(Dimension.AREA, state.indicator(), words)
        .forEach(member -> add(options, area(member.id()), member.title(), state));
    return options;
  }

  private static void add(
      List<FilterForm.Option> options, Against against, String title, ExploreState state) {
    if (fits(against, state.slice())) {
      boolean chosen = state.against().equals(Optional.of(against));
      options.add(new FilterForm.Option(NAME, name(against), title, chosen));
    }
  }

  private static boolean isOfIds(Against.Kind kind) {
    return kind == Against.Kind.AREAS || kind == Against.Kind.PEERS;
  }

  private static Against peers(String id) {
    return new Against(Against.Kind.PEERS, List.of(id));
  }

  /** A group of which no other municipality is told of has nothing to show. */
  private static boolean isTold(
      Against against, Members members, Indicator indicator, Slice slice) {
    return against.kind() != Against.Kind.PEERS
        || members.groups(slice.municipalities().get(0), indicator).stream()
            .anyMatch(group -> against.ids().contains(group.id()));
  }

  private static Against area(String id) {
    return new Against(Against.Kind.AREAS, List.of(id));
  }

  private static boolean fits(Against against, Slice slice) {
    List<String> chosen = slice.areas();
    boolean placed = !chosen.isEmpty() && !chosen.contains(Slice.UNPLACED);
    return switch (against.kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> true;
      case MUNICIPALITY -> placed;
      case PEERS -> slice.municipalities().size() == 1 && chosen.isEmpty();
      case AREAS ->
          placed
              && !against.ids().contains(Slice.UNPLACED)
              && chosen.stream().noneMatch(against.ids()::contains);
    };
  }
}
