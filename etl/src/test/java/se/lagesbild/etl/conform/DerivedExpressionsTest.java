package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedExpressionsTest {
  private static final Set<String> COLUMNS = Set.of("a", "user");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reflect('java.lang.System', 'exit', 3)",
        "java_method('java.lang.Runtime', 'getRuntime')",
        "upper(java_method('java.lang.System', 'getenv', 'PATH'))",
        "input_file_name()",
        "current_timestamp()",
        "rand()",
        "Current_Date",
        "concat(a, current_user)",
        "filter(split(a, ','), x -> x = session_user)",
        "lagesbild_pseudonym(a)"
      })
  void refusesWhatIsNotAPureBuiltIn(String expression) {
    assertThatThrownBy(() -> DerivedExpressions.require("b", expression, COLUMNS))
        .isInstanceOf(UnusableContract.class)
        .hasMessageContaining("inte är tillåten")
        .hasMessageContaining("\"b\"");
  }

  @Test
  void refusesSubqueries() {
    assertThatThrownBy(() -> DerivedExpressions.require("b", "(select max(x) from t)", COLUMNS))
        .hasMessageContaining("underfråga");
  }

  @Test
  void saysWhenATextIsNoExpression() {
    assertThatThrownBy(() -> DerivedExpressions.require("b", "upper(a", COLUMNS))
        .hasMessageContaining("kan inte läsas som Spark SQL");
  }

  @Test
  void allowsPureExpressions() {
    assertThatCode(
            () ->
                DerivedExpressions.require(
                    "b", "case when a like 'x%' then try_cast(trim(a) as int) end", COLUMNS))
        .doesNotThrowAnyException();
  }

  @Test
  void aColumnMayHaveTheNameOfAFunction() {
    assertThatCode(() -> DerivedExpressions.require("b", "upper(User)", COLUMNS))
        .doesNotThrowAnyException();
  }
}
