package se.lagesbild.dashboard.export;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Drawing;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/** Pages for paper as the templates make them. */
final class PaperPages {
  static final String TITLE = "Läget i kommunen, september–november 2026";
  static final String FOOT = "Polisens anmälningar · sep–nov 2026 · generation 12";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PaperPages.class.getClassLoader(), "se.lagesbild.dashboard");

  private PaperPages() {}

  /** A page with this body and nothing else. */
  static String with(String body) {
    Paper paper = new Paper("sv", TITLE, "Kvartalsrapport till rådet", FOOT);
    StringOutput output = new StringOutput();
    Content content = target -> target.writeContent(body);
    TEMPLATES.render(
        "paper.jte", Map.<String, Object>of("paper", paper, "content", content), output);
    return output.toString();
  }

  private static final class Full {
    private static final String PAGE = make();
  }

  /** Two sheets with headings, a table with twenty courses, and two charts. */
  static String full() {
    return Full.PAGE;
  }

  private static String make() {
    String rows =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "<tr><th scope=\"row\">Indikator %d</th><td>▲ fler än vanligt</td>".formatted(i)
                        + "<td class=\"number\">1 234</td><td>"
                        + spark(i)
                        + "</td></tr>")
            .reduce("", String::concat);
    String table =
        "<table><caption>Antal</caption><thead><tr><th scope=\"col\">Indikator</th>"
            + "<th scope=\"col\">Bedömning</th><th scope=\"col\">Värde</th>"
            + "<th scope=\"col\">Tre år</th></tr></thead><tbody>"
            + rows
            + "</tbody></table>";
    String charts =
        Stream.of("line", "columns")
            .map(kind -> "<figure>" + chart(kind) + "</figure>")
            .reduce("", String::concat);
    return with(
        "<h1>"
            + TITLE
            + "</h1><p>Åldersgränsen på ölkvällar är höjd.</p><ul><li>Ett</li><li>Två</li></ul>"
            + "<h2>Indikatorer</h2>"
            + table
            + "<h2 class=\"break\">Åtgärder och uppföljning</h2>"
            + charts
            + "<p class=\"note\">Källa: △ ▽ ● – 3,5 % · ≤ 12</p>");
  }

  private static String chart(String kind) {
    List<ChartData.Period> periods =
        IntStream.range(0, 36)
            .mapToObj(i -> new ChartData.Period("p" + i, i % 12 == 0 ? "" + (2024 + i / 12) : ""))
            .toList();
    List<ChartData.Point> points =
        IntStream.range(0, 36)
            .mapToObj(i -> new ChartData.Point(i * 7 % 11 + 1.0, ChartData.EXACT, ""))
            .toList();
    ChartData data =
        new ChartData(
            kind,
            true,
            periods,
            List.of(new ChartData.Line("Skadegörelse", points)),
            List.of(new ChartData.Gap(4, 6, "inte levererat")),
            Scale.upTo(11, Words.in(Language.SV).numbers()));
    return SvgCharts.shared().draw(Drawing.of(data, 640, 240, "Anmälningar om året")).toString();
  }

  private static String spark(int seed) {
    List<Spark.Point> points =
        IntStream.range(0, 12)
            .mapToObj(i -> new Spark.Point((seed + i) * 7 % 11 + 8.0, 7, 15))
            .toList();
    StringOutput output = new StringOutput();
    new Spark(points, Spark.Mark.values()[seed % 4], List.of(), "Tre år, senast " + seed)
        .writeTo(output);
    return output.toString();
  }
}
