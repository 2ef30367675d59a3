package se.lagesbild.etl.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The columns that a contract computes with Spark SQL. Spark resolves the expressions once; the
 * executors evaluate them row by row, on the few fields that they name.
 */
final class DerivedColumns implements Serializable {
  static final String WITHDRAWN = "_withdrawn";
  static final String OUT_OF_SCOPE = "_out_of_scope";

  /** What the delivery covers up to, in local time. */
  static final String AS_OF = "_as_of";

  /** First day of the delivery's window, or null. */
  static final String WINDOW_FROM = "_window_from";

  /** The day after the delivery's window, or null. */
  static final String WINDOW_TO = "_window_to";

  /** Municipality that the delivery is limited to, or null. */
  static final String SCOPE = "_scope";

  private static final long serialVersionUID = 1L;
  private static final String LOOKUP = "lookup";
  private static final int FIRST_FIELD = 4;

  private final List<Step> steps;
  private final LinkedHashMap<String, DataType> types;
  private final boolean[] needed;
  private final HashMap<String, String> settings;

  /**
   * Expressions over the columns before them.
   *
   * @param expressions in the order of the columns they make
   * @param input the columns they are computed from
   */
  private record Step(
      scala.collection.immutable.Seq<Expression> expressions,
      scala.collection.immutable.Seq<Attribute> input)
      implements Serializable {}

  private DerivedColumns(
      List<Step> steps,
      LinkedHashMap<String, DataType> types,
      boolean[] needed,
      HashMap<String, String> settings) {
    this.steps = steps;
    this.types = types;
    this.needed = needed;
    this.settings = settings;
  }

  /**
   * Resolves the expressions of a contract.
   *
   * @param sessions gives a session of the source's own, in which the contract's lists are
   *     registered; asked only where there are expressions
   * @throws UnusableContract if they do not fit the columns
   */
  static DerivedColumns of(Supplier<SparkSession> sessions, SourceContract contract) {
    Map<String, String> expressions = expressions(contract);
    StructType schema = schema(contract);
    if (expressions.isEmpty()) {
      return new DerivedColumns(
          List.of(), new LinkedHashMap<>(), new boolean[schema.size()], new HashMap<>());
    }
    SparkSession spark = sessions.get();
    spark.udf().register(LOOKUP, new Lookup(contract.lists()), DataTypes.StringType);
    try {
      return resolved(spark, schema, expressions);
    } catch (Exception e) {
      // Spark throws it without declaring it, so it cannot be caught by its name.
      if (e instanceof AnalysisException unresolved) {
        throw new UnusableContract(sentence(unresolved), e);
      }
      throw e;
    }
  }

  private static String sentence(AnalysisException unresolved) {
    String name = unresolved.getMessageParameters().get("objectName");
    boolean isColumn = String.valueOf(unresolved.getCondition()).startsWith("UNRESOLVED_COLUMN");
    return isColumn && name != null
        ? "kolumnen %s, som ett uttryck under derive eller event läser, finns inte under fields eller före uttrycket under derive; rätta namnet."
            .formatted(name)
        : "uttryck under derive eller event passar inte kolumnerna; rätta dem.";
  }

  private static DerivedColumns resolved(
      SparkSession spark, StructType schema, Map<String, String> expressions) {
    Dataset<Row> derived =
        spark.internalCreateDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).<InternalRow>emptyRDD().rdd(),
            schema,
            false);
    for (Map.Entry<String, String> entry : expressions.entrySet()) {
      derived = derived.withColumn(entry.getKey(), expr(entry.getValue()));
    }
    Column[] wanted =
        expressions.keySet().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
    org.apache.spark.sql.classic.Dataset<Row> result =
        (org.apache.spark.sql.classic.Dataset<Row>) derived.select(wanted);
    LinkedHashMap<String, DataType> types = new LinkedHashMap<>();
    for (String name : expressions.keySet()) {
      types.put(name, result.schema().fields()[types.size()].dataType());
    }
    List<Step> steps = steps(result.queryExecution().optimizedPlan());
    return new DerivedColumns(steps, types, needed(steps.get(0)), settings(spark));
  }

  private static HashMap<String, String> settings(SparkSession spark) {
    return new HashMap<>(CollectionConverters.asJava(spark.conf().getAll()));
  }

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

  private static StructType schema(SourceContract contract) {
    StructType schema =
        new StructType()
            .add(AS_OF, DataTypes.TimestampNTZType, false)
            .add(WINDOW_FROM, DataTypes.DateType)
            .add(WINDOW_TO, DataTypes.DateType)
            .add(SCOPE, DataTypes.StringType);
    for (SourceContract.Field field : contract.fields()) {
      schema = schema.add(field.name(), DataTypes.StringType);
    }
    return schema;
  }

  private static List<Step> steps(LogicalPlan plan) {
    Deque<Step> steps = new ArrayDeque<>();
    LogicalPlan node = plan;
    while (node instanceof Project project) {
      List<Expression> expressions = new ArrayList<>();
      for (NamedExpression named : CollectionConverters.asJava(project.projectList())) {
        expressions.add((Expression) named);
      }
      steps.addFirst(
          new Step(
              CollectionConverters.asScala(expressions).toSeq(), project.child().output().toSeq()));
      node = project.child();
    }
    return new ArrayList<>(steps);
  }

  private static boolean[] needed(Step first) {
    List<Attribute> input = CollectionConverters.asJava(first.input());
    boolean[] needed = new boolean[input.size()];
    for (Expression expression : CollectionConverters.asJava(first.expressions())) {
      for (int at = 0; at < needed.length; at++) {
        needed[at] |= expression.references().contains((NamedExpression) input.get(at));
      }
    }
    return needed;
  }

  /** Names and types of the columns, in order. */
  Map<String, DataType> types() {
    return types;
  }

  /**
   * What evaluates the expressions; used by one thread. Code is made with the settings of the
   * session that resolved them: a task outside of Spark SQL has none of its own.
   */
  Evaluation evaluation() {
    SQLConf conf = new SQLConf();
    settings.forEach(conf::setConfString);
    return SQLConf.withExistingConf(conf, Evaluation::new);
  }

  /** Computes the columns of one row after the other. */
  final class Evaluation {
    private final UnsafeProjection[] projections =
        steps.stream()
            .map(step -> UnsafeProjection.create(step.expressions(), step.input()))
            .toArray(UnsafeProjection[]::new);

    private final @Nullable Object[] cells = new Object[needed.length];
    private final InternalRow input = new GenericInternalRow(cells);

    /** The columns of a row, valid until the next call. */
    InternalRow columns(SourceRow row) {
      SourceRow.Coverage coverage = row.coverage();
      cells[0] = coverage.asOfMicros();
      cells[1] = coverage.fromDay();
      cells[2] = coverage.toDay();
      cells[3] = needed.length > 3 && needed[3] ? UTF8String.fromString(coverage.scope()) : null;
      @Nullable String[] values = row.raw().values();
      for (int field = 0; field + FIRST_FIELD < cells.length; field++) {
        if (needed[field + FIRST_FIELD]) {
          cells[field + FIRST_FIELD] = UTF8String.fromString(values[field]);
        }
      }
      InternalRow columns = input;
      for (UnsafeProjection projection : projections) {
        columns = projection.apply(columns);
      }
      return columns;
    }
  }

  /** {@code lookup('list.csv', key, 'column')}: a cell of a list beside the contract. */
  private static final class Lookup implements UDF3<String, String, String, String>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final HashMap<String, Map<String, String>> NO_LIST = new HashMap<>();

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

    private static String key(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  }
}
