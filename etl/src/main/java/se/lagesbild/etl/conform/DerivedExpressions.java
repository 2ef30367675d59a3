package se.lagesbild.etl.conform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.LiteralFunctionResolution$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.UnresolvedNamedLambdaVariable;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import se.lagesbild.warehouse.catalogue.DerivedFunctions;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Lets through only expressions made of pure built-in functions; the parsed tree is walked. */
public final class DerivedExpressions {
  private DerivedExpressions() {}

  /**
   * Passes when every expression of the contract is allowed.
   *
   * @throws UnusableContract with one sentence that names the expression
   */
  public static void require(SourceContract contract) {
    Set<String> columns =
        Stream.concat(
                contract.fields().stream().map(SourceContract.Field::name),
                contract.derive().keySet().stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    contract.derive().forEach((name, text) -> require(name, text, columns));
    conditions(contract).forEach((name, text) -> require(name, text, columns));
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

  /**
   * Passes when the expression is allowed.
   *
   * @param columns in small letters
   */
  static void require(String name, String text, Set<String> columns) {
    Deque<Expression> open = new ArrayDeque<>();
    open.push(parse(name, text));
    while (!open.isEmpty()) {
      Expression expression = open.pop();
      requireAllowed(name, expression, columns);
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

  private static void requireAllowed(String name, Expression expression, Set<String> columns) {
    if (expression instanceof SubqueryExpression) {
      throw new UnusableContract(
          "uttrycket \"%s\" får inte innehålla en underfråga.".formatted(name));
    }
    if (expression instanceof UnresolvedFunction function) {
      String called = String.join(".", CollectionConverters.asJava(function.nameParts()));
      if (!DerivedFunctions.allows(called)) {
        throw new UnusableContract(DerivedFunctions.refusal(name, called));
      }
    }
    if (expression instanceof UnresolvedAttribute word) {
      requireNoCall(name, word.name(), columns);
    }
    if (expression instanceof UnresolvedNamedLambdaVariable word) {
      requireNoCall(name, word.name(), columns);
    }
  }

  /** Spark calls some functions by their mere name, {@code current_date}; columns come before. */
  private static void requireNoCall(String name, String word, Set<String> columns) {
    Seq<String> parts = CollectionConverters.asScala(List.of(word)).toSeq();
    if (!columns.contains(word.toLowerCase(Locale.ROOT))
        && LiteralFunctionResolution$.MODULE$.resolve(parts).isDefined()) {
      throw new UnusableContract(DerivedFunctions.refusal(name, word));
    }
  }
}
