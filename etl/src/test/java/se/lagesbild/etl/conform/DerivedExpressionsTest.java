package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        .isInstanceOf(IllegalArgumentException.class)
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
    return new SourceContract(
        "s",
        null,
        "o",
        "open",
        null,
        SourceContract.Format.CSV,
        null,
        null,
        null,
        List.of(),
        null,
        Map.of("b", expression),
        null,
        new SourceContract.Event(
            List.of("a"), null, null, null, null, null, null, null, null, null, null),
        null,
        Map.of(),
        "");
  }
}
