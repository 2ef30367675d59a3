package se.lagesbild.sampledata.est;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Facts;

/**
 * A row as its writer means it, before anybody saves work with ditto marks.
 *
 * @param cells a text, a number or a date in each column that has something
 * @param told the events that a warehouse must read out of it; none of a broken row
 * @param plant the id of the planted truth it belongs to, or empty
 * @param flaw why nothing can be loaded from it; empty when something can
 */
record Line(Map<String, Object> cells, List<Facts> told, String plant, String flaw) {

  static final String SERVICE = "Verksamhet";
  static final String WEEK = "Vecka";
  static final String DAY = "Datum";
  static final String TIME = "Tid";
  static final String AREA = "Område";
  static final String EVENT = "Händelse";
  static final String PLACE = "Plats";
  static final String REPORTED = "Polisanmält";
  static final String COMMENT = "Kommentar";
  static final List<String> COLUMNS =
      List.of(
          SERVICE,
          WEEK,
          DAY,
          TIME,
          AREA,
          EVENT,
          PLACE,
          "Antal inblandade (ca)",
          "Ålder (ca)",
          REPORTED,
          "Bedömning",
          COMMENT);

  /** Columns in which an empty cell or a mark means the same as above. */
  static final List<String> FILLED_DOWN = List.of(SERVICE, WEEK, DAY, AREA);

  Line {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    told = List.copyOf(told);
  }

  /** The cell in a column; an empty text where there is nothing. */
  Object cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The same row with another cell, of which nothing can be loaded. */
  Line broken(String column, Object cell, String why) {
    Map<String, Object> changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Line(changed, List.of(), "", why);
  }
}
