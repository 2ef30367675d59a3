package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.Filters;
import se.lagesbild.dashboard.page.PeopleFacts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.InUse;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.OffenceCodes;
import se.lagesbild.warehouse.catalogue.PeerGroup;
import se.lagesbild.warehouse.catalogue.PlaceTypes;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.catalogue.Slice;

/** The members of each dimension that an installation knows and that an indicator can hold. */
final class Members {
  private final Installation installation;

  Members(Installation installation) {
    this.installation = installation;
  }

  /**
   * One thing to filter by.
   *
   * @param id as in the address
   * @param title shown
   */
  record Member(String id, String title) {}

  /** Ids that may stand in the address. */
  List<String> known(Dimension dimension) {
    return dimension == Dimension.MUNICIPALITY
        ? municipalities().stream().map(Municipality::code).toList()
        : Filters.known(installation, dimension);
  }

  /** What the reader can choose between for the indicator. */
  List<Member> of(Dimension dimension, Indicator indicator, Words words) {
    if (!Askable.of(installation, indicator).filters().contains(dimension)) {
      return List.of();
    }
    return switch (dimension) {
      case AREA ->
          indicator.quantity().isOfEvents()
              ? areas(words)
              : areas(words).stream().filter(area -> !area.id().equals(Slice.UNPLACED)).toList();
      case CATEGORY -> categories(indicator, words);
      case ORGANISATION -> organisations(indicator, words);
      case MUNICIPALITY ->
          municipalities().stream().map(m -> new Member(m.code(), m.name())).toList();
      case WEEKDAY, PART_OF_DAY ->
          withUnplaced(dimension.members()).stream()
              .map(id -> new Member(id, words.text("member." + dimension.id() + "." + id)))
              .toList();
      case PLACE_TYPE -> placeTypes(indicator, words);
      case CODE -> codes(indicator, indicator.filter().categories(), words);
    };
  }

  /** The codes of some categories that the indicator can hold. */
  List<Member> codes(Indicator indicator, List<String> categories, Words words) {
    List<Member> codes = new ArrayList<>();
    OffenceCodes.of(installation, indicator.filter().sources(), categories)
        .forEach(code -> codes.add(new Member(code.code(), code.label())));
    codes.add(new Member(Slice.UNPLACED, words.text("member.code.-")));
    return codes;
  }

  /** Between which days anything can be registered as what is shown. */
  InUse inUse(ExploreState state) {
    return InUse.of(installation, state.indicator(), state.slice());
  }

  /**
   * Days between the first and the last of some on which it changed how a part of an indicator is
   * registered.
   */
  List<SeriesBreak> breaks(Indicator indicator, Slice slice, DateRange days) {
    return SeriesBreaks.concerning(installation, indicator, slice).stream()
        .filter(each -> each.day().isAfter(days.from()) && each.day().isBefore(days.to()))
        .toList();
  }

  /** The municipality that the page opens with; none where it is all of them. */
  List<String> home() {
    return installation.home().stream().toList();
  }

  /** The areas of some municipalities among others; all where it is of all of them. */
  List<String> areasOf(List<String> municipalities, List<String> areas) {
    return areas.stream()
        .filter(
            area ->
                municipalities.isEmpty()
                    || installation
                        .findArea(area)
                        .map(found -> municipalities.contains(found.municipality()))
                        .orElse(area.equals(Slice.UNPLACED) && haveAreas(municipalities)))
        .toList();
  }

  /** The municipalities that some areas lie in. */
  List<String> around(List<String> areas) {
    return areas.stream()
        .flatMap(area -> installation.findArea(area).stream())
        .map(Area::municipality)
        .distinct()
        .toList();
  }

  private boolean haveAreas(List<String> municipalities) {
    return installation.areas().stream()
        .anyMatch(area -> municipalities.contains(area.municipality()));
  }

  /** Who told of those who live in the places that are compared. */
  Optional<String> people(ExploreState state, DateRange days, Words words) {
    Slice slice = state.slice();
    Slice compared =
        slice.areas().isEmpty()
            ? slice.with(Dimension.MUNICIPALITY, withPeers(state))
            : slice.with(
                Dimension.AREA,
                areasOf(
                    around(slice.areas()), installation.areas().stream().map(Area::id).toList()));
    return PeopleFacts.of(installation, compared, days, words);
  }

  private List<String> withPeers(ExploreState state) {
    List<String> municipalities = new ArrayList<>(state.slice().municipalities());
    for (String id : state.against().orElseThrow().ids()) {
      installation
          .findPeers(id)
          .ifPresent(
              group ->
                  municipalities.addAll(
                      installation.besides(group, municipalities.get(0), state.indicator())));
    }
    return municipalities;
  }

  /** The groups in which a municipality can be compared with others by an indicator. */
  List<PeerGroup> groups(String municipality, Indicator indicator) {
    return installation.peers().stream()
        .filter(group -> !besides(group, municipality, indicator).isEmpty())
        .toList();
  }

  /** Ids of all groups. */
  List<String> groups() {
    return installation.peers().stream().map(PeerGroup::id).toList();
  }

  /** The other municipalities of a group, by an indicator. */
  List<String> besides(PeerGroup group, String municipality, Indicator indicator) {
    return installation.besides(group, municipality, indicator);
  }

  /** What a group is called in a sentence, by its id. */
  String group(String id, Words words) {
    String title = installation.findPeers(id).map(group -> words.of(group.title())).orElse(id);
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** Whether the installation holds several municipalities. */
  boolean severalMunicipalities() {
    return municipalities().size() > 1;
  }

  private List<Municipality> municipalities() {
    return installation.nationalMunicipalities().stream()
        .filter(municipality -> installation.keeps(municipality.code()))
        .sorted(
            Comparator.comparing(
                    (Municipality each) -> !installation.home().equals(Optional.of(each.code())))
                .thenComparing(Municipality::name))
        .toList();
  }

  private List<Member> areas(Words words) {
    List<Member> areas = new ArrayList<>();
    for (Area area : installation.areas()) {
      if (installation.keeps(area.municipality())) {
        areas.add(new Member(area.id(), area.title()));
      }
    }
    areas.add(new Member(Slice.UNPLACED, words.text("area.unplaced")));
    return areas;
  }

  private List<Member> categories(Indicator indicator, Words words) {
    List<String> named = indicator.filter().categories();
    Set<String> wanted = named.isEmpty() ? delivered(indicator) : Set.copyOf(named);
    return installation.categories().stream()
        .filter(category -> wanted.contains(category.id()))
        .map(category -> new Member(category.id(), words.of(category.title())))
        .toList();
  }

  /** What the codes of its sources can mean. */
  private Set<String> delivered(Indicator indicator) {
    return indicator.filter().sources().stream()
        .flatMap(source -> installation.findSource(source).stream())
        .flatMap(source -> source.codes().stream())
        .map(OffenceCode::category)
        .collect(Collectors.toSet());
  }

  private List<Member> placeTypes(Indicator indicator, Words words) {
    List<Member> types = new ArrayList<>();
    PlaceTypes.of(installation, indicator.filter().sources())
        .forEach(type -> types.add(new Member(type, words.of(installation.placeTypeTitle(type)))));
    types.add(new Member(Slice.UNPLACED, words.text("member.place_type.-")));
    return types;
  }

  private List<Member> organisations(Indicator indicator, Words words) {
    Set<String> delivering = new LinkedHashSet<>();
    for (String source : indicator.filter().sources()) {
      installation.findSource(source).ifPresent(found -> delivering.add(found.organisation()));
    }
    return installation.organisations().stream()
        .filter(organisation -> delivering.contains(organisation.id()))
        .map(organisation -> new Member(organisation.id(), words.of(organisation.title())))
        .toList();
  }

  private static List<String> withUnplaced(List<String> ids) {
    List<String> all = new ArrayList<>(ids);
    all.add(Slice.UNPLACED);
    return all;
  }
}
