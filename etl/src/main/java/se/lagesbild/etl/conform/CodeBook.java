package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.OffenceCode;

/** Finds the entry of a code list that is valid on a day. */
final class CodeBook implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ANY_CODE = "*";

  private final Map<String, List<OffenceCode>> entries = new HashMap<>();

  CodeBook(List<OffenceCode> codes) {
    for (OffenceCode code : codes) {
      entries.computeIfAbsent(key(code.code()), key -> new ArrayList<>()).add(code);
    }
  }

  /**
   * The entry of a code: the one valid on the day, else the one whose validity lies nearest, since
   * organisations keep using a code some time after its end.
   *
   * @param epochDay the day, since 1970-01-01
   */
  @Nullable OffenceCode find(String code, int epochDay) {
    List<OffenceCode> found = entries.get(code);
    if (found == null) {
      found = entries.get(key(code));
    }
    if (found == null) {
      found = entries.get(ANY_CODE);
    }
    if (found == null) {
      return null;
    }
    OffenceCode nearest = found.get(0);
    for (int at = 1; at < found.size(); at++) {
      if (distance(found.get(at), epochDay) < distance(nearest, epochDay)) {
        nearest = found.get(at);
      }
    }
    return nearest;
  }

  private static long distance(OffenceCode code, int epochDay) {
    if (code.validFrom() != null && epochDay < code.validFrom().toEpochDay()) {
      return code.validFrom().toEpochDay() - epochDay;
    }
    if (code.validTo() != null && epochDay > code.validTo().toEpochDay()) {
      return epochDay - code.validTo().toEpochDay();
    }
    return 0;
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
