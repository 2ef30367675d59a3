package se.lagesbild.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.RefusedFormException;
import se.lagesbild.dashboard.page.Request;
import se.lagesbild.dashboard.page.TypedWords;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.SavedView;
import se.lagesbild.dashboard.state.SavedViews;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.dashboard.state.TypedText;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.gate.GoneException;

/**
 * Saves pages under names: posting to a page's state below {@link Page#SAVE} keeps the address, and
 * the generation too where the address or the form names one. Without one a view shows the newest
 * numbers. Each reader sees it in a language of his own.
 */
final class Saving {
  private final Gatehouse gatehouse;
  private final Visits visits;
  private final SavedViews views;

  Saving(Gatehouse gatehouse, Visits visits, SavedViews views) {
    this.gatehouse = gatehouse;
    this.visits = visits;
    this.views = views;
  }

  void register(RoutesConfig routes, List<Page> pages) {
    for (Page page : pages) {
      routes.post(Page.SAVE + page.path(), this::save);
      routes.get(Page.SAVE + page.path(), this::follow);
    }
  }

  private void save(Context context) {
    Request request = visits.request(context);
    Query form = Visits.form(context);
    String title = form.one("title").orElse("");
    Stamp stamp = Visit.stamp(form);
    LastActor.remember(form, context);
    Query state = state(request.query(), form);
    fault(title, state, request.words())
        .ifPresent(
            sentence -> {
              throw new RefusedFormException(sentence);
            });
    requirePage(request, state);
    state.one("generation").map(Visits::generation).ifPresent(gatehouse::keep);
    views.add(title, state.href(request.path()), stamp);
    context.redirect(request.href(Page.VIEWS), HttpStatus.SEE_OTHER);
  }

  /** What nobody could open is not saved. */
  private void requirePage(Request request, Query state) {
    try {
      visits.make(request, state);
    } catch (BadQueryException bad) {
      throw new RefusedFormException(
          request.words().text("view.address.bad", bad.sentence(request.words())));
    } catch (GoneException gone) {
      String number = state.one("generation").orElse("");
      throw new RefusedFormException(request.words().text("view.address.gone", number));
    }
  }

  /** Who opens the address of the form gets to the page that it would have saved. */
  private void follow(Context context) {
    Request request = visits.request(context);
    context.redirect(request.query().href(request.path()));
  }

  private static Query state(Query shown, Query form) {
    Query state = shown.with("lang", List.of());
    return form.one("keep").map(number -> state.with("generation", number)).orElse(state);
  }

  /** An address can be typed as well as a name. */
  private static Optional<String> fault(String title, Query state, Words words) {
    Optional<String> fault =
        TypedWords.faultOfNeeded(
            words.text("view.title.the"), title, SavedView.LONGEST_TITLE, words);
    boolean personal = state.values().anyMatch(value -> TypedText.personal(value).isPresent());
    return fault.or(
        () -> personal ? Optional.of(words.text("view.address.personal")) : Optional.empty());
  }
}
