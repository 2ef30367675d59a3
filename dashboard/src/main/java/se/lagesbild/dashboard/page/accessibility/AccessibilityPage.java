package se.lagesbild.dashboard.page.accessibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;

/** How well everybody can use this site, and whom to tell when somebody cannot. */
public final class AccessibilityPage implements Page {

  @Override
  public String key() {
    return "page.accessibility";
  }

  @Override
  public String path() {
    return "/tillganglighet";
  }

  @Override
  public Place place() {
    return Place.FOOT;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(path(), AccessibilityPage::show));
  }

  /**
   * What the page shows.
   *
   * @param layout frame
   * @param title the conclusion
   * @param subtitle what the page is
   * @param about what it is for
   * @param sections the statement
   */
  record Model(
      Layout layout, String title, String subtitle, String about, List<Section> sections) {}

  /**
   * A part of the statement.
   *
   * @param id of its heading
   * @param heading what it is about
   * @param paragraphs in order
   */
  record Section(String id, String heading, List<String> paragraphs) {}

  private static Reply show(Visit visit) {
    Words words = visit.words();
    String place = visit.gate().installation().name();
    String title = words.text("accessibility.title");
    return new Reply.Html(
        "page/accessibility/accessibility.jte",
        new Model(
            visit.request().layout(title, place, Optional.empty()),
            title,
            words.text("accessibility.subtitle", place),
            words.text("accessibility.about"),
            List.of(
                section(
                    words,
                    "met",
                    "accessibility.met",
                    "accessibility.met.level",
                    "accessibility.met.text",
                    "accessibility.met.keys",
                    "accessibility.met.colour",
                    "accessibility.met.script"),
                section(
                    words,
                    "unmet",
                    "accessibility.unmet",
                    "accessibility.unmet.chart",
                    "accessibility.unmet.people",
                    "accessibility.unmet.typed"),
                section(
                    words,
                    "tested",
                    "accessibility.tested",
                    "accessibility.tested.how",
                    "accessibility.tested.when"),
                new Section(
                    "tell",
                    words.text("accessibility.tell"),
                    List.of(
                        whomToTell(visit.gate().installation().contact(), words),
                        words.text("accessibility.tell.authority"))))));
  }

  private static String whomToTell(String contact, Words words) {
    return contact.isEmpty()
        ? words.text("accessibility.tell.whom")
        : words.text("accessibility.tell.contact", contact);
  }

  private static Section section(Words words, String id, String heading, String... paragraphs) {
    return new Section(id, words.text(heading), Stream.of(paragraphs).map(words::text).toList());
  }
}
