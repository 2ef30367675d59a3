package se.lagesbild.dashboard.freezing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.FrozenPage;
import se.lagesbild.dashboard.state.FrozenPages;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.warehouse.gate.Question;

/** A page that lists how often it was frozen, and can be frozen. */
public final class FreezingPage implements Page {
  /** What it freezes. */
  public static final FrozenPage.Subject SUBJECT =
      new FrozenPage.Subject(FrozenPage.Kind.QUARTER, "bra-kvartal/2026-09-01");

  private final FrozenPages frozen;

  /** Lists what is in {@code frozen}. */
  public FreezingPage(FrozenPages frozen) {
    this.frozen = frozen;
  }

  @Override
  public String key() {
    return "page.status";
  }

  @Override
  public String path() {
    return "/prov";
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(path(), this::list), new Route(Method.POST, path(), FreezingPage::freeze));
  }

  private Reply list(Visit visit) {
    List<String> lines =
        frozen.versions(SUBJECT).stream()
            .map(page -> page.version() + " " + page.title() + " " + page.generation())
            .toList();
    return download("list.txt", "text/plain; charset=utf-8", String.join("\n", lines));
  }

  private static Reply freeze(Visit visit) {
    Stamp stamp = visit.stamp();
    String text = visit.form().one("text").orElse("Prov");
    var generation = visit.answer(new Question.Status()).generation();
    return new Reply.Freeze(
        SUBJECT,
        stamp,
        new Reply.Freeze.Page(
            text,
            new Reply.Html(
                "freezing/page.jte",
                new JtepageGenerated.Model(
                    visit.layout(text, generation), visit.frozen(stamp), text))),
        List.of(download("prov.pdf", "application/pdf", "no real PDF: " + text)));
  }

  private static Reply.Download download(String name, String type, String text) {
    return new Reply.Download(name, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
