package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.schema.LakeTable;

/** Evaluates the checks of all contracts on the Parquet files that the facts will be made from. */
public final class Expectations {
  private final Map<LakeTable, List<Path>> files;

  /** Checks on the files of the lake's tables. */
  public Expectations(Map<LakeTable, List<Path>> files) {
    this.files = files;
  }

  /** One result per check and source, in the order of the contracts. */
  public List<CheckResult> evaluate(Installation installation) {
    List<CheckResult> results = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (SourceContract source : installation.sources()) {
        for (Check check : source.checks()) {
          Double share = share(duckdb, source, check);
          if (share != null) {
            results.add(result(source, check, share));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot check the lake's files", e);
    }
    return List.copyOf(results);
  }

  private @Nullable Double share(Connection duckdb, SourceContract source, Check check)
      throws SQLException {
    return switch (check.check()) {
      case "rejected_share" -> rejectedShare(duckdb, source.id());
      case "unplaced_share" -> nullShare(duckdb, source.id(), "area");
      default -> nullShare(duckdb, source.id(), String.valueOf(check.column()));
    };
  }

  /** Share of rejected rows in the four newest deliveries. */
  private @Nullable Double rejectedShare(Connection duckdb, String source) throws SQLException {
    return ask(
        duckdb,
        LakeTable.DELIVERY,
        """
        select sum(rejected) / nullif(sum(rows), 0) from (
          select rejected, rows from %s where source = ? and rows > 0 and outcome = 'applied'
          order by delivery_id desc limit 4)
        """,
        source);
  }

  private @Nullable Double nullShare(Connection duckdb, String source, String column)
      throws SQLException {
    boolean known =
        LakeTable.EVENT_VERSION.columns().stream().anyMatch(c -> c.name().equals(column));
    if (!known) {
      throw new IllegalArgumentException("event_version has no column " + column);
    }
    return ask(
        duckdb,
        LakeTable.EVENT_VERSION,
        """
        select avg(("COLUMN" is null)::int) from (
          select * from %s where source = ?
          qualify row_number() over (partition by event_id order by delivery_id desc) = 1)
        where not withdrawn
        """
            .replace("COLUMN", column),
        source);
  }

  private @Nullable Double ask(Connection duckdb, LakeTable table, String sql, String source)
      throws SQLException {
    List<Path> paths = files.getOrDefault(table, List.of());
    if (paths.isEmpty()) {
      return null;
    }
    String list =
        paths.stream()
            .map(path -> "'" + path.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    String rows = "read_parquet([" + list + "], hive_partitioning = false, union_by_name = true)";
    try (PreparedStatement statement = duckdb.prepareStatement(sql.formatted(rows))) {
      statement.setString(1, source);
      ResultSet result = statement.executeQuery();
      result.next();
      double share = result.getDouble(1);
      return result.wasNull() ? null : share;
    }
  }

  private static CheckResult result(SourceContract source, Check check, double share) {
    Double errorAbove = check.errorAbove();
    boolean error = errorAbove != null && share > errorAbove;
    double limit = error ? errorAbove : check.warnAbove();
    return new CheckResult(
        source.id(),
        check.check(),
        error ? CheckResult.Severity.ERROR : CheckResult.Severity.WARN,
        source.organisation(),
        "%s: %s är %s, gränsen är %s."
            .formatted(
                source.title().sv(), nameSv(check), percent(share, ","), percent(limit, ",")),
        "%s: %s is %s, the limit is %s."
            .formatted(
                source.title().en(), nameEn(check), percent(share, "."), percent(limit, ".")),
        share,
        share <= check.warnAbove());
  }

  private static String nameSv(Check check) {
    return switch (check.check()) {
      case "rejected_share" -> "andelen avvisade rader i de fyra senaste leveranserna";
      case "unplaced_share" -> "andelen händelser utan känt område";
      default -> "andelen händelser utan värde i " + check.column();
    };
  }

  private static String nameEn(Check check) {
    return switch (check.check()) {
      case "rejected_share" -> "the share of rejected rows in the four newest deliveries";
      case "unplaced_share" -> "the share of events without a known area";
      default -> "the share of events without a value in " + check.column();
    };
  }

  private static String percent(double share, String decimal) {
    String number = String.format(Locale.ROOT, "%.1f", share * 100).replace(".", decimal);
    return number + (decimal.equals(",") ? " %" : "%");
  }
}
