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
  /** What is told of municipalities lies in these. */
  static final List<LakeTable> TABLES = List.of(LakeTable.EVENT_VERSION, LakeTable.AGGREGATE);

  private final String source;
  private final @Nullable SourceContract contract;
  private final Keeping now;
  private final Map<String, Applied> deliveries;
  private final Map<String, Leaving> leaving = new HashMap<>();

  private Narrowing(
      String source,
      @Nullable SourceContract contract,
      Keeping now,
      Map<String, Applied> deliveries) {
    this.source = source;
    this.contract = contract;
    this.now = now;
    this.deliveries = deliveries;
  }

  /**
   * How much of a delivery leaves, of what something came of.
   *
   * @param rows so many, of the file as far as the contract tells what makes one
   * @param all so many there are
   */
  private record Leaving(long rows, long all) {
    static final Leaving NOTHING = new Leaving(0, 0);

    Leaving plus(Leaving other) {
      return new Leaving(rows + other.rows, all + other.all);
    }

    /** The same part of other rows, at least one if any leaves. */
    long partOf(long others) {
      return all == 0 ? 0 : -Math.floorDiv(-others * rows, all);
    }
  }

  /**
   * Looks through a source.
   *
   * @param contract of the source, or null where there is none any more
   * @param deliveries those whose keeping is noted anew
   * @param files of the lake
   */
  static Narrowing of(
      String source,
      @Nullable SourceContract contract,
      Keeping now,
      List<Applied> deliveries,
      Map<LakeTable, List<Path>> files) {
    Narrowing narrowing =
        new Narrowing(
            source,
            contract,
            now,
            deliveries.stream().collect(Collectors.toMap(Applied::id, applied -> applied)));
    TABLES.forEach(table -> narrowing.count(table, files.getOrDefault(table, List.of())));
    return narrowing;
  }

  /** Counts the rows of each delivery that leave. */
  private void count(LakeTable table, List<Path> files) {
    if (files.isEmpty() || now.equals(Keeping.ALL)) {
      return;
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
            .formatted(row(table), list);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, source);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        long some = rows.getLong(3);
        Leaving here = new Leaving(keeps(now, rows.getString(2)) ? 0 : some, some);
        leaving.merge(rows.getString(1), here, Leaving::plus);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look through " + source, e);
    }
  }

  /** What makes a row of a file, of which several statements may have become. */
  private String row(LakeTable table) {
    if (contract == null || contract.reshape().isRowwise()) {
      return "*";
    }
    return table == LakeTable.AGGREGATE
        ? "distinct coalesce(area, '')"
        : "distinct coalesce(report_key, event_id)";
  }

  private static boolean keeps(Keeping now, @Nullable String municipality) {
    return now.equals(Keeping.ALL) || municipality != null && now.keeps(municipality);
  }

  /** Whether a row of {@link #TABLES} leaves: its source and municipality. */
  boolean takes(List<@Nullable String> row) {
    return source.equals(row.get(0)) && !keeps(now, row.get(1));
  }

  /** Whether a row of the deliveries is noted anew: its source, id and outcome. */
  boolean notes(List<@Nullable String> row) {
    String outcome = String.valueOf(row.get(2));
    boolean counts = outcome.equals(Outcome.APPLIED.id()) || outcome.equals(Outcome.EMPTY.id());
    return counts && source.equals(row.get(0)) && deliveries.containsKey(row.get(1));
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
      long gone = gone(id, told);
      columns[accepted] = told - gone;
      columns[leftOut] = row.getLong(leftOut) + gone;
      columns[schema.fieldIndex("municipalities")] =
          UTF8String.fromString(deliveries.get(id).keepingOf(now, gone).text());
      return new GenericInternalRow(columns);
    };
  }

  /** How many of a delivery's rows leave; without a contract one only knows which part of them. */
  private long gone(String delivery, long told) {
    Leaving here = leaving.getOrDefault(delivery, Leaving.NOTHING);
    return Math.min(told, contract == null ? here.partOf(told) : here.rows());
  }
}
