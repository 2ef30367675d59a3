package se.lagesbild.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
  @Test
  void cannotEndTheElementItStandsIn() {
    String text = Json.of(Map.of("title", "</script><script>alert(1)</script>&<!--")).toString();

    assertThat(text).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
  }
}
