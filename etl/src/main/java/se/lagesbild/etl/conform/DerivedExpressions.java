package se.lagesbild.etl.conform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import scala.jdk.javaapi.CollectionConverters;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Lets through only expressions made of pure built-in functions; the parsed tree is walked. */
public final class DerivedExpressions {
  private static final Set<String> ALLOWED =
      Set.of(
          "abs",
          "array",
          "array_join",
          "array_position",
          "cast",
          "ceil",
          "coalesce",
          "concat",
          "concat_ws",
          "contains",
          "date_add",
          "date_format",
          "date_sub",
          "date_trunc",
          "day",
          "dayofmonth",
          "element_at",
          "endswith",
          "filter",
          "floor",
          "greatest",
          "hour",
          "if",
          "ifnull",
          "initcap",
          "instr",
          "isnotnull",
          "isnull",
          "last_day",
          "least",
          "left",
          "length",
          "lookup",
          "lower",
          "lpad",
          "ltrim",
          "make_date",
          "make_interval",
          "map",
          "minute",
          "month",
          "nullif",
          "nvl",
          "regexp_extract",
          "regexp_like",
          "regexp_replace",
          "replace",
          "reverse",
          "right",
          "rlike",
          "round",
          "rpad",
          "rtrim",
          "size",
          "split",
          "split_part",
          "startswith",
          "substr",
          "substring",
          "substring_index",
          "transform",
          "translate",
          "trim",
          "try_add",
          "try_cast",
          "try_divide",
          "try_element_at",
          "try_make_timestamp_ntz",
          "try_subtract",
          "try_to_date",
          "try_to_number",
          "try_to_timestamp",
          "upper",
          "weekday",
          "year");

  private DerivedExpressions() {}

  /**
   * Passes when every expression of the contract is allowed.
   *
   * @throws UnusableContract with one sentence that names the expression
   */
  public static void require(SourceContract contract) {
    contract.derive().forEach(DerivedExpressions::require);
    conditions(contract).forEach(DerivedExpressions::require);
  }

  private static Map<String, String> conditions(SourceContract contract) {
    SourceContract.Event event = contract.event();
    if (event == null) {
      return Map.of();
    }
    return Stream.of(
            new String[] {"withdrawnWhen", event.withdrawnWhen()},
            new String[] {"outOfScopeWhen", event.outOfScopeWhen()})
        .filter(condition -> condition[1] != null)
        .collect(Collectors.toMap(condition -> condition[0], condition -> condition[1]));
  }

  private static void require(String name, String text) {
    Deque<Expression> open = new ArrayDeque<>();
    open.push(parse(name, text));
    while (!open.isEmpty()) {
      Expression expression = open.pop();
      requireAllowed(name, expression);
      CollectionConverters.asJava(expression.children()).forEach(open::push);
    }
  }

  private static Expression parse(String name, String text) {
    try {
      return CatalystSqlParser$.MODULE$.parseExpression(text);
    } catch (Exception e) {
      throw new UnusableContract(
          "uttrycket \"%s\" kan inte läsas som Spark SQL: %s.".formatted(name, text), e);
    }
  }

  private static void requireAllowed(String name, Expression expression) {
    if (expression instanceof SubqueryExpression) {
      throw new UnusableContract(
          "uttrycket \"%s\" får inte innehålla en underfråga.".formatted(name));
    }
    if (expression instanceof UnresolvedFunction function) {
      String called = String.join(".", CollectionConverters.asJava(function.nameParts()));
      if (!ALLOWED.contains(called.toLowerCase(Locale.ROOT))) {
        throw new UnusableContract(
            "uttrycket \"%s\" använder %s(), som inte är tillåten; tillåtna funktioner: %s."
                .formatted(
                    name, called, ALLOWED.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }
}
