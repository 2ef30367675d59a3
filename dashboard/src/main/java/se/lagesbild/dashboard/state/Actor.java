package se.lagesbild.dashboard.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * In what capacity somebody changes something. Until people log in this is chosen from a list, so
 * that no names are stored.
 */
public enum Actor {
  /** The municipality's coordinator of crime prevention. */
  COORDINATOR,
  /** Who analyses the numbers, at the municipality or the police. */
  ANALYST,
  /** The local crime prevention council. */
  COUNCIL,
  /** The police. */
  POLICE;

  /** The name in addresses, forms and the store. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All by their ids, in order. */
  public static Map<String, Actor> byId() {
    Map<String, Actor> actors = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(actor -> actors.put(actor.id(), actor));
    return actors;
  }
}
