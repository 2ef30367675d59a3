package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.TestContract;
import se.lagesbild.warehouse.catalogue.SourceContract;

class DerivedExpressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reflect('java.lang.System', 'exit', 3)",
        "java_method('java.lang.Runtime', 'getRuntime')",
        "upper(java_method('java.lang.System', 'getenv', 'PATH'))",
        "input_file_name()",
        "current_timestamp()",
        "rand()",
        "lagesbild_pseudonym(a)"
      })
  void refusesWhatIsNotAPureBuiltIn(String expression) {
    assertThatThrownBy(() -> DerivedExpressions.require(deriving(expression)))
        .isInstanceOf(UnusableContract.class)
        .hasMessageContaining("inte är tillåten")
        .hasMessageContaining("\"b\"");
  }

  @Test
  void refusesSubqueries() {
    assertThatThrownBy(() -> DerivedExpressions.require(deriving("(select max(x) from t)")))
        .hasMessageContaining("underfråga");
  }

  @Test
  void saysWhenATextIsNoExpression() {
    assertThatThrownBy(() -> DerivedExpressions.require(deriving("upper(a")))
        .hasMessageContaining("kan inte läsas som Spark SQL");
  }

  @Test
  void allowsPureExpressions() {
    assertThatCode(
            () ->
                DerivedExpressions.require(
                    deriving("case when a like 'x%' then try_cast(trim(a) as int) end")))
        .doesNotThrowAnyException();
  }

  private static SourceContract deriving(String expression) {
    String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"");
    return TestContract.reading(
        """
        format: csv
        fields: [{ name: A, type: string }]
        derive: { b: "%s" }
        """
            .formatted(quoted));
  }
}
