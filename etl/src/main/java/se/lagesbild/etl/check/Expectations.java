package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ReceivedReader;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Evaluates the checks of all contracts on the Parquet files that the facts will be made from.
 * Checks of columns look at what the newest deliveries of a source told: what was accepted years
 * ago is not judged anew each night.
 */
public final class Expectations {
  private static final String UNIQUE = "unique";
  private static final Set<String> OF_DELIVERIES = Set.of("freshness", "volume", "rejected_share");

  private static final int RECENT_DELIVERIES = 4;

  /** More rows tell no more of what share of them fails. */
  private static final long ENOUGH_ROWS = 1_000;

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
    createRecent(duckdb, source, deliveries.newest(RECENT_DELIVERIES, ENOUGH_ROWS));
    Map<Check, Finding> ofColumns = ofColumns(duckdb, installation, source);
    for (Check check : source.checks()) {
      Optional<Finding> finding =
          switch (check.check()) {
            case "freshness" ->
                Optional.of(Finding.freshness(check, lastDay(duckdb, source), today));
            case "volume" -> Finding.volume(check, deliveries.rowsNewestFirst());
            case "rejected_share" -> {
              Deliveries.Rows rows = deliveries.recentRows(RECENT_DELIVERIES);
              yield Optional.of(Finding.share(check, rows.rejected(), rows.all()));
            }
            default -> Optional.ofNullable(ofColumns.get(check));
          };
      finding.ifPresent(found -> results.add(found.result(source, check)));
    }
  }

  /** The last day that any delivery of the source tells of. */
  private static LocalDate lastDay(Connection duckdb, SourceContract source) throws SQLException {
    return ReceivedReader.read(Session.on(duckdb)).stream()
        .filter(delivery -> delivery.source().equals(source.id()))
        .map(ReceivedDelivery::lastDay)
        .max(Comparator.naturalOrder())
        .orElseThrow();
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

  /** What the checks of columns find, all of them in one pass over the recent rows. */
  private static Map<Check, Finding> ofColumns(
      Connection duckdb, Installation installation, SourceContract source) throws SQLException {
    List<Check> checks =
        source.checks().stream().filter(check -> !OF_DELIVERIES.contains(check.check())).toList();
    String counts =
        checks.stream()
            .map(check -> ", " + failing(installation, source, check))
            .collect(Collectors.joining());
    Map<Check, Finding> findings = new HashMap<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery("select count(*)" + counts + " from recent")) {
      row.next();
      long rows = row.getLong(1);
      for (int at = 0; at < checks.size() && rows > 0; at++) {
        Check check = checks.get(at);
        long failing = row.getLong(at + 2);
        if (failing > 0 && check.check().equals(UNIQUE)) {
          failing = repeated(duckdb, String.valueOf(check.column()));
        }
        findings.put(check, Finding.share(check, failing, rows));
      }
    }
    return findings;
  }

  /** Counted exactly, where two hashes are alike. */
  private static long repeated(Connection duckdb, String column) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(%1$s) - count(distinct %1$s) from recent".formatted(column))) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The number of recent rows that fail, as SQL; for {@code unique} by hashes, which is quick. */
  private static String failing(Installation installation, SourceContract source, Check check) {
    if (check.check().equals("unplaced_share")) {
      return "count(*) - count(area)";
    }
    LakeTable table = source.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
    String column = table.columns().get(table.indexOf(String.valueOf(check.column()))).name();
    return switch (check.check()) {
      case "not_null" -> "count(*) - count(%s)".formatted(column);
      case UNIQUE -> "count(%1$s) - count(distinct hash(%1$s))".formatted(column);
      case "accepted_values" -> notAmong(column, check.values());
      case "relationships" -> notAmong(column, members(installation, source, check));
      case "range" -> "count(*) filter (%s)".formatted(outside(column, check));
      default -> throw new IllegalArgumentException("unknown check " + check.check());
    };
  }

  private static String notAmong(String column, List<String> words) {
    return "count(*) filter (%s not in (%s))".formatted(column, quoted(words));
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
