package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Street;

/**
 * Leads spellings of an address back to a known street of the municipality: by its comparable form,
 * then with lost letters, then by edit distance (at most 1 from six letters on, 2 from nine), when
 * exactly one street is nearest.
 *
 * <p>Towns have many streets that resemble each other, so a slip is believed in narrow bounds: the
 * first letter is the same, {@code Skolgatan} is no slip for {@code Skolvägen}, and with a short
 * name before the ending ({@code Hallvägen, Hagavägen}) one edit is the limit.
 */
final class Streets implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CACHE_SLOTS = 1 << 13;
  private static final int LONGEST_CACHED = 120;
  private static final int ONE_EDIT_FROM = 6;
  private static final int TWO_EDITS_FROM = 9;
  private static final int LONG_NAME = 5;
  private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);
  private static final LevenshteinDistance TWO_EDITS = new LevenshteinDistance(2);
  private static final String LOST = "?";
  private static final List<String> TYPES =
      List.of(
          "vagen", "gatan", "stigen", "granden", "grand", "torget", "plan", "backen", "parken",
          "alle", "bron");

  private final HashMap<String, HashMap<String, Known>> streets = new HashMap<>();
  private transient Cached @Nullable [] cache;

  Streets(List<Street> known) {
    for (Street street : known) {
      String form = StatedAddress.of(street.name()).street();
      String area = street.area().isEmpty() ? null : street.area();
      streets
          .computeIfAbsent(street.municipality(), code -> new HashMap<>())
          .merge(form, new Known(form, area), Known::with);
    }
  }

  /** What is known of an address; addresses repeat, so the last some thousand are remembered. */
  Address find(@Nullable String municipality, String address) {
    Cached[] slots = cache;
    if (slots == null) {
      slots = new Cached[CACHE_SLOTS];
      cache = slots;
    }
    int hash = 31 * address.hashCode() + (municipality == null ? 0 : municipality.hashCode());
    int slot = (hash ^ hash >>> 13) & CACHE_SLOTS - 1;
    Cached cached = slots[slot];
    if (cached != null && cached.isFor(municipality, address)) {
      return cached.found();
    }
    Address found = resolve(municipality, address);
    if (address.length() <= LONGEST_CACHED) {
      slots[slot] = new Cached(municipality, address, found);
    }
    return found;
  }

  private Address resolve(@Nullable String municipality, String address) {
    StatedAddress stated = StatedAddress.of(address);
    Map<String, Known> local = municipality == null ? null : streets.get(municipality);
    if (local == null) {
      return new Address(stated.keyWith(stated.street()), null, false);
    }
    Known exact = local.getOrDefault(stated.street(), local.get(stated.shortStreet()));
    if (exact != null) {
      return new Address(stated.keyWith(exact.form()), exact.area(), false);
    }
    Known near = nearest(stated.street(), local.values());
    if (near == null) {
      near = nearest(stated.shortStreet(), local.values());
    }
    return near == null
        ? new Address(stated.keyWith(stated.street()), null, false)
        : new Address(stated.keyWith(near.form()), near.area(), true);
  }

  private static @Nullable Known nearest(String form, Collection<Known> candidates) {
    if (form.length() < ONE_EDIT_FROM) {
      return null;
    }
    Known nearest = null;
    int least = Integer.MAX_VALUE;
    for (Known candidate : candidates) {
      int distance = distance(form, candidate.form());
      if (distance >= 0 && distance <= least) {
        nearest = distance == least ? null : candidate;
        least = distance;
      }
    }
    return nearest;
  }

  /** The distance, 0 when only lost letters differ, or -1 when it is too great. */
  private static int distance(String form, String known) {
    boolean lost = form.contains(LOST);
    if (lost && fits(form, known)) {
      return 0;
    }
    String type = type(form);
    boolean sameStart = form.charAt(0) == known.charAt(0) || form.startsWith(LOST);
    boolean sameType = type.isEmpty() || type.equals(type(known));
    if (!sameStart || !sameType) {
      return -1;
    }
    boolean longName =
        form.length() >= TWO_EDITS_FROM && form.length() - type.length() >= LONG_NAME;
    return (longName ? TWO_EDITS : ONE_EDIT).apply(form, known);
  }

  private static boolean fits(String form, String known) {
    if (form.length() != known.length()) {
      return false;
    }
    for (int index = 0; index < form.length(); index++) {
      char letter = form.charAt(index);
      if (letter != known.charAt(index) && letter != LOST.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  private static String type(String form) {
    for (String type : TYPES) {
      if (form.endsWith(type)) {
        return type;
      }
    }
    return "";
  }

  /**
   * What is known of an address.
   *
   * @param key the same for all spellings of a known street
   * @param area id of the street's area, or null
   * @param misspelt whether the street was found by likeness only
   */
  record Address(String key, @Nullable String area, boolean misspelt) {}

  private record Known(String form, @Nullable String area) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A street that stands in two areas tells none. */
    Known with(Known other) {
      return area != null && area.equals(other.area) ? this : new Known(form, null);
    }
  }

  private record Cached(@Nullable String municipality, String address, Address found) {

    boolean isFor(@Nullable String otherMunicipality, String otherAddress) {
      return address.equals(otherAddress)
          && (municipality == null
              ? otherMunicipality == null
              : municipality.equals(otherMunicipality));
    }
  }
}
