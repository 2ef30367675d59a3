package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The chart functions alone, on a blank page: rows and options in, chart option out. They run in
 * the browser that the tests need anyway, so that no other engine has to be installed.
 */
final class ChartFunctionsIT {
  private static final Path FOLDER =
      Path.of("src/main/resources/se/lagesbild/dashboard/assets/js/chart");
  private static final String ROWS =
      """
      const point = (value, state = "exact") => ({ value, state, label: String(value) });
      const rows = {
        periods: ["jan", "feb", "mar", "apr"].map((label) => ({ label, tick: label })),
        lines: [{ title: "<b>A</b>", points: [point(3), point(0), point(null, "missing"),
          point(1, "partial")] }],
        gaps: [{ first: 2, last: 2, label: "inte levererat" }],
        scale: { max: 4, step: 1, labels: ["0", "1", "2", "3", "4"] },
      };
      const options = { font: "x", width: 600, height: 300, colours: { series: ["blue"],
        surface: "white", ink: "black", muted: "grey", hairline: "silver", gap: "snow",
        heat: [1, 2, 3, 4, 5].map((n) => ({ fill: "map" + n, text: "on" + n })) } };
      """;

  private static TestBrowser browser;
  private static Page page;

  @BeforeAll
  static void load() throws IOException {
    browser = TestBrowser.start();
    page = browser.page();
    for (String file :
        List.of(
            "frame.js",
            "strokes.js",
            "judged.js",
            "flags.js",
            "beside.js",
            "line.js",
            "columns.js",
            "heat.js",
            "parts.js",
            "shift.js")) {
      page.addScriptTag(
          new Page.AddScriptTagOptions().setContent(Files.readString(FOLDER.resolve(file))));
    }
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  private static Object result(String expression) {
    return page.evaluate("() => { " + ROWS + " return (" + expression + "); }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frame.js",
        "strokes.js",
        "judged.js",
        "flags.js",
        "beside.js",
        "line.js",
        "columns.js",
        "heat.js",
        "parts.js",
        "shift.js"
      })
  void touchNoDocumentAndImportNothing(String file) throws IOException {
    assertThat(Files.readString(FOLDER.resolve(file)))
        .doesNotContain("document", "window", "import ", "require(", "fetch(", "Date", "Intl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns", "heat"})
  void giveTheSameForTheSameAndLeaveTheirInputAlone(String kind) {
    String call = "JSON.stringify(lagesbild.chart." + kind + "(rows, options))";

    assertThat(result(call + " === " + call)).isEqualTo(true);
    assertThat(
            result(
                "(() => { const before = JSON.stringify(rows); "
                    + call
                    + "; return before === JSON.stringify(rows); })()"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void whatIsUsualLiesBehindTheLineAndSignsBeforeIt(String kind) {
    String judged =
        "(() => { rows.lines[0].judged = { usual: [{ at: 0, low: 1, high: 3 }], ripe: [], next: [],"
            + " turns: [{ first: 0, last: 1, most: 1, label: 'ny' }],"
            + " marks: [{ at: 0, value: 1, sign: 'fewer', label: 'färre' }] };"
            + " return lagesbild.chart."
            + kind
            + "(rows, options).series; })()";

    assertThat(result(judged + ".filter((s) => s.z === 1 && s.type === 'custom').length"))
        .isEqualTo(kind.equals("columns") ? 3 : 2);
    assertThat(result(judged + ".find((s) => s.type === 'scatter').data[0].symbol"))
        .asString()
        .startsWith("path");
    // The word stands above all that is drawn where it reaches.
    assertThat(result("JSON.stringify(" + judged + ".find((s) => s.z === 5).data[0])"))
        .isEqualTo("[0,3]");
    assertThat(
            result(
                "lagesbild.chart."
                    + kind
                    + "(rows, options).series.some((s) => s.type === 'scatter')"))
        .isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void chartsAboveEachOtherStandInLine(String kind) {
    String axes =
        """
        (() => { const one = lagesbild.chart.KIND({ ...rows, letters: LETTERS }, options);
          const other = lagesbild.chart.KIND({ ...rows, letters: LETTERS,
            scale: { max: 4000, step: 2000, labels: ["0", "2 000", "4 000"] } }, options);
          return one.grid.left === other.grid.left && one.xAxis.boundaryGap && other.xAxis.boundaryGap; })()
        """
            .replace("KIND", kind);

    assertThat(result(axes.replace("LETTERS", "5"))).isEqualTo(true);
    assertThat(result(axes.replace("LETTERS", "undefined"))).isEqualTo(false);
  }

  @Test
  void aSmallPanelKeepsOnlyTheWordsOfWhatDiffers() {
    String shown =
        """
        (() => { rows.lines[0].judged = { usual: [], ripe: [], next: [], turns: [], marks: [
            { at: 0, value: 3, sign: "more", label: "fler" },
            { at: 3, value: 1, sign: "usual", label: "som vanligt" }] };
          const chart = lagesbild.chart.line(rows, { ...options, width: WIDTH });
          return chart.series.find((s) => s.z === 5).data.map((d) => d[0]); })()
        """;

    assertThat(result(shown.replace("WIDTH", "270"))).asInstanceOf(LIST).containsExactly(0);
    assertThat(result(shown.replace("WIDTH", "600").replace("?? 0", "")))
        .asInstanceOf(LIST)
        .containsExactly(0);
  }

  private static String judged(String expression) {
    return """
        (() => { rows.lines[0].judged = { usual: [], ripe: [],
            next: [{ at: 3, low: 0, high: 1, label: "vanlig" }, { at: 3, low: 2, high: 4, label: "nu" }],
            turns: [{ first: 0, last: 3, most: 1, label: "ny" }],
            marks: [{ at: 2, value: 1, sign: "within", label: "inom det vanliga" }] };
          const chart = lagesbild.chart.line(rows, options);
          const api = (data) => ({ value: (n) => data[n], size: () => [100, 0],
            coord: ([x, y]) => [50 + 100 * x, 300 - 50 * y] });
          const item = (dataIndex) => ({ dataIndex, coordSys: { x: 0, y: 0, width: 400, height: 200 } });
          const drawn = (series, at) => series.renderItem(item(at), api(series.data[at]));
          return JSON.stringify(EXPRESSION); })()
        """
        .replace("EXPRESSION", expression);
  }

  @Test
  void aWordOfTheLastPeriodsStandsAtTheHeightOfItsPointBesideTheDrawing() {
    // Of the numbers 2 to 4, about 1, and 0 to 1, the words stand in this order.
    assertThat(result(judged("chart.series.findLast((s) => s.z === 5).data")))
        .isEqualTo("[[3,3],[2,1],[3,0.5]]");
    assertThat(
            result(
                judged(
                    "((s) => [0, 1, 2].map((at) => drawn(s, at).children.map((c) =>"
                        + " c.type === 'line' ? [c.shape.x1, c.shape.y1] : c.style.text)))"
                        + "(chart.series.findLast((s) => s.z === 5))")))
        .isEqualTo("[[[359,150],\"nu\"],[[259,250],\"inom det vanliga\"],[[359,275],\"vanlig\"]]");
    assertThat(result(judged("chart.grid.right"))).isEqualTo("128");
    assertThat(result(judged("lagesbild.chart.line({ ...rows, names: 30 }, options).grid.right")))
        .isEqualTo("226");
  }

  @Test
  void twoThatMayComeAreTwoBoxesAndALevelChangedWhereItMostLikelyDid() {
    assertThat(
            result(
                judged(
                    "((s) => [0, 1].map((at) => ((r) => [r.shape.x < 350, r.shape.y, r.shape.height,"
                        + " r.style.lineDash])(drawn(s, at))))"
                        + "(chart.series.find((s) => s.z === 3 && s.data.length === 2))")))
        .isEqualTo("[[true,250,50,[1.5,1.5]],[false,100,100,[4,3]]]");
    assertThat(
            result(
                judged(
                    "((s) => drawn(s, 0).children.slice(0, 2).map((c) => [c.shape.x1, c.shape.x2]))"
                        + "(chart.series.find((s) => s.data[0] && s.data[0].length === 3 && s.z === 1))")))
        .isEqualTo("[[150,150],[50,350]]");
  }

  @Test
  void flagsThatWouldTouchInASmallPanelAreOne() {
    String flagged =
        """
        (() => { rows.flags = [{ number: 1, first: 0, last: 0, begins: true, label: 'a' },
            { number: 2, first: 1, last: 1, begins: true, label: 'b' },
            { number: 3, first: 3, last: 3, begins: true, label: 'c' }];
          const narrow = { ...options, width: WIDTH };
          const drawn = lagesbild.chart.line(rows, narrow);
          const option = lagesbild.chart.flags(rows, narrow, drawn);
          const api = { coord: ([x, y]) => [50 + 100 * x, 300 - 50 * y] };
          const raised = option.series.at(-1);
          return [option.grid.top - drawn.grid.top, ...raised.data.map((d, dataIndex) =>
            raised.renderItem({ dataIndex }, api).children.filter((c) => c.type === "line").length
              + ":" + raised.renderItem({ dataIndex }, api).children.at(-1).style.text)].join(" | "); })()
        """;

    assertThat(result(flagged.replace("WIDTH", "110"))).isEqualTo("22 | 2:1, 2 | 1:3");
    assertThat(result(flagged.replace("WIDTH", "600"))).isEqualTo("44 | 1:1 | 1:2 | 1:3");
  }

  @Test
  void aLineBreaksWhereNothingWasDeliveredAndKeepsZero() {
    assertThat(result("lagesbild.chart.line(rows, options).series[0].data.map((d) => d.value)"))
        .asInstanceOf(LIST)
        .containsExactly(3, 0, null, null);
    assertThat(result("lagesbild.chart.line(rows, options).series[0].smooth ?? false"))
        .isEqualTo(false);
    assertThat(result("lagesbild.chart.line(rows, options).series[0].markArea.data.length"))
        .isEqualTo(1);
  }

  @Test
  void aPartlyDeliveredPeriodIsHollowAndDashed() {
    assertThat(result("lagesbild.chart.line(rows, options).series[1].lineStyle.type"))
        .asInstanceOf(LIST)
        .isNotEmpty();
    assertThat(result("lagesbild.chart.line(rows, options).series[1].itemStyle.color"))
        .isEqualTo("white");
    assertThat(result("lagesbild.chart.columns(rows, options).series[0].data[3].itemStyle"))
        .asInstanceOf(MAP)
        .containsEntry("color", "white")
        .containsKey("borderType");
  }

  @Test
  void nothingDeliveredAndNothingCountedLookDifferent() {
    assertThat(result("lagesbild.chart.columns(rows, options).series[0].data.map((d) => d.value)"))
        .asInstanceOf(LIST)
        .containsExactly(3, 0, null, 1);
    assertThat(
            result(
                """
                (() => { const field = lagesbild.chart.columns(rows, options).series[1];
                  const api = { value: (at) => field.data[0][at], size: () => [100, 0],
                    coord: ([x, y]) => [50 + 100 * x, 300 - 50 * y] };
                  return field.renderItem({}, api).shape; })()
                """))
        .isEqualTo(Map.of("x", 200, "y", 100, "width", 100, "height", 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void aWithheldNumberIsAStrokeFromItsLeastToItsMost(String kind) {
    assertThat(
            result(
                """
                (() => { const ends = [{ low: 1, high: 3 }, {}, { low: 2 }, {}];
                  const points = rows.lines[0].points.map((p, at) => ({ ...p, value: null, ...ends[at] }));
                  const charts = lagesbild.chart["KIND"]({ ...rows, gaps: [], lines: [{ title: "A", points }] }, options);
                  const strokes = charts.series.find((s) => s.type === "custom");
                  const api = { coord: ([x, y]) => [50 + 100 * x, 300 - 50 * y] };
                  const drawn = (at) => strokes.renderItem({ dataIndex: at }, api);
                  const ys = (at) => drawn(at).children.map(({ shape }) => [shape.y1, shape.y2]);
                  return JSON.stringify([strokes.data.length, ys(0), drawn(1), ys(2)]); })()
                """
                    .replace("KIND", kind)))
        .isEqualTo("[4,[[250,150],[250,250],[150,150]],null,[[200,100],[200,200]]]");
    assertThat(result("lagesbild.chart." + kind + "(rows, options).series.map((s) => s.name)"))
        .asInstanceOf(LIST)
        .hasSize(2);
  }

  @Test
  void aFieldLeavesTheColumnsTheirRoom() {
    assertThat(
            result(
                "lagesbild.chart.columns(rows, options).series.filter((s) => s.type === 'bar').length"))
        .isEqualTo(1);
  }

  @Test
  void axesBeginAtZeroAndShowTheLabelsOfTheServer() {
    assertThat(result("lagesbild.chart.frame(rows, options).yAxis.min")).isEqualTo(0);
    assertThat(result("lagesbild.chart.frame(rows, options).yAxis.axisLabel.formatter(3)"))
        .isEqualTo("3");
    assertThat(result("lagesbild.chart.frame(rows, options).xAxis.axisLabel.formatter('x', 1)"))
        .isEqualTo("feb");
  }

  @Test
  void theTooltipIsTextAndNeverMarkup() {
    assertThat(result("lagesbild.chart.frame(rows, options).tooltip.renderMode"))
        .isEqualTo("richText");
    assertThat(result("lagesbild.chart.frame(rows, options).tooltip.formatter([{dataIndex: 0}])"))
        .isEqualTo("jan\n<b>A</b>: 3");
  }

  @Test
  void labelsMakeWayEvenlyWhereTheyWouldTouch() {
    Object shown =
        result(
            """
            (() => { const many = { ...rows, periods: Array.from({ length: 9 },
                (x, i) => ({ label: String(2018 + i), tick: String(2018 + i) })) };
              const axis = lagesbild.chart.frame(many, { ...options, width: 270 }).xAxis.axisLabel;
              return many.periods.map((p, i) => axis.interval(i)); })()
            """);
    assertThat(shown)
        .asInstanceOf(LIST)
        .containsExactly(true, false, true, false, true, false, true, false, true);
    assertThat(Map.of("quiet", browser.complaints())).containsEntry("quiet", List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void leaveAChartWithoutFlagsAsItIs(String kind) {
    String drawn = "lagesbild.chart." + kind + "(rows, options)";

    assertThat(
            result(
                "(() => { const drawn = "
                    + drawn
                    + "; return lagesbild.chart.flags(rows, options, drawn) === drawn; })()"))
        .isEqualTo(true);
  }

  @Test
  void raiseFlagsAboveTheChartAndShareThoseOfOnePeriod() {
    String flagged =
        "(() => { rows.flags = [{ number: 1, first: 0, last: 3, label: 'a' },"
            + " { number: 2, first: 0, last: 0, label: 'b' },"
            + " { number: 3, first: 2, last: 2, label: 'c' }];"
            + " const drawn = lagesbild.chart.line(rows, options);"
            + " const option = lagesbild.chart.flags(rows, options, drawn);"
            + " return [option.grid.top - drawn.grid.top, option.series.at(-1).data.length,"
            + " lagesbild.chart.flags.at(rows, 2).join(), option.series.length - drawn.series.length"
            + " ].join(' '); })()";

    assertThat(result(flagged)).isEqualTo("44 2 1. a,3. c 1");
  }

  @Test
  void hoursAreShadedByTheirNumberAndFramedWhereTheyStandOut() {
    String drawn =
        "(() => { rows.lines[0].judged = { marks: [{ at: 0, label: 'x' }] };"
            + " const series = lagesbild.chart.heat(rows, options).series[0];"
            + " const api = { size: () => [40, 20], coord: () => [20, 10] };"
            + " const cell = (dataIndex) => series.renderItem({ dataIndex }, api).children;"
            + " return [cell(0)[0].style.fill, cell(0).filter(({ type }) => type === 'line').length, cell(0)[1].style.text,"
            + " cell(0)[1].style.fill, cell(1)[0].style.fill, cell(3)[0].style.fill,"
            + " cell(3).filter(({ type }) => type === 'line').length].join(' '); })()";

    assertThat(result(drawn)).isEqualTo("map4 4 3 on4 white map2 0");
  }

  @Test
  void hoursAreReadAsDayHourAndNumber() {
    assertThat(result("lagesbild.chart.heat(rows, options).tooltip.formatter({ dataIndex: 3 })"))
        .isEqualTo("<b>A</b> apr\n1");
  }

  @Test
  void partsLieOverOneAnotherInOneScale() {
    String drawn =
        "(() => { const line = (title, values) => ({ title, points: values.map((v) => point(v)) });"
            + " rows.gaps = []; rows.lines = [line('Antal', [3, 2, 4, 1]), line('Nivå', [2, 2, 2, 2]),"
            + " line('Årstid', [1, -1, 1, -1]), line('Rest', [0, 1, 1, 0])];"
            + " rows.lines[3].judged = { marks: [{ at: 1, value: 1, sign: 'fewer' }] };"
            + " const option = lagesbild.chart.parts(rows, { ...options, height: 400 });"
            + " const units = option.grid.map((grid, at) =>"
            + " (grid.height / (option.yAxis[at].max - option.yAxis[at].min)).toFixed(6));"
            + " const under = option.grid.every((grid, at) => at === 0"
            + " || grid.top >= option.grid[at - 1].top + option.grid[at - 1].height);"
            + " return [new Set(units).size, under, option.yAxis[1].min, option.yAxis[1].axisLabel"
            + ".formatter(-1), option.yAxis[0].axisLabel.formatter(4), option.xAxis.length,"
            + " option.series.at(-1).data[0].symbolRotate].join(' '); })()";

    assertThat(result(drawn)).isEqualTo("1 true -1 −1 4 3 180");
  }

  @Test
  void aRowForEachPartLeadsFromTheEarlierNumberToTheLater() {
    String drawn =
        "(() => { rows.lines = [{ title: 'förut', points: [1, 2, 3, 4].map((v) => point(v)) },"
            + " { title: 'nu', points: [9, 2, 1, 4].map((v) => point(v)),"
            + " judged: { marks: [{ at: 0, value: 9, sign: 'more', label: '+8' }] } }];"
            + " const option = lagesbild.chart.shift(rows, options);"
            + " const way = option.series.find((s) => s.type === 'custom');"
            + " const api = (at) => ({ value: (n) => way.data[at][n], coord: ([x, y]) => [10 * x, y] });"
            + " const [first, last] = [way.renderItem({}, api(0)), way.renderItem({}, api(3))];"
            + " return [option.yAxis.inverse, option.yAxis.data.join(''), option.series[0].data[1].value,"
            + " first.children[0].shape.x1, first.children[0].shape.x2, first.children[1].style.text,"
            + " last.type, last.style.stroke, option.series[1].data[0].itemStyle.color].join(' '); })()";

    assertThat(result(drawn)).isEqualTo("true janfebmarapr 2,1 10 90 +8 line grey blue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void whatIsComparedIsDashedAndNamedAtItsLastPoint(String kind) {
    Object drawn =
        result(
            """
            (() => { rows.beside = { title: "Norra", points: [point(2), point(null, "missing"),
                       point(1), point(3, "missing")] };
                     const chart = lagesbild.chart.%s(rows, { ...options, columns: "%s" === "columns" });
                     const compared = chart.series.find((s) => s.name === "Norra");
                     return JSON.stringify([compared.lineStyle.type, compared.step,
                       compared.data.map((d) => [d.value, d.symbol, d.label.show]),
                       chart.tooltip.formatter([{ dataIndex: 0 }])]); })()"""
                .formatted(kind, kind));

    assertThat(drawn)
        .isEqualTo(
            "[[8,4],%s,[[2,\"rect\",false],[null,\"none\",false],[1,\"rect\",true],[null,\"none\",false]],\"jan\\n<b>A</b>: 3\\nNorra: 2\"]"
                .formatted(kind.equals("columns") ? "\"middle\"" : "false"));
  }
}
