package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Against;

/** What a line can be compared with, as written in the address and as shown in the form. */
final class Compare {
  /** The parameter. */
  static final String NAME = "compare";

  private static final String BACKGROUND = "background-";

  private Compare() {}

  /**
   * What is compared.
   *
   * @param indicator what is followed
   * @param grain step of the series
   * @param slice which part of the indicator
   */
  record Shown(Indicator indicator, Calendar grain, Slice slice) {}

  /**
   * What it is compared with; one of the two at most.
   *
   * @param against the same indicator at another time or place, or nothing
   * @param background another indicator, or nothing
   */
  record Chosen(Optional<Against> against, Optional<Indicator> background) {
    private static final Chosen NOTHING = new Chosen(Optional.empty(), Optional.empty());

    private static Chosen of(Against against) {
      return new Chosen(Optional.of(against), Optional.empty());
    }
  }

  /**
   * Reads it. Places can be compared only where a place is chosen, and with another; what is left
   * over from another choice is left out.
   *
   * @throws BadQueryException if it is unknown, naming what is allowed
   */
  static Chosen parse(Query query, Installation installation, Shown shown) {
    Members members = new Members(installation);
    Chosen chosen = query.choice(NAME, allowed(installation, members)).orElse(Chosen.NOTHING);
    return new Chosen(
        chosen
            .against()
            .filter(found -> isOfCounts(shown.indicator()) && fits(found, shown.slice()))
            .filter(found -> isTold(found, members, shown.indicator(), shown.slice())),
        chosen.background().filter(other -> fits(other, shown, installation)));
  }

  private static Map<String, Chosen> allowed(Installation installation, Members members) {
    Map<String, Chosen> allowed = new LinkedHashMap<>();
    allowed.put("none", Chosen.NOTHING);
    for (Against.Kind kind : Against.Kind.values()) {
      if (!isOfIds(kind)) {
        Against against = new Against(kind, List.of());
        allowed.put(name(against), Chosen.of(against));
      }
    }
    for (String area : members.known(Dimension.AREA)) {
      if (!area.equals(Slice.UNPLACED)) {
        allowed.put(area, Chosen.of(area(area)));
      }
    }
    for (String group : members.groups()) {
      allowed.putIfAbsent(group, Chosen.of(peers(group)));
    }
    for (Indicator other : installation.indicators()) {
      allowed.putIfAbsent(name(other), new Chosen(Optional.empty(), Optional.of(other)));
    }
    return allowed;
  }

  /** A background as written in the address. */
  static String name(Indicator background) {
    return BACKGROUND + background.id();
  }

  /** The other indicators that the reader can have below the series. */
  static List<FilterForm.Option> backgrounds(
      ExploreState state, Installation installation, Words words) {
    Shown shown = new Shown(state.indicator(), state.grain(), state.slice());
    return installation.indicators().stream()
        .filter(other -> state.split().isEmpty() && fits(other, shown, installation))
        .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
        .map(
            other ->
                new FilterForm.Option(
                    NAME,
                    name(other),
                    words.of(other.title()),
                    state.background().equals(Optional.of(other))))
        .toList();
  }

  /** Another indicator that is told of in such steps. */
  private static boolean fits(Indicator other, Shown shown, Installation installation) {
    return !other.id().equals(shown.indicator().id())
        && Askable.of(installation, other).permits(shown.grain());
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
    boolean isNothing = state.against().isEmpty() && state.background().isEmpty();
    options.add(new FilterForm.Option(NAME, "none", words.text("compare.none"), isNothing));
    if (state.split().isPresent() || !isOfCounts(state.indicator())) {
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

  /** Estimates are not compared as counts: how they changed is told beside them. */
  private static boolean isOfCounts(Indicator indicator) {
    return indicator.quantity() != Indicator.Quantity.ESTIMATES;
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
