package se.lagesbild.warehouse.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads the periods that sources of context tell of. */
public final class BackdropReader {
  private BackdropReader() {}

  /**
   * A period.
   *
   * @param source id
   * @param code in the source's list of codes
   * @param area id, or null for everywhere
   * @param days that it takes
   */
  public record Told(String source, String code, @Nullable String area, DateRange days) {}

  /** The sources of events that tell of background only. */
  public static List<SourceContract> sources(Installation installation) {
    return installation.sources().stream()
        .filter(source -> CategoryRule.holdsOnlyContext(installation, source))
        .toList();
  }

  /** What {@code sources} tell of {@code municipalities}, in order; an empty list means all. */
  public static List<Told> read(Lease lease, List<String> municipalities, List<String> sources) {
    SqlStatement statement =
        SqlFile.of(BackdropReader.class, "backdrop")
            .bind(Map.of("sources", sources, "municipalities", municipalities));
    return lease.read(
        session ->
            session.list(
                statement,
                row ->
                    new Told(
                        row.text("source"),
                        row.text("offence_code"),
                        row.textOrNull("area"),
                        new DateRange(row.requiredDay("first"), row.requiredDay("until")))));
  }
}
