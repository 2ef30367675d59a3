package se.lagesbild.warehouse.query;

import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads which deliveries a generation uses, and what each of them did. */
public final class AppliedReader {
  private AppliedReader() {}

  /**
   * A delivery in use.
   *
   * @param id delivery
   * @param source id
   * @param created events that it told of first
   * @param changed events that it corrected
   * @param withdrawn events that it took back
   */
  public record Applied(String id, String source, long created, long changed, long withdrawn) {}

  /** All of them, by id. */
  public static List<Applied> read(Lease lease) {
    return lease.read(
        session ->
            session.list(
                SqlFile.of(AppliedReader.class, "applied").bind(Map.of()),
                row ->
                    new Applied(
                        row.text("delivery_id"),
                        row.text("source"),
                        row.number("events_created"),
                        row.number("events_changed"),
                        row.number("events_withdrawn"))));
  }
}
