package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What an installation knows that rows are conformed with.
 *
 * @param zone in which local times are meant
 * @param municipalities code by name and by code, in lower case
 * @param kept codes of the municipalities that are kept; empty means all
 * @param organisations who answers for the source, each until a day; the last one for ever
 * @param places finds places
 * @param pseudonym makes pseudonyms
 */
record RowContext(
    ZoneId zone,
    Map<String, String> municipalities,
    Set<String> kept,
    List<Term> organisations,
    PlaceFinder places,
    Pseudonym pseudonym)
    implements Serializable {

  /**
   * An organisation's term.
   *
   * @param organisation its id
   * @param lastDay since 1970-01-01
   */
  record Term(String organisation, int lastDay) implements Serializable {}

  static RowContext of(SourceContract contract, Installation installation, Pseudonym pseudonym) {
    HashMap<String, String> municipalities = new HashMap<>();
    for (Municipality municipality : installation.nationalMunicipalities()) {
      municipalities.put(key(municipality.name()), municipality.code());
      municipalities.put(municipality.code(), municipality.code());
    }
    return new RowContext(
        installation.timeZone(),
        municipalities,
        new HashSet<>(installation.municipalities()),
        terms(contract, installation),
        PlaceFinder.of(installation, crs(contract)),
        pseudonym);
  }

  private static @Nullable String crs(SourceContract contract) {
    SourceContract.Event event = contract.event();
    return event == null || event.place() == null ? null : event.place().crs();
  }

  private static List<Term> terms(SourceContract contract, Installation installation) {
    List<Term> terms = new ArrayList<>();
    String id = contract.organisation();
    while (id != null) {
      Organisation organisation = installation.findOrganisation(id).orElse(null);
      String successor = organisation == null ? null : organisation.successor();
      LocalDate last = organisation == null ? null : organisation.validTo();
      boolean ends = last != null && successor != null && terms.size() < 10;
      terms.add(new Term(id, ends ? (int) last.toEpochDay() : Integer.MAX_VALUE));
      id = ends ? successor : null;
    }
    return terms;
  }

  /** The municipality that a name or code means, or null. */
  @Nullable String municipality(String name) {
    String found = municipalities.get(name);
    return found == null ? municipalities.get(key(name)) : found;
  }

  boolean keeps(@Nullable String municipality) {
    return kept.isEmpty() || municipality != null && kept.contains(municipality);
  }

  /** Who answered for the source on a day. */
  String organisation(int epochDay) {
    int at = 0;
    while (epochDay > organisations.get(at).lastDay()) {
      at++;
    }
    return organisations.get(at).organisation();
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
