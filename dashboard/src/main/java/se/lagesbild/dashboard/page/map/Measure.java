package se.lagesbild.dashboard.page.map;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an area is coloured by. */
enum Measure {
  /** How many. */
  COUNT,
  /** By 1 000 inhabitants. */
  RATE,
  /** How many times as many as a year before. */
  CHANGE;

  /** As written in the address. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Measure> byParameter() {
    Map<String, Measure> all = new LinkedHashMap<>();
    for (Measure measure : values()) {
      all.put(measure.parameter(), measure);
    }
    return all;
  }
}
