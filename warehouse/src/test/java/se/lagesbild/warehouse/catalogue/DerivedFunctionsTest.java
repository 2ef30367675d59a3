package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reflect('java.lang.System', 'exit', 3) | reflect",
        "upper(Java_Method ('java.lang.System')) | Java_Method",
        "case when a in ('x') then rand() end | rand",
        "`reflect` ('a') | reflect",
        "a.b.upper(c) | a.b.upper",
        "concat('it''s', rand()) | rand",
        "concat('it\\'s', rand()) | rand",
        "concat(r'\\', rand()) | rand",
        "transform(split(a, ','), x -> uuid()) | uuid",
        "åäö(a) | åäö",
        "/* reflect() */ rand() | rand",
      })
  void findsTheFunctionThatMayNotBeCalled(String expression, String function) {
    assertThat(DerivedFunctions.findForbidden(expression)).contains(function);
  }

  @Test
  void findsItOnTheLineAfterAComment() {
    assertThat(DerivedFunctions.findForbidden("a -- it's\n + rand()")).contains("rand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a IN ('x', 'y') AND (b) OR NOT (c)",
        "case when (a) then (b) else (c) end",
        "a between (1) and (2)",
        "a like any ('x%', 'y%') or a not rlike ('z')",
        "cast(a as decimal(10,2)) div (3)",
        "transform(filter(split(a, ','), (x, i) -> (i > 0)), x -> TRIM (x))",
        "concat('reflect(1)', \"rand() \\\" uuid()\", `rand (ca)`, r'\\', '(')",
        "a + 1 -- reflect(a)",
        "a /* rand()\n uuid() */ + (1)",
        "`Antal (ca)` in (1)",
        "date'2024-01-01' + interval (1) day",
        "regexp_extract(lower(name), '^([0-9]{1,2}) ([a-zåäö]+)', 1)",
      })
  void passesWhatIsNoCallOrAnAllowedOne(String expression) {
    assertThat(DerivedFunctions.findForbidden(expression)).isEmpty();
  }
}
