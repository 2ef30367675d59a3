package se.lagesbild.etl.run;

import java.util.List;

/**
 * Rows of a delivery that were rejected for the same reason.
 *
 * @param column heading in the export, empty when the whole row is concerned
 * @param reason code of the reason
 * @param rows how many
 * @param firstLines lines of the first of them, in order
 */
record Rejection(String column, String reason, long rows, List<Long> firstLines) {

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
          case "too_early" -> "datum före 1950";
          case "in_the_future" -> "tid efter den period filen gäller";
          case "ends_before_start" -> "sluttiden ligger före starttiden";
          case "unknown_code" -> "koden finns inte i kodlistan";
          case "unknown_municipality" -> "kommunen är okänd";
          case "wrong_column_count" -> "raden har fler eller färre värden än rubrikraden";
          case "not_an_object" -> "posten är inte ett JSON-objekt";
          default -> reason;
        };
    return column.isEmpty() ? what : column + ": " + what;
  }
}
