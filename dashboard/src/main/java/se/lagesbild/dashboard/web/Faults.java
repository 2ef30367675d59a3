package se.lagesbild.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.RefusedFormException;
import se.lagesbild.dashboard.page.Request;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.dashboard.state.StateException;
import se.lagesbild.warehouse.gate.GoneException;
import se.lagesbild.warehouse.gate.NotKeptException;
import se.lagesbild.warehouse.gate.UnanswerableException;
import se.lagesbild.warehouse.generation.OverloadedException;

/** The one place that turns errors into a status and a page with a sentence. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String RETRY_SECONDS = "3";

  private final Visits visits;
  private final Templates templates;

  Faults(Visits visits, Templates templates) {
    this.visits = visits;
    this.templates = templates;
  }

  /**
   * What an error page shows.
   *
   * @param layout frame
   * @param heading what happened
   * @param sentence why, and what to do
   * @param way out of here
   */
  record Model(Layout layout, String heading, String sentence, Layout.Link way) {}

  void register(RoutesConfig routes) {
    routes.exception(Guard.ForeignRequestException.class, this::foreign);
    routes.exception(BadQueryException.class, this::badQuery);
    routes.exception(RefusedFormException.class, this::refusedForm);
    routes.exception(UnanswerableException.class, this::unanswerable);
    routes.exception(GoneException.class, this::gone);
    routes.exception(NotKeptException.class, this::notKept);
    routes.exception(OverloadedException.class, this::overloaded);
    routes.exception(StateException.class, this::state);
    routes.exception(Exception.class, this::unexpected);
    routes.error(404, this::notFound);
    routes.error(413, this::tooLarge);
  }

  private void foreign(Exception refusal, Context context) {
    // Whoever asks under a foreign name gets no page, only the reason.
    String key = String.valueOf(refusal.getMessage());
    context.status(403).contentType("text/plain; charset=utf-8");
    context.result(visits.request(context).words().text(key));
  }

  private void badQuery(BadQueryException bad, Context context) {
    Request request = visits.request(context);
    show(context, 400, request, bad.sentence(request.words()), home(request));
  }

  private void refusedForm(Exception refusal, Context context) {
    Request request = visits.request(context);
    Layout.Link back =
        new Layout.Link(
            request.words().text("error.back"), request.query().href(request.path()), false);
    show(context, 422, request, String.valueOf(refusal.getMessage()), back);
  }

  private void unanswerable(UnanswerableException refusal, Context context) {
    Request request = visits.request(context);
    show(context, 400, request, request.words().of(refusal.sentence()), home(request));
  }

  private void gone(GoneException gone, Context context) {
    Request request = visits.request(context);
    String asked = request.query().many("generation").get(0);
    boolean left = gone.nearest().isPresent();
    String sentence =
        request.words().text(left ? "error.410.sentence" : "error.410.nothing", asked);
    show(context, 410, request, sentence, left ? nearest(request, gone) : home(request));
  }

  private void notKept(NotKeptException refusal, Context context) {
    LOG.warn(refusal.getMessage(), refusal);
    Request request = visits.request(context);
    String sentence = request.words().text("error.507." + refusal.reason());
    show(context, 507, request, sentence, home(request));
  }

  private void overloaded(Exception overload, Context context) {
    Request request = visits.request(context);
    context.header("Retry-After", RETRY_SECONDS);
    String again = request.words().text("error.again");
    show(
        context,
        503,
        request,
        request.words().text("error.503.sentence"),
        new Layout.Link(again, request.query().href(request.path()), false));
  }

  private void state(StateException fault, Context context) {
    LOG.error(fault.getMessage(), fault);
    Request request = visits.request(context);
    String sentence = request.words().text("error.state." + fault.reason());
    show(context, 500, request, sentence, home(request));
  }

  private void unexpected(Exception fault, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), fault);
    Request request = visits.request(context);
    show(context, 500, request, request.words().text("error.500.sentence"), home(request));
  }

  private void notFound(Context context) {
    Request request = visits.request(context);
    show(context, 404, request, request.words().text("error.404.sentence"), home(request));
  }

  private void tooLarge(Context context) {
    Request request = visits.request(context);
    show(context, 413, request, request.words().text("error.413.sentence"), home(request));
  }

  private void show(
      Context context, int status, Request request, String sentence, Layout.Link way) {
    String heading = request.words().text("error." + status + ".heading");
    // The state that failed is not carried into the links of the frame.
    Query language = Query.EMPTY.with("lang", request.query().many("lang"));
    Request plain =
        new Request(
            request.path(),
            language,
            request.words(),
            request.pages(),
            request.assets(),
            request.actors());
    Layout layout = plain.layout(heading, "", Optional.empty());
    context.status(status);
    context.contentType(Visits.PAGE);
    context.result(templates.render("web/error.jte", new Model(layout, heading, sentence, way)));
  }

  private static Layout.Link home(Request request) {
    return new Layout.Link(request.words().text("error.home"), request.href("/"), false);
  }

  private static Layout.Link nearest(Request request, GoneException gone) {
    String number = String.valueOf(gone.nearest().orElseThrow());
    String href = request.query().with("generation", number).href(request.path());
    return new Layout.Link(request.words().text("error.410.nearest", number), href, false);
  }
}
