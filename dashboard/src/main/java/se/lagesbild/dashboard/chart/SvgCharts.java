package se.lagesbild.dashboard.chart;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import se.lagesbild.dashboard.asset.Assets;

/**
 * Draws charts on the server by the functions that draw them in the browser. The functions run
 * where they reach no file, no network and no Java; what goes in is JSON and what comes out is
 * text.
 *
 * <p>There is one for the whole process, because the chart library takes seconds to load and much
 * memory. It draws for one thread at a time and lets the others wait.
 */
public final class SvgCharts {
  private static final String LIBRARY = "js/echarts.min.js";
  private static final String CHARTS = "js/chart/";

  /** The library asks for timers when it loads, for animations that a drawing does not have. */
  private static final String SURROUNDINGS = "globalThis.setTimeout = () => 0;";

  private static final String DRAW =
      """
      (kind, rows, options, width, height) => {
        const size = { renderer: "svg", ssr: true, width, height };
        const chart = echarts.init(null, null, { ...size, locale: "SV" });
        try {
          const [data, given] = [JSON.parse(rows), JSON.parse(options)];
          chart.setOption(lagesbild.chart.flags(data, given, lagesbild.chart[kind](data, given)), true);
          return chart.renderToSVGString();
        } finally {
          chart.dispose();
        }
      }
      """;

  /** On paper of this width or more, lines are named where they end. */
  private static final int DIRECT_LABELS_FROM = 640;

  private final Value draw;
  private final PaperColours colours;

  private SvgCharts(Value draw, PaperColours colours) {
    this.draw = draw;
    this.colours = colours;
  }

  private static final class Shared {
    private static final SvgCharts CHARTS = load(Assets.shipped());
  }

  /** The one of this process; loads it when it is not loaded, which takes some seconds. */
  public static SvgCharts shared() {
    return Shared.CHARTS;
  }

  /**
   * Loads in the background and draws every kind, so that the first reader need not wait for that.
   *
   * @return done when the next drawing is as fast as any
   */
  public static CompletableFuture<Void> warmUp() {
    return CompletableFuture.runAsync(
        () -> Examples.ALL.forEach(shared()::draw), SvgCharts::inBackground);
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "charts-on-paper");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Draws.
   *
   * @throws IllegalArgumentException if the kind is unknown or its function cannot use the rows
   */
  public synchronized Svg draw(Drawing drawing) {
    try {
      Value svg =
          draw.execute(
              drawing.kind(),
              Json.of(drawing.rows()).toString(),
              Json.of(options(drawing)).toString(),
              drawing.width(),
              drawing.height());
      return Svg.of(svg.asString(), drawing.label());
    } catch (PolyglotException e) {
      throw new IllegalArgumentException(
          "cannot draw a chart of kind " + drawing.kind() + ": " + e.getMessage(), e);
    }
  }

  private Map<String, Object> options(Drawing drawing) {
    boolean together = !(drawing.rows() instanceof ChartData data) || data.together();
    return Map.of(
        "colours", colours.forCharts(),
        "font", "DejaVu Sans Condensed",
        "halo", false,
        "width", drawing.width(),
        "height", drawing.height(),
        "direct", together && drawing.width() >= DIRECT_LABELS_FROM,
        "columns", drawing.kind().equals("columns"));
  }

  private static SvgCharts load(Assets assets) {
    Context context =
        Context.newBuilder("js")
            .allowHostAccess(HostAccess.NONE)
            .allowIO(IOAccess.NONE)
            // Interpreted on every JDK that this product runs on; saying so helps no reader.
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    context.eval("js", SURROUNDINGS);
    evaluate(context, assets, LIBRARY);
    assets.paths(CHARTS).forEach(chart -> evaluate(context, assets, chart));
    return new SvgCharts(context.eval("js", DRAW), PaperColours.in(assets));
  }

  private static void evaluate(Context context, Assets assets, String path) {
    context.eval(Source.newBuilder("js", assets.text(path), path).buildLiteral());
  }
}
