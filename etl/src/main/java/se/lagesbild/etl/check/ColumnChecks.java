package se.lagesbild.etl.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceAge;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * The checks of a source's columns, on what its newest deliveries told: what was accepted years ago
 * is not judged anew each night.
 */
final class ColumnChecks {
  private static final String UNIQUE = "unique";
  private static final String UNPLACED = "unplaced_share";
  private static final Set<String> OF_DELIVERIES =
      Set.of(SourceAge.CHECK, "volume", "rejected_share");

  private final Connection duckdb;
  private final Installation installation;
  private final SourceContract source;
  private final LakeTable table;

  ColumnChecks(Connection duckdb, Installation installation, SourceContract source) {
    this.duckdb = duckdb;
    this.installation = installation;
    this.source = source;
    this.table = source.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
  }

  /** What the checks find in what the deliveries told, all of them in one pass over the rows. */
  Map<Check, Finding> findings(List<String> deliveries) throws SQLException {
    List<Check> checks =
        source.checks().stream().filter(check -> !OF_DELIVERIES.contains(check.check())).toList();
    Map<Check, Finding> findings = new HashMap<>();
    if (checks.isEmpty() || deliveries.isEmpty()) {
      return findings;
    }
    createRecent(deliveries);
    String counts = checks.stream().map(this::count).collect(Collectors.joining(", "));
    try (Statement statement = duckdb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), count(*) filter (%s), %s from recent"
                    .formatted(ofAreas(), counts))) {
      row.next();
      for (int at = 0; at < checks.size(); at++) {
        long rows = row.getLong(checks.get(at).check().equals(UNPLACED) ? 2 : 1);
        if (rows > 0) {
          findings.put(checks.get(at), finding(checks.get(at), row.getLong(at + 3), rows));
        }
      }
    }
    return findings;
  }

  /** The newest version of each event or sum among what the newest deliveries told. */
  private void createRecent(List<String> deliveries) throws SQLException {
    String newestOnly =
        deliveries.size() == 1
            ? ""
            : " qualify rank() over (partition by %s order by delivery_id desc) = 1"
                .formatted(source.isAggregate() ? "aggregate_id" : "event_id");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create or replace temp view recent as select * from (select * from %s where source = '%s' and delivery_id in (%s)%s) where not withdrawn"
              .formatted(table.id(), source.id(), quoted(deliveries), newestOnly));
    }
  }

  private Finding finding(Check check, long counted, long rows) throws SQLException {
    boolean hashed = counted > 0 && check.check().equals(UNIQUE);
    long failing = hashed ? repeated(column(check)) : counted;
    Finding finding = Finding.share(check, failing, rows);
    return finding.level() == Finding.Level.STOPS ? finding.in(suspects(check)) : finding;
  }

  /** Counted exactly, where two hashes are alike. */
  private long repeated(String column) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(%1$s) - count(distinct %1$s) from recent".formatted(column))) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Ids of the deliveries with rows that fail, the most first. */
  private List<String> suspects(Check check) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select delivery_id from recent where %s group by 1 order by count(*) desc, 1 desc"
                    .formatted(failing(check)))) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  /** The number of recent rows that fail, as SQL; for {@code unique} by hashes, which is quick. */
  private String count(Check check) {
    return check.check().equals(UNIQUE)
        ? "count(%1$s) - count(distinct hash(%1$s))".formatted(column(check))
        : "count(*) filter (%s)".formatted(failing(check));
  }

  /** Whether a recent row fails, as SQL. */
  private String failing(Check check) {
    return switch (check.check()) {
      case UNPLACED -> "area is null and " + ofAreas();
      case "not_null" -> column(check) + " is null";
      case UNIQUE ->
          "%1$s in (select %1$s from recent group by 1 having count(*) > 1)"
              .formatted(column(check));
      case "accepted_values" -> notAmong(column(check), check.values());
      case "relationships" -> notAmong(column(check), members(check));
      case "range" -> outside(column(check), check);
      default -> throw new IllegalArgumentException("unknown check " + check.check());
    };
  }

  /** Whether a recent row is of a municipality whose areas are known, as SQL. */
  private String ofAreas() {
    List<String> codes = installation.areas().stream().map(Area::municipality).distinct().toList();
    return codes.isEmpty() ? "false" : "municipality in (%s)".formatted(quoted(codes));
  }

  private String column(Check check) {
    return table.columns().get(table.indexOf(String.valueOf(check.column()))).name();
  }

  private static String notAmong(String column, List<String> words) {
    return "%s not in (%s)".formatted(column, quoted(words));
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

  private List<String> members(Check check) {
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
