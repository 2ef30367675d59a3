package se.lagesbild.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.gate.Gatehouse;

/** The running dashboard. */
public final class Server implements AutoCloseable {
  /** People log in nowhere yet, so nobody outside this machine may reach the server. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Readers of a new generation wait for its pages no longer than this. */
  private static final Duration PREPARING = Duration.ofSeconds(15);

  /** What comes in are forms of a few fields. */
  private static final long LARGEST_FORM = 64 * 1024;

  private final Javalin javalin;
  private final Gatehouse gatehouse;
  private final Visits visits;

  private Server(Javalin javalin, Gatehouse gatehouse, Visits visits) {
    this.javalin = javalin;
    this.gatehouse = gatehouse;
    this.visits = visits;
  }

  /**
   * Starts answering.
   *
   * @param gatehouse where numbers come from; stays open, the caller closes it afterwards
   * @param state where people's own things are kept
   * @param pages what can be looked at
   * @param port to listen on; 0 for any free one
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static Server start(Gatehouse gatehouse, StateStore state, List<Page> pages, int port) {
    Assets assets = Assets.shipped();
    Templates templates = new Templates();
    Frozen frozen = new Frozen(state.frozenPages(), assets, templates);
    Visits visits = new Visits(gatehouse, pages, new Visits.Shared(assets, templates, frozen));
    Links links = new Links(gatehouse, visits, templates);
    Faults faults = new Faults(visits, templates);
    Javalin javalin =
        Javalin.create(
            config -> {
              settings(config, port);
              config.routes.before(Headers::write);
              config.routes.before(Guard::require);
              pages(config.routes, pages, visits);
              links.register(config.routes, pages);
              frozen.register(config.routes);
              new Saving(gatehouse, visits, state.savedViews()).register(config.routes, pages);
              config.routes.get("/assets/{fingerprint}/<path>", ctx -> asset(ctx, assets));
              config.routes.get("/generation", ctx -> generation(ctx, gatehouse));
              new Health(gatehouse, visits.turnstile()).register(config.routes);
              faults.register(config.routes);
            });
    return new Server(javalin.start(), gatehouse, visits);
  }

  /**
   * Makes the pages as they open before anybody asks for them: in the background those of the
   * generation in service, and those of each coming one before it is put in service.
   */
  public void prepare() {
    gatehouse.prepareBy(gate -> visits.prepare(gate, PREPARING));
  }

  /** The port listened on. */
  public int port() {
    return javalin.port();
  }

  /** Stops answering. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void settings(JavalinConfig config, int port) {
    config.jetty.host = LOOPBACK;
    config.jetty.port = port;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.generateEtags = true;
    config.http.maxRequestSize = LARGEST_FORM;
    config.jetty.modifyServer(server -> server.setErrorHandler(new Unread()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  private static void pages(RoutesConfig routes, List<Page> pages, Visits visits) {
    for (Page page : pages) {
      for (Page.Route route : page.routes()) {
        Handler handler = context -> visits.answer(context, route.answer());
        if (route.method() == Page.Method.POST) {
          routes.post(route.path(), handler);
        } else {
          routes.get(route.path(), handler);
        }
      }
    }
  }

  private static void asset(Context context, Assets assets) {
    assets
        .find(context.pathParam("fingerprint"), context.pathParam("path"))
        .ifPresentOrElse(
            asset ->
                context
                    .header("Cache-Control", FOR_EVER)
                    .contentType(asset.type())
                    .result(asset.bytes()),
            () -> context.status(404));
  }

  private static void generation(Context context, Gatehouse gatehouse) {
    context.contentType("application/json").result("{\"generation\":" + gatehouse.newest() + "}");
  }
}
