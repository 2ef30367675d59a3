package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads what each source has delivered. */
public final class CoverageReader {
  private CoverageReader() {}

  /**
   * What a source has delivered.
   *
   * @param source id
   * @param firstDay first day covered, or null when nothing tells
   * @param asOf of the newest delivery
   * @param coveredTo the first moment not covered
   */
  public record SourceCoverage(
      String source,
      @Nullable LocalDate firstDay,
      @Nullable LocalDateTime asOf,
      @Nullable LocalDateTime coveredTo) {}

  /** Coverage by source; sources that never delivered are absent. */
  public static Map<String, SourceCoverage> read(Session session) throws SQLException {
    SqlStatement statement = SqlFile.of(CoverageReader.class, "coverage_by_source").bind(Map.of());
    Map<String, SourceCoverage> bySource = new TreeMap<>();
    session
        .list(
            statement,
            row ->
                new SourceCoverage(
                    row.text("source"),
                    row.day("first_day"),
                    row.time("as_of"),
                    row.time("covered_to")))
        .forEach(coverage -> bySource.put(coverage.source(), coverage));
    return bySource;
  }
}
