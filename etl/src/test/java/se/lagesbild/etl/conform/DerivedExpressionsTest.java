package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThatThrownBy(() -> DerivedExpressions.require("b", expression))
        .isInstanceOf(UnusableContract.class)
        .hasMessageContaining("inte är tillåten")
        .hasMessageContaining("\"b\"");
  }

  @Test
  void refusesSubqueries() {
    assertThatThrownBy(() -> DerivedExpressions.require("b", "(select max(x) from t)"))
        .hasMessageContaining("underfråga");
  }

  @Test
  void saysWhenATextIsNoExpression() {
    assertThatThrownBy(() -> DerivedExpressions.require("b", "upper(a"))
        .hasMessageContaining("kan inte läsas som Spark SQL");
  }

  @Test
  void allowsPureExpressions() {
    assertThatCode(
            () ->
                DerivedExpressions.require(
                    "b", "case when a like 'x%' then try_cast(trim(a) as int) end"))
        .doesNotThrowAnyException();
  }
}
