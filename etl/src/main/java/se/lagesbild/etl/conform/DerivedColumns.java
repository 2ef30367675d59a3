package se.lagesbild.etl.conform;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Adds the columns that a contract computes with Spark SQL. */
final class DerivedColumns {
  static final String WITHDRAWN = "_withdrawn";
  static final String OUT_OF_SCOPE = "_out_of_scope";
  static final String LOOKUP = "lookup";

  private DerivedColumns() {}

  private static Map<String, String> expressions(SourceContract contract) {
    Map<String, String> expressions = new LinkedHashMap<>(contract.derive());
    SourceContract.Event event = contract.event();
    if (event != null && event.withdrawnWhen() != null) {
      expressions.put(WITHDRAWN, event.withdrawnWhen());
    }
    if (event != null && event.outOfScopeWhen() != null) {
      expressions.put(OUT_OF_SCOPE, event.outOfScopeWhen());
    }
    return expressions;
  }

  /** Names of the columns that are computed, in order. */
  static List<String> names(SourceContract contract) {
    return new ArrayList<>(expressions(contract).keySet());
  }

  /** The rows with the computed columns after the others. */
  static Dataset<Row> add(SparkSession spark, SourceContract contract, Dataset<Row> raw) {
    spark.udf().register(LOOKUP, new Lookup(contract.lists()), DataTypes.StringType);
    Dataset<Row> derived = raw;
    for (Map.Entry<String, String> entry : expressions(contract).entrySet()) {
      derived = derived.withColumn(entry.getKey(), expr(entry.getValue()));
    }
    return derived;
  }

  /** {@code lookup('list.csv', key, 'column')}: a cell of a list beside the contract. */
  private static final class Lookup implements UDF3<String, String, String, String>, Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, HashMap<String, Map<String, String>>> lists = new HashMap<>();

    Lookup(Map<String, List<Map<String, String>>> tables) {
      tables.forEach(
          (name, rows) -> {
            HashMap<String, Map<String, String>> byKey = new HashMap<>();
            for (Map<String, String> row : rows) {
              byKey.put(key(row.values().iterator().next()), new HashMap<>(row));
            }
            lists.put(name, byKey);
          });
    }

    @Override
    public @Nullable String call(
        @Nullable String list, @Nullable String key, @Nullable String column) {
      Map<String, String> row =
          list == null || key == null ? null : lists.getOrDefault(list, NO_LIST).get(key(key));
      return row == null ? null : row.get(column);
    }

    private static final HashMap<String, Map<String, String>> NO_LIST = new HashMap<>();

    private static String key(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  }
}
