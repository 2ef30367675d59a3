package se.lagesbild.etl.run;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.RejectedRow;

/**
 * Rows of a delivery that were rejected for the same reason.
 *
 * @param column heading in the export, empty when the whole row is concerned
 * @param reason code of the reason
 * @param rows how many
 * @param first the first of them, in order
 */
record Rejection(String column, String reason, long rows, List<Place> first) {
  /** Rows that tell different numbers of one sum. */
  static final String CONTRADICTED = "contradicted";

  private static final int LINES = 20;

  /**
   * Where a row stands and what may be told of the value it fails with.
   *
   * @param line of a text, or row of a named sheet
   * @param outline of the value, or null
   */
  record Place(String line, @Nullable String outline) {

    private static Place of(RejectedRow row) {
      String line = row.part() == null ? "" + row.line() : row.part() + "!" + row.line();
      return new Place(line, row.outline());
    }

    @Override
    public String toString() {
      return outline == null ? line : "%s \"%s\"".formatted(line, outline);
    }
  }

  /** What rows were rejected for. */
  record Kind(String column, String reason) implements Comparable<Kind> {

    static Kind of(RejectedRow row) {
      return new Kind(row.column() == null ? "" : row.column(), row.reason());
    }

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::column).thenComparing(Kind::reason).compare(this, other);
    }
  }

  /** The rejection of {@code rows}, which are in order. */
  static Rejection of(Kind kind, List<RejectedRow> rows) {
    List<Place> first = rows.stream().limit(LINES).map(Place::of).toList();
    return new Rejection(kind.column(), kind.reason(), rows.size(), first);
  }

  /** The reason in words that the deliverer understands. */
  String sentence() {
    String what =
        switch (reason) {
          case "missing_value" -> "värde saknas";
          case "not_an_integer" -> "inte ett heltal";
          case "not_a_number" -> "inte ett tal";
          case "not_a_date" -> "inte ett datum som går att läsa";
          case "not_a_time" -> "inte en tid som går att läsa";
          case "not_a_boolean" -> "varken ja eller nej";
          case "below_minimum" -> "lägre än vad som är möjligt";
          case "not_around_the_number" -> "inte gränser omkring talet";
          case "above_maximum" -> "högre än vad som är möjligt";
          case "not_accepted" -> "inte ett av de överenskomna värdena";
          case "wrong_pattern" -> "har inte den överenskomna formen";
          case "outside_period" -> "hör inte till den period som filen gäller";
          case "unknown_area" -> "området är okänt";
          case "personal_data" ->
              "innehåller något som ser ut som en personuppgift; raden lagrades inte";
          case "not_json" -> "raden är inte JSON";
          case "too_many_parts" -> "cellen räknar upp orimligt många saker";
          case "too_early" -> "datumet ligger före 1950";
          case "in_the_future" -> "tiden ligger efter den period som filen gäller";
          case "ends_before_start" -> "sluttiden ligger före starttiden";
          case "unknown_code" -> "koden finns inte i kodlistan";
          case "unknown_municipality" -> "kommunen är okänd";
          case "wrong_column_count" -> "raden har fler eller färre värden än rubrikraden";
          case CONTRADICTED -> "rader i filen säger olika om samma summa; ingen av dem användes";
          case "part_unusable" ->
              "en annan rad som hör till samma summa kunde inte användas, så summan är inte hel";
          case "not_an_object" -> "posten är inte ett JSON-objekt";
          default -> reason;
        };
    return column.isEmpty() ? what : column + ": " + what;
  }
}
