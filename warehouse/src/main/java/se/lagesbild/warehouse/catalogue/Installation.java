package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code config/} says.
 *
 * @param name what the installation is called, {@code Fagersta}
 * @param municipalities codes of the municipalities kept, in the order of their file; empty means
 *     all of Sweden
 * @param timeZone in which local times are meant
 * @param keepGenerations how many published generations stay on disk besides pinned ones
 * @param keepReceiptDays how many days the receipts of a run stay, besides those still asked for
 * @param contact how readers reach those who answer for the pages, or empty
 * @param winterBreakWeek number of the week in which schools have their winter break, 0 where that
 *     is not said
 * @param judging how strictly its series are judged
 * @param nationalMunicipalities all municipalities, to resolve names and codes
 * @param organisations those that deliver or own something
 * @param areas neighbourhoods with their borders
 * @param streets streets whose spelling and area are known
 * @param focusAreas headings of the situation picture
 * @param periodKinds reporting calendars
 * @param placeTypes what kinds of places are called; one that is missing by its word
 * @param categories the product's list
 * @param offenceCodes the national list
 * @param inhabitants those whom the installation states itself, or whom a generation tells of
 * @param peers groups of municipalities that are compared with each other
 * @param harmWeights versioned weights
 * @param incidentRules when events of different sources are the same incident
 * @param indicators in the order of their files
 * @param sources contracts that can be used
 * @param refusedSources contracts with an error, each with the sentence that says which
 * @param sha256 fingerprint of all files read, in hex
 */
public record Installation(
    String name,
    Set<String> municipalities,
    ZoneId timeZone,
    int keepGenerations,
    int keepReceiptDays,
    String contact,
    int winterBreakWeek,
    Judging judging,
    List<Municipality> nationalMunicipalities,
    List<Organisation> organisations,
    List<Area> areas,
    List<Street> streets,
    List<FocusArea> focusAreas,
    List<PeriodKind> periodKinds,
    List<PlaceType> placeTypes,
    List<Category> categories,
    List<OffenceCode> offenceCodes,
    Inhabitants inhabitants,
    List<PeerGroup> peers,
    List<HarmWeight> harmWeights,
    List<IncidentRule> incidentRules,
    List<Indicator> indicators,
    List<SourceContract> sources,
    List<RefusedSource> refusedSources,
    String sha256) {

  /**
   * A source whose contract cannot be used.
   *
   * @param id the folder's name
   * @param organisation id of who delivers, or null where the contract does not tell
   * @param sentence what is wrong, where, and what to do
   */
  public record RefusedSource(String id, @Nullable String organisation, String sentence) {}

  /** The same with the inhabitants that a generation tells of. */
  public Installation inhabitedBy(Inhabitants others) {
    return new Installation(
        name,
        municipalities,
        timeZone,
        keepGenerations,
        keepReceiptDays,
        contact,
        winterBreakWeek,
        judging,
        nationalMunicipalities,
        organisations,
        areas,
        streets,
        focusAreas,
        periodKinds,
        placeTypes,
        categories,
        offenceCodes,
        others,
        peers,
        harmWeights,
        incidentRules,
        indicators,
        sources,
        refusedSources,
        sha256);
  }

  /** Whether rows of the municipality are kept. */
  public boolean keeps(String municipality) {
    return municipalities.isEmpty() || municipalities.contains(municipality);
  }

  /** The municipality that pages open with: the only one kept, or the first that is listed. */
  public Optional<String> home() {
    return municipalities.stream().findFirst();
  }

  /** Whether it keeps several municipalities. */
  public boolean isOfSeveral() {
    return municipalities.size() != 1;
  }

  /** Whether every source of an indicator tells of a municipality. */
  public boolean tells(Indicator indicator, String municipality) {
    return indicator.filter().sources().stream()
        .flatMap(id -> findSource(id).stream())
        .allMatch(source -> source.tellsOf(municipality));
  }

  /**
   * The other municipalities of a group that are kept and that every source of an indicator tells
   * of.
   */
  public List<String> besides(PeerGroup group, String municipality, Indicator indicator) {
    return group.besides(municipality).stream()
        .filter(this::keeps)
        .filter(code -> tells(indicator, code))
        .toList();
  }

  /** What people call a kind of place. */
  public Text placeTypeTitle(String word) {
    String said = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return placeTypes.stream()
        .filter(each -> each.word().equals(word))
        .map(PlaceType::title)
        .findFirst()
        .orElse(new Text(said, said));
  }

  /** The group of municipalities with the id. */
  public Optional<PeerGroup> findPeers(String id) {
    return peers.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /** What people call the municipality with a code, or the code when no municipality has it. */
  public String municipalityName(String code) {
    return nationalMunicipalities.stream()
        .filter(municipality -> municipality.code().equals(code))
        .map(Municipality::name)
        .findFirst()
        .orElse(code);
  }

  /**
   * Says before a finding which of a source's streams it concerns; empty when there is but one.
   *
   * @param scope code of the municipality that files are limited to, or empty
   * @param scopes how many streams the source has
   */
  public Text scopeName(String scope, int scopes) {
    if (scopes == 1) {
      return new Text("", "");
    }
    return scope.isEmpty()
        ? new Text("filer för alla kommuner: ", "files for all municipalities: ")
        : new Text(municipalityName(scope) + ": ", municipalityName(scope) + ": ");
  }

  /** The indicator with the id. */
  public Optional<Indicator> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** The calendar with the id: one of the installation's own, or one that everyone shares. */
  public Optional<Calendar> findCalendar(String id) {
    return Stream.<Calendar>concat(periodKinds.stream(), Stream.of(Grain.values()))
        .filter(calendar -> calendar.id().equals(id))
        .findFirst();
  }

  /** The usable source with the id. */
  public Optional<SourceContract> findSource(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The organisation with the id. */
  public Optional<Organisation> findOrganisation(String id) {
    return organisations.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** The organisation with the id, or the one that had taken over from it by a day. */
  public Optional<Organisation> findOrganisation(String id, LocalDate day) {
    Optional<Organisation> found = findOrganisation(id);
    for (int left = organisations.size(); left > 0 && found.isPresent(); left--) {
      LocalDate last = found.get().validTo();
      String successor = found.get().successor();
      if (last == null || successor == null || !day.isAfter(last)) {
        break;
      }
      found = findOrganisation(successor);
    }
    return found;
  }

  /** The category with the id. */
  public Optional<Category> findCategory(String id) {
    return categories.stream().filter(category -> category.id().equals(id)).findFirst();
  }

  /** The area with the id. */
  public Optional<Area> findArea(String id) {
    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
  }
}
