package se.lagesbild.dashboard.page.runbook;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/** What to do when something is not as usual, for the administrator. */
public final class RunbookPage implements Page {
  private static final String PATH = "/drift";

  @Override
  public String key() {
    return "page.runbook";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Place place() {
    return Place.FOOT;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(PATH, RunbookPage::show));
  }

  /**
   * What the page shows.
   *
   * @param layout frame
   * @param title how the last run ended
   * @param subtitle what the page is
   * @param attention sources that ask for it, in sentences
   * @param data where more is told of sources and runs
   * @param cases what may happen, and what to do
   */
  record Model(
      Layout layout,
      String title,
      String subtitle,
      List<String> attention,
      String data,
      List<Case> cases) {}

  /**
   * Something that may happen.
   *
   * @param heading what is seen
   * @param text what to do
   * @param command to type, or empty
   */
  record Case(String heading, String text, String command) {}

  private static Reply show(Visit visit) {
    Words words = visit.words();
    Answer<SourceResult.Status> status = visit.answer(new Question.Status());
    String title = title(status.result(), words);
    return new Reply.Html(
        "page/runbook/runbook.jte",
        new Model(
            visit.layout(title, status.generation()),
            title,
            words.text("runbook.subtitle", visit.gate().installation().name()),
            attention(status.result(), words),
            visit.request().href(DATA),
            cases(words)));
  }

  private static String title(SourceResult.Status status, Words words) {
    return status
        .lastRun()
        .map(
            run ->
                words.text(
                    "runbook.title." + run.state().name(),
                    words.dates().prose(run.started().toLocalDate())))
        .orElseGet(() -> words.text("runbook.title"));
  }

  private static List<String> attention(SourceResult.Status status, Words words) {
    return status.sources().stream()
        .filter(
            source ->
                source.freshness() == SourceResult.Freshness.LATE
                    || source.freshness() == SourceResult.Freshness.REFUSED)
        .map(
            source ->
                words.text("cause.title", words.of(source.title()), words.of(source.freshness())))
        .toList();
  }

  private static List<Case> cases(Words words) {
    return Stream.of("late", "refused", "rejected", "wrong", "failed", "disk", "back", "restore")
        .map(
            id ->
                new Case(
                    words.text("runbook." + id),
                    words.text("runbook." + id + ".do"),
                    words.text("runbook." + id + ".command")))
        .toList();
  }
}
