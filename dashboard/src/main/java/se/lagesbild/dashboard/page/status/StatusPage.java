package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/** What is loaded and how fresh it is. */
public final class StatusPage implements Page {
  @Override
  public String key() {
    return "page.status";
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(path(), StatusPage::show));
  }

  private static Reply show(Visit visit) {
    Answer<SourceResult.Status> answer = visit.answer(new Question.Status());
    Words words = visit.words();
    String freshness = Finding.of(answer, words);
    Installation installation = visit.gate().installation();
    MunicipalityChoice choice = MunicipalityChoice.of(visit.query(), installation);
    SignalList signals =
        SignalList.of(visit.answer(new Question.Signals()).result(), choice, visit);
    boolean judged = !signals.finding().isEmpty() && Finding.holdsNumbers(answer);
    String finding = judged ? signals.finding() : freshness;
    String subtitle =
        words.text(
            "status.subtitle",
            choice.place(installation),
            words.dates().prose(answer.generation().today()));
    return new Reply.Html(
        "page/status/status.jte",
        new StatusModel(
            visit.layout(finding, answer.generation()),
            finding,
            judged ? freshness : "",
            subtitle,
            choice.options(installation, words),
            kept(visit.query()),
            signals,
            ChangeList.of(visit.answer(new Question.Changes()).result(), words),
            RunNotice.of(answer, words),
            visit
                .problem()
                .map(sentence -> Said.swedish("status.problem.sentence", sentence, words))
                .orElse(List.of()),
            SourceRow.all(answer, words),
            LedgerTable.of(answer.result(), words),
            WarningRow.all(answer.result(), words),
            YearChart.of(answer.result(), words)));
  }

  /** What the choice of a municipality carries along unseen. */
  private static List<Layout.Link> kept(Query query) {
    return Stream.of("lang", "generation")
        .flatMap(name -> query.one(name).map(value -> new Layout.Link(name, value, true)).stream())
        .toList();
  }
}
