package se.lagesbild.dashboard.page.view;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.RefusedFormException;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.TypedWords;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.SavedView;
import se.lagesbild.dashboard.state.SavedViews;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.Question;

/** The views that people saved. */
public final class ViewPage implements Page {
  private static final Pattern GENERATION = Pattern.compile("[?&]generation=(\\d+)");

  private final SavedViews views;

  /** Lists and changes {@code views}. */
  public ViewPage(SavedViews views) {
    this.views = views;
  }

  @Override
  public String key() {
    return "page.view";
  }

  @Override
  public String path() {
    return VIEWS;
  }

  @Override
  public Place place() {
    return Place.NONE;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(VIEWS, this::show), new Route(Method.POST, VIEWS, this::change));
  }

  private Reply show(Visit visit) {
    Words words = visit.words();
    List<ViewModel.Row> rows = views.list().stream().map(view -> row(view, visit)).toList();
    String title =
        rows.isEmpty() ? words.text("view.none") : words.counted("view.finding", rows.size());
    return new Reply.Html(
        "page/view/view.jte",
        new ViewModel(
            visit.layout(title, visit.answer(new Question.Status()).generation()),
            title,
            rows,
            visit.request().href(VIEWS)));
  }

  private Reply change(Visit visit) {
    Query form = visit.form();
    Stamp stamp = visit.stamp();
    Words words = visit.words();
    Map<String, Predicate<SavedView>> actions =
        Map.of(
            "rename", view -> views.rename(view.number(), view.version(), title(visit), stamp),
            "remove", view -> views.remove(view.number(), view.version(), stamp));
    Predicate<SavedView> action =
        form.choice("action", actions)
            .orElseThrow(() -> new RefusedFormException(words.text("form.overtaken")));
    boolean kept =
        views.list().stream()
            .filter(view -> form.many("number").contains(String.valueOf(view.number())))
            .filter(view -> form.many("version").contains(String.valueOf(view.version())))
            .findFirst()
            .filter(action)
            .isPresent();
    if (!kept) {
      throw new RefusedFormException(words.text("form.overtaken"));
    }
    return new Reply.Done(visit.request().href(VIEWS));
  }

  private static String title(Visit visit) {
    Words words = visit.words();
    String title = visit.form().one("title").orElse("");
    TypedWords.faultOfNeeded(words.text("view.title.the"), title, SavedView.LONGEST_TITLE, words)
        .ifPresent(
            sentence -> {
              throw new RefusedFormException(sentence);
            });
    return title;
  }

  private static ViewModel.Row row(SavedView view, Visit visit) {
    Words words = visit.words();
    Matcher kept = GENERATION.matcher(view.address());
    LocalDateTime moment =
        LocalDateTime.ofInstant(view.stamp().when(), visit.gate().installation().timeZone());
    return new ViewModel.Row(
        view.number(),
        view.version(),
        view.title(),
        href(view.address(), words),
        page(view.address(), visit),
        kept.find() ? words.text("note.generation", kept.group(1)) : words.text("view.newest"),
        words.text("changed", words.dates().moment(moment), words.of(view.stamp().who())));
  }

  private static String page(String address, Visit visit) {
    String path = address.replaceFirst("\\?.*", "");
    return visit.request().pages().stream()
        .filter(page -> page.path().equals(path))
        .findFirst()
        .map(page -> visit.words().text(page.key()))
        .orElse(path);
  }

  private static String href(String address, Words words) {
    if (words.language() == Language.SV) {
      return address;
    }
    return address + (address.contains("?") ? "&" : "?") + "lang=" + words.tag();
  }
}
