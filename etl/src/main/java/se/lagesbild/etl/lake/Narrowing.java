package se.lagesbild.etl.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * What becomes of deliveries that are not read again when other municipalities are kept than
 * before: their rows of those that are kept no longer leave the lake, and are noted as left out.
 */
final class Narrowing {
  private final SourceContract contract;
  private final Keeping now;
  private final Map<String, Applied> deliveries;
  private final Map<String, Long> leaving;

  private Narrowing(
      SourceContract contract,
      Keeping now,
      Map<String, Applied> deliveries,
      Map<String, Long> leaving) {
    this.contract = contract;
    this.now = now;
    this.deliveries = deliveries;
    this.leaving = leaving;
  }

  /**
   * Looks through a source.
   *
   * @param deliveries those whose keeping is noted anew
   * @param files of the lake
   */
  static Narrowing of(
      SourceContract contract,
      Keeping now,
      List<Applied> deliveries,
      Map<LakeTable, List<Path>> files) {
    return new Narrowing(
        contract,
        now,
        deliveries.stream().collect(Collectors.toMap(Applied::id, applied -> applied)),
        leaving(contract, now, files.getOrDefault(table(contract), List.of())));
  }

  static LakeTable table(SourceContract contract) {
    return contract.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
  }

  /** How many rows of each delivery's file leave: those that something came of. */
  private static Map<String, Long> leaving(SourceContract contract, Keeping now, List<Path> files) {
    Map<String, Long> leaving = new HashMap<>();
    if (files.isEmpty() || now.equals(Keeping.ALL)) {
      return leaving;
    }
    String list =
        files.stream()
            .map(path -> "'" + path.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    String select =
        """
        select delivery_id, municipality, count(%s)
        from read_parquet([%s], hive_partitioning = false, union_by_name = true)
        where source = ? and content_hash <> 0 group by all
        """
            .formatted(row(contract), list);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, contract.id());
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        if (!keeps(now, rows.getString(2))) {
          leaving.merge(rows.getString(1), rows.getLong(3), Long::sum);
        }
      }
      return leaving;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look through " + contract.id(), e);
    }
  }

  /** What makes a row of a file, of which several statements may have become. */
  private static String row(SourceContract contract) {
    if (contract.reshape().isRowwise()) {
      return "*";
    }
    return contract.isAggregate()
        ? "distinct coalesce(area, '')"
        : "distinct coalesce(report_key, event_id)";
  }

  private static boolean keeps(Keeping now, @Nullable String municipality) {
    return now.equals(Keeping.ALL) || municipality != null && now.keeps(municipality);
  }

  /** Whether a row of {@link #table} leaves: its source and municipality. */
  boolean takes(List<@Nullable String> row) {
    return contract.id().equals(row.get(0)) && !keeps(now, row.get(1));
  }

  /** Whether a row of the deliveries is noted anew: its source, id and outcome. */
  boolean notes(List<@Nullable String> row) {
    String outcome = String.valueOf(row.get(2));
    boolean counts = outcome.equals(Outcome.APPLIED.id()) || outcome.equals(Outcome.EMPTY.id());
    return counts && contract.id().equals(row.get(0)) && deliveries.containsKey(row.get(1));
  }

  /** A delivery as it is noted then. */
  Function<InternalRow, @Nullable InternalRow> noted(StructType schema) {
    StructField[] fields = schema.fields();
    return row -> {
      @Nullable Object[] columns = new Object[fields.length];
      for (int at = 0; at < fields.length; at++) {
        columns[at] = row.isNullAt(at) ? null : row.get(at, fields[at].dataType());
      }
      String id = String.valueOf(columns[schema.fieldIndex("delivery_id")]);
      int accepted = schema.fieldIndex("accepted");
      int leftOut = schema.fieldIndex("out_of_scope");
      long told = row.getLong(accepted);
      long gone = Math.min(told, leaving.getOrDefault(id, 0L));
      columns[accepted] = told - gone;
      columns[leftOut] = row.getLong(leftOut) + gone;
      columns[schema.fieldIndex("municipalities")] =
          UTF8String.fromString(deliveries.get(id).keepingOf(now, gone).text());
      return new GenericInternalRow(columns);
    };
  }
}
