package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of which municipalities rows were kept when a delivery was read. What it says of others is not
 * stored: of them it tells nothing, which is not that nothing happened.
 *
 * @param codes of the municipalities; empty for all of them, null where nobody noted it
 */
public record Keeping(@Nullable Set<String> codes) implements Serializable {
  /** Of all municipalities. */
  public static final Keeping ALL = new Keeping(Set.of());

  /** Nobody noted it, as in lakes of older versions. */
  public static final Keeping UNKNOWN = new Keeping(null);

  private static final String SEPARATOR = ",";

  /** No municipality has this code: it stands for none of them. */
  private static final String NOBODY = "0000";

  /** Copies the set. */
  public Keeping {
    codes = codes == null ? null : Set.copyOf(codes);
  }

  /** What an installation keeps. */
  public static Keeping of(Installation installation) {
    return new Keeping(installation.municipalities());
  }

  /** What was stored of it, or null for what nobody stored. */
  public static Keeping parse(@Nullable String stored) {
    if (stored == null) {
      return UNKNOWN;
    }
    return stored.isEmpty() ? ALL : new Keeping(Set.of(stored.split(SEPARATOR)));
  }

  /** As stored: the codes in order. */
  public @Nullable String text() {
    return codes == null ? null : String.join(SEPARATOR, new TreeSet<>(codes));
  }

  /** Whether nobody noted it. */
  public boolean isUnknown() {
    return codes == null;
  }

  /** Whether rows of a municipality were kept; so it is taken to be where nobody noted it. */
  public boolean keeps(String municipality) {
    return codes == null || codes.isEmpty() || codes.contains(municipality);
  }

  /** Whether rows of all that {@code wanted} keeps were kept for certain. */
  public boolean covers(Keeping wanted) {
    if (codes == null || wanted.codes == null) {
      return false;
    }
    return codes.isEmpty() || !wanted.codes.isEmpty() && codes.containsAll(wanted.codes);
  }

  /** Of those that both keep; unknown where nobody noted it of one. */
  public Keeping and(Keeping other) {
    if (codes == null || other.codes == null) {
      return UNKNOWN;
    }
    if (codes.isEmpty() || other.codes.isEmpty()) {
      return codes.isEmpty() ? other : this;
    }
    Set<String> both = new TreeSet<>(codes);
    both.retainAll(other.codes);
    return new Keeping(both.isEmpty() ? Set.of(NOBODY) : both);
  }

  /** Those of {@code municipalities} that were left out. */
  public Set<String> leavesOut(Collection<String> municipalities) {
    Set<String> out = new TreeSet<>(municipalities);
    out.removeIf(this::keeps);
    return out;
  }
}
