package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * The municipality that a page is of, where an installation has several: the first that it lists,
 * another, or all of them together. An installation that has but one leaves nothing to choose.
 *
 * @param code of the municipality; empty for all together, and where there is but one
 * @param home the one that pages open with, or empty
 * @param several whether there is anything to choose
 */
public record MunicipalityChoice(Optional<String> code, Optional<String> home, boolean several) {
  /** The parameter. */
  public static final String NAME = "municipality";

  /** Its value for all together. */
  public static final String ALL = "all";

  /**
   * Reads it from an address.
   *
   * @throws BadQueryException if it is not one of the installation's
   */
  public static MunicipalityChoice of(Query query, Installation installation) {
    if (!installation.isOfSeveral()) {
      return new MunicipalityChoice(Optional.empty(), Optional.empty(), false);
    }
    Map<String, Optional<String>> allowed = new LinkedHashMap<>();
    codes(installation).forEach(code -> allowed.put(code, Optional.of(code)));
    allowed.put(ALL, Optional.empty());
    return new MunicipalityChoice(
        query.choice(NAME, allowed).orElseGet(installation::home), installation.home(), true);
  }

  /**
   * The municipalities of a part of an indicator: those of the address, else the one that pages
   * open with where there are several and no area is named. None is all together.
   *
   * @throws BadQueryException if one is not the installation's
   */
  public static List<String> sliced(Query query, Installation installation) {
    List<String> allowed = new ArrayList<>(codes(installation));
    allowed.add(ALL);
    List<String> chosen = query.choices(NAME, allowed);
    if (chosen.contains(ALL)) {
      return List.of();
    }
    boolean open = chosen.isEmpty() && query.many("area").isEmpty() && installation.isOfSeveral();
    return open ? installation.home().stream().toList() : chosen;
  }

  /** Municipalities read by {@link #sliced} as they stand in the address of the same state. */
  public static List<String> written(List<String> sliced, Query base) {
    return base.many(NAME).contains(ALL) ? List.of(ALL) : sliced;
  }

  /** What a form carries along unseen: the municipality too where it offers no choice of it. */
  public static List<String> unseen(List<String> names, Installation installation) {
    return installation.isOfSeveral()
        ? names
        : Stream.concat(names.stream(), Stream.of(NAME)).toList();
  }

  /** The choice where a page is of these municipalities. */
  public static MunicipalityChoice among(List<String> sliced, Installation installation) {
    return new MunicipalityChoice(
        sliced.stream().findFirst(), installation.home(), installation.isOfSeveral());
  }

  /** The municipalities in the order of the list; all of the country by code. */
  public static List<String> codes(Installation installation) {
    return installation.municipalities().isEmpty()
        ? installation.nationalMunicipalities().stream().map(each -> each.code()).toList()
        : List.copyOf(installation.municipalities());
  }

  /** The part of the indicators that the page is of. */
  public Slice slice() {
    return new Slice(code.stream().toList(), List.of(), List.of(), List.of());
  }

  /** Whether a municipality's numbers belong to the page. */
  public boolean holds(String municipality) {
    return code.map(municipality::equals).orElse(true);
  }

  /** What the page calls the place that it is of. */
  public String place(Installation installation) {
    return code.map(installation::municipalityName).orElse(installation.name());
  }

  /** The same as it stands in an address; nothing where there is no choice. */
  public List<String> written() {
    return several ? List.of(code.orElse(ALL)) : List.of();
  }

  /** The same in the name of something kept: that of the opening municipality needs no mark. */
  public String mark(String between) {
    return code.equals(home) ? "" : between + code.orElse(ALL);
  }

  /** What the reader can choose between; empty where there is no choice. */
  public List<Option> options(Installation installation, Words words) {
    List<Option> options = new ArrayList<>();
    if (several) {
      for (String each : codes(installation)) {
        options.add(
            new Option(each, installation.municipalityName(each), code.equals(Optional.of(each))));
      }
      options.add(new Option(ALL, words.text("municipality.all"), code.isEmpty()));
    }
    return options;
  }
}
