package se.lagesbild.sampledata.background;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How statistics name the districts. */
final class DistrictNames {

  /** The name of each district, by its id. */
  static final Map<String, String> BY_ID;

  static {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("centrum", "Centrum");
    names.put("kolarbyn", "Kolarbyn");
    names.put("meling", "Meling");
    names.put("per-ols", "Per Ols");
    names.put("risbron", "Risbron");
    names.put("vastanfors", "Västanfors");
    names.put("avestbo-vastervala", "Åvestbo-Västervåla");
    BY_ID = Collections.unmodifiableMap(names);
  }

  private DistrictNames() {}
}
