package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;

/** The shipped installation's offence codes. */
public final class OffenceCodes {

  private final Map<String, Row> rows;

  private OffenceCodes(Map<String, Row> rows) {
    this.rows = rows;
  }

  /** Reads the codes that the installation ships. */
  public static OffenceCodes shipped() {
    return new OffenceCodes(
        Resource.rows("/installation/fagersta/offence-codes.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), Function.identity())));
  }

  /** The code's title. */
  public String title(String code) {
    return row(code).text("title");
  }

  /** The product's category for the code. */
  public String category(String code) {
    return row(code).text("category");
  }

  /** The code that is used on a day: itself, or before its first day the one it took over from. */
  public String inForce(String code, LocalDate day) {
    if (!day.isBefore(validFrom(code))) {
      return code;
    }
    String replaced = row(code).text("replaces").split(" ")[0];
    return replaced.isEmpty() ? code : inForce(replaced, day);
  }

  /** The first day on which the code is used. */
  public LocalDate validFrom(String code) {
    String day = row(code).text("valid_from");
    return day.isEmpty() ? LocalDate.MIN : LocalDate.parse(day);
  }

  private Row row(String code) {
    Row row = rows.get(code);
    if (row == null) {
      throw new IllegalArgumentException("no offence code " + code);
    }
    return row;
  }
}
