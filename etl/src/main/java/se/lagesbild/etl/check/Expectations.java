package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Evaluates the checks of all contracts on the Parquet files that the facts will be made from.
 * Checks of columns look at what the newest deliveries of a source told: what was accepted years
 * ago is not judged anew each night.
 */
public final class Expectations {
  private static final int RECENT_DELIVERIES = 4;

  private final Map<LakeTable, List<Path>> files;
  private final LocalDate today;

  /**
   * Checks on the files of the lake's tables.
   *
   * @param today the day that freshness is measured against
   */
  public Expectations(Map<LakeTable, List<Path>> files, LocalDate today) {
    this.files = Map.copyOf(files);
    this.today = today;
  }

  /** One result per check and source that can be told, in the order of the contracts. */
  public List<CheckResult> evaluate(Installation installation) {
    List<CheckResult> results = new ArrayList<>();
    try (Connection duckdb =
        LakeViews.open(files, LakeTable.DELIVERY, LakeTable.EVENT_VERSION, LakeTable.AGGREGATE)) {
      for (SourceContract source : installation.sources()) {
        if (!source.checks().isEmpty()) {
          evaluate(duckdb, installation, source, results);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot check the lake's files", e);
    }
    return List.copyOf(results);
  }

  private void evaluate(
      Connection duckdb,
      Installation installation,
      SourceContract source,
      List<CheckResult> results)
      throws SQLException {
    Deliveries deliveries = Deliveries.of(duckdb, source.id());
    if (deliveries.isEmpty()) {
      return;
    }
    createRecent(duckdb, source, deliveries.newest(RECENT_DELIVERIES));
    for (Check check : source.checks()) {
      Finding finding = find(duckdb, installation, source, check, deliveries).orElse(null);
      if (finding != null) {
        results.add(finding.result(source, check));
      }
    }
  }

  /** The newest version of each event or sum among what the newest deliveries told. */
  private static void createRecent(Connection duckdb, SourceContract source, List<String> ids)
      throws SQLException {
    boolean sums = source.isAggregate();
    String newestOnly =
        ids.size() == 1
            ? ""
            : " qualify rank() over (partition by %s order by delivery_id desc) = 1"
                .formatted(sums ? "aggregate_id" : "event_id");
    String list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create or replace temp view recent as select * from (select * from %s where source = '%s' and delivery_id in (%s)%s) where not withdrawn"
              .formatted(
                  (sums ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION).id(),
                  source.id(),
                  list,
                  newestOnly));
    }
  }

  private Optional<Finding> find(
      Connection duckdb,
      Installation installation,
      SourceContract source,
      Check check,
      Deliveries deliveries)
      throws SQLException {
    return switch (check.check()) {
      case "freshness" -> Finding.freshness(check, deliveries.lastDay(), today);
      case "volume" -> Finding.volume(check, deliveries.rowsNewestFirst());
      case "rejected_share" ->
          Finding.share(
              check, deliveries.rejectedShare(RECENT_DELIVERIES), deliveries.recentRows());
      default -> {
        String failing = failing(installation, source, check);
        try (PreparedStatement statement =
                duckdb.prepareStatement(
                    "select count(*), count(*) filter (%s) from recent".formatted(failing));
            ResultSet row = statement.executeQuery()) {
          row.next();
          long rows = row.getLong(1);
          yield rows == 0
              ? Optional.empty()
              : Finding.share(check, row.getLong(2) / (double) rows, rows);
        }
      }
    };
  }

  /** The condition that is true for a row that fails. */
  private static String failing(Installation installation, SourceContract source, Check check) {
    if (check.check().equals("unplaced_share")) {
      return "area is null";
    }
    LakeTable table = source.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
    String column = table.columns().get(table.indexOf(String.valueOf(check.column()))).name();
    return switch (check.check()) {
      case "not_null" -> column + " is null";
      case "unique" ->
          "%1$s in (select %1$s from recent group by %1$s having count(*) > 1)".formatted(column);
      case "accepted_values" -> column + " not in (" + quoted(check.values()) + ")";
      case "relationships" ->
          column + " not in (" + quoted(members(installation, source, check)) + ")";
      case "range" -> outside(column, check);
      default -> throw new IllegalArgumentException("unknown check " + check.check());
    };
  }

  private static String outside(String column, Check check) {
    List<String> conditions = new ArrayList<>();
    if (check.minimum() != null) {
      conditions.add(column + " < " + check.minimum());
    }
    if (check.maximum() != null) {
      conditions.add(column + " > " + check.maximum());
    }
    return String.join(" or ", conditions);
  }

  private static List<String> members(
      Installation installation, SourceContract source, Check check) {
    return switch (String.valueOf(check.to())) {
      case "category" -> installation.categories().stream().map(each -> each.id()).toList();
      case "offence_code" -> source.codes().stream().map(each -> each.code()).toList();
      case "area" -> installation.areas().stream().map(each -> each.id()).toList();
      default -> installation.nationalMunicipalities().stream().map(each -> each.code()).toList();
    };
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> "'" + word.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}
