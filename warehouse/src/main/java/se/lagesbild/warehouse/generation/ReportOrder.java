package se.lagesbild.warehouse.generation;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The order in which the rows of a report stand for it: the gravest, then the one seen first, then
 * by lot. It is one number, the least of which is the report's head, so that building from the
 * start and advancing decide alike.
 */
final class ReportOrder {

  /** From the greatest: 16 bits of lightness, 48 of milliseconds since 1970, 64 of lot. */
  static final String PLACE =
      """
      create temp macro place_in_report(lightness, first_seen, event_id) as
        (cast(coalesce(lightness, 65535) as uhugeint) << 112)
        + (cast(greatest(epoch_ms(first_seen), 0) as uhugeint) << 64)
        + hash(event_id)""";

  private ReportOrder() {}

  /** Makes {@code gravity} and {@code place_in_report} known to statements of the connection. */
  static void define(Statement statement) throws SQLException {
    statement.execute(
        "create temp table gravity as\n" + SqlFile.of(ReportOrder.class, "gravity").text());
    statement.execute(PLACE);
  }
}
