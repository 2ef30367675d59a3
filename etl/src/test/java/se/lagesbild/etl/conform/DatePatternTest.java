package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatePatternTest {

  @Test
  void translatesDirectivesAndQuotesLetters() {
    assertThat(DatePattern.toSpark("%Y-%m-%dT%H:%M:%S")).isEqualTo("yyyy-MM-dd'T'HH:mm:ss");
    assertThat(DatePattern.toSpark("%d/%m-%y")).isEqualTo("dd/MM-yy");
  }

  @Test
  void refusesUnknownDirectives() {
    assertThatThrownBy(() -> DatePattern.toSpark("%Q"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("%Q");
  }
}
