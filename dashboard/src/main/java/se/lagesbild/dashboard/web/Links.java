package se.lagesbild.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Request;
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
      routes.post(Page.KEEP + page.path(), context -> keep(context, page));
    }
  }

  private void keep(Context context, Page page) {
    Request posted = visits.request(context);
    Request shown =
        new Request(page.path(), posted.query(), posted.words(), posted.pages(), posted.assets());
    long number = Visits.generation(shown.query().one("generation").orElse(""));
    gatehouse.keep(number);
    try (Gate gate = gatehouse.gate(number)) {
      String title = shown.words().text("link.heading");
      Layout layout = shown.layout(title, gate.installation().name(), Optional.empty());
      context
          .contentType(Visits.PAGE)
          .result(templates.render("web/link.jte", model(context, shown, number, layout)));
    }
  }

  private static Model model(Context context, Request shown, long number, Layout layout) {
    String href = shown.query().href(shown.path());
    return new Model(
        layout,
        shown.words().text("link.sentence", number),
        "http://" + context.header("Host") + href,
        new Layout.Link(shown.words().text("link.back"), href, false));
  }
}
