package se.lagesbild.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Request;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;

/**
 * Makes links that last: posting to a page's state below {@link Page#KEEP} keeps the generation
 * that it names from pruning, and the answer shows the address.
 */
final class Links {
  private final Gatehouse gatehouse;
  private final Visits visits;
  private final Templates templates;

  Links(Gatehouse gatehouse, Visits visits, Templates templates) {
    this.gatehouse = gatehouse;
    this.visits = visits;
    this.templates = templates;
  }

  /**
   * What the answer shows.
   *
   * @param layout frame
   * @param sentence what was done
   * @param address the whole link
   * @param way back to the page that it shows
   */
  record Model(Layout layout, String sentence, String address, Layout.Link way) {
    String text(String key) {
      return layout.text(key);
    }
  }

  void register(RoutesConfig routes, List<Page> pages) {
    for (Page page : pages) {
      routes.post(Page.KEEP + page.path(), this::keep);
      routes.get(Page.KEEP + page.path(), this::follow);
    }
  }

  /**
   * The path of the page that a link or view made at {@code path} shows; any other path is its own.
   */
  static String shown(String path) {
    for (String before : List.of(Page.KEEP, Page.SAVE)) {
      if (path.startsWith(before + "/")) {
        return path.substring(before.length());
      }
    }
    return path;
  }

  private void keep(Context context) {
    Request request = visits.request(context);
    long number = Visits.generation(request.query().one("generation").orElse(""));
    gatehouse.keep(number);
    try (Gate gate = gatehouse.gate(number)) {
      String title = request.words().text("link.heading");
      Layout layout = request.layout(title, gate.installation().name(), Optional.empty());
      context
          .contentType(Visits.PAGE)
          .result(templates.render("web/link.jte", model(context, request, number, layout)));
    }
  }

  /** Who copies the address of the answer instead of the one that it shows gets there too. */
  private void follow(Context context) {
    context.redirect(address(visits.request(context)));
  }

  private static Model model(Context context, Request request, long number, Layout layout) {
    String address = address(request);
    return new Model(
        layout,
        request.words().text("link.sentence", number),
        "http://" + context.header("Host") + address,
        new Layout.Link(request.words().text("link.back"), address, false));
  }

  private static String address(Request request) {
    return request.query().href(request.path());
  }
}
