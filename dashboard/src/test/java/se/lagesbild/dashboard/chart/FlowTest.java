package se.lagesbild.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowTest {
  private static String drawn(List<List<Flow.Box>> columns, List<Flow.Line> lines) {
    StringOutput output = new StringOutput();
    new Flow("a \"b\"", List.of("Från", "Till"), columns, lines).writeTo(output);
    return output.toString();
  }

  private static Flow.Box box(String name) {
    return new Flow.Box(name, "");
  }

  @Test
  void aLineLeadsFromTheEdgeOfABoxToTheMiddleOfTheNext() {
    String drawing =
        drawn(
            List.of(List.of(box("ett"), box("två")), List.of(box("tre"))),
            List.of(new Flow.Line(0, 1, 0)));

    assertThat(drawing).contains("M240 104C270 104 270 78 300 78");
  }

  @Test
  void wordsCannotBreakOut() {
    assertThat(drawn(List.of(List.of(box("<script>")), List.of()), List.of()))
        .contains("&lt;script&gt;", "aria-label=\"a &quot;b&quot;\"")
        .doesNotContain("<script>");
  }

  @Test
  void aLongNameIsWrittenSmallerBeforeItIsCut() {
    assertThat(
            drawn(List.of(List.of(box("KOM3_krankande_behandling_2026-10")), List.of()), List.of()))
        .contains("font-size=\"10.6\"", "KOM3_krankande_behandling_2026-10<");
    assertThat(drawn(List.of(List.of(box("x".repeat(60))), List.of()), List.of()))
        .contains("x".repeat(37) + "…<")
        .doesNotContain("x".repeat(38));
  }
}
