package se.lagesbild.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.export.Pdf;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Request;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.gate.Viewer;
import se.lagesbild.warehouse.generation.OverloadedException;

/** Turns requests into visits: each holds one generation from first to last byte. */
final class Visits {
  /** Until people log in, only those at this machine can ask, and they are its analysts. */
  private static final Viewer VIEWER = new Viewer(Viewer.Role.ANALYST);

  /** The media type of every page. */
  static final String PAGE = "text/html; charset=utf-8";

  private static final Map<String, Language> LANGUAGES =
      Map.of("sv", Language.SV, "en", Language.EN);

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private static final int WAITING = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Turnstile turnstile =
      new Turnstile(2 * Runtime.getRuntime().availableProcessors(), WAITING, PATIENCE);
  private final Gatehouse gatehouse;
  private final List<Page> pages;
  private final Assets assets;
  private final Templates templates;
  private final Frozen frozen;

  Visits(Gatehouse gatehouse, List<Page> pages, Shared shared) {
    this.gatehouse = gatehouse;
    this.pages = pages;
    this.assets = shared.assets();
    this.templates = shared.templates();
    this.frozen = shared.frozen();
  }

  /**
   * What all visits use.
   *
   * @param assets addresses of style and script
   * @param templates of the pages
   * @param frozen where frozen pages go
   */
  record Shared(Assets assets, Templates templates, Frozen frozen) {}

  /**
   * Answers a request for a page.
   *
   * @throws OverloadedException if too many others ask
   */
  void answer(Context context, Function<Visit, Reply> page) {
    turnstile.pass(() -> answerNow(context, page));
  }

  private void answerNow(Context context, Function<Visit, Reply> page) {
    Request request = request(context);
    request.query().choice("lang", LANGUAGES);
    try (Gate gate = gate(request.query())) {
      Visit visit = new Visit(gate, VIEWER, request, form(context), gatehouse.problem());
      LastActor.remember(visit.form(), context);
      send(context, visit, page.apply(visit));
    }
  }

  /**
   * Makes every page as it opens, for nobody, so that its first reader finds it worked out. What
   * has not begun when so long has passed is left to its readers: no generation waits for ever.
   */
  void prepare(Gate gate, Duration longest) {
    turnstile.prepare(
        () -> {
          long start = System.nanoTime();
          BooleanSupplier late = () -> System.nanoTime() - start > longest.toNanos();
          pages.forEach(page -> prepare(page, gate, late));
          if (late.getAsBoolean()) {
            LOG.warn(
                "the pages of generation {} took more than {} s to prepare; some may be unprepared",
                gate.generation(),
                longest.toSeconds());
          }
        });
  }

  private void prepare(Page page, Gate gate, BooleanSupplier late) {
    try {
      for (Query query : page.openings(gate.installation())) {
        if (!late.getAsBoolean()) {
          make(page, query, gate);
        }
      }
    } catch (RuntimeException e) {
      // Its readers will meet the same and be told.
      LOG.warn("cannot prepare {} of generation {}", page.path(), gate.generation(), e);
    }
  }

  private void make(Page page, Query query, Gate gate) {
    Request request =
        new Request(
            page.path(), query, Words.in(Language.SV), pages, assets, List.of(Actor.values()));
    Visit visit = new Visit(gate, VIEWER, request, Query.EMPTY, Optional.empty());
    shown(page, visit).forEach(this::render);
  }

  /**
   * Makes the page that a request shows in another state, for nobody.
   *
   * @throws BadQueryException if the page cannot be asked for that state
   * @throws OverloadedException if too many others ask
   */
  void make(Request request, Query state) {
    turnstile.pass(
        () -> {
          try (Gate gate = gate(state)) {
            Request asked =
                new Request(
                    request.path(), state, request.words(), pages, assets, request.actors());
            Visit visit = new Visit(gate, VIEWER, asked, Query.EMPTY, gatehouse.problem());
            pages.stream()
                .filter(page -> page.path().equals(request.path()))
                .flatMap(page -> shown(page, visit))
                .forEach(this::render);
          }
        });
  }

  private static Stream<Reply> shown(Page page, Visit visit) {
    return page.routes().stream()
        .filter(route -> route.path().equals(page.path()))
        .filter(route -> route.method() == Page.Method.GET)
        .map(route -> route.answer().apply(visit));
  }

  private void render(Reply reply) {
    if (reply instanceof Reply.Html html) {
      templates.render(html.template(), html.model());
    }
  }

  /** Where requests wait for their turn. */
  Turnstile turnstile() {
    return turnstile;
  }

  /** What a request asks for; an unknown language is taken for Swedish. */
  Request request(Context context) {
    Query query = Query.of(context.queryParamMap());
    Language language =
        LANGUAGES.getOrDefault(query.many("lang").stream().findFirst().orElse(""), Language.SV);
    return new Request(
        Links.shown(context.path()),
        query,
        Words.in(language),
        pages,
        assets,
        LastActor.first(context));
  }

  static Query form(Context context) {
    return context.method().equals(HandlerType.POST)
        ? Query.of(context.formParamMap())
        : Query.EMPTY;
  }

  private Gate gate(Query query) {
    Optional<Long> number = query.one("generation").map(Visits::generation);
    return number.map(gatehouse::gate).orElseGet(gatehouse::gate);
  }

  static long generation(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new BadQueryException("error.query.generation");
    }
    return Long.parseLong(text);
  }

  private void send(Context context, Visit visit, Reply reply) {
    if (reply instanceof Reply.Html html) {
      String page = templates.render(html.template(), html.model());
      send(context.contentType(PAGE), page.getBytes(StandardCharsets.UTF_8));
    } else if (reply instanceof Reply.Refused refused) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      send(context, visit, refused.page());
    } else if (reply instanceof Reply.Done done) {
      context.redirect(done.address(), HttpStatus.SEE_OTHER);
    } else if (reply instanceof Reply.File file) {
      Reply.Download made = made(file, templates);
      context
          .contentType(made.type())
          .header("Content-Disposition", "attachment; filename=\"" + made.name() + "\"");
      send(context, made.bytes());
    } else if (reply instanceof Reply.Freeze freeze) {
      frozen.freeze(context, visit, freeze);
    }
  }

  /**
   * Bytes with their tag; the one that Javalin would make of a large page costs much of its time.
   */
  private static void send(Context context, byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    context.header("ETag", "\"%x-%x\"".formatted(bytes.length, sum.getValue())).result(bytes);
  }

  /** The file with its bytes. */
  static Reply.Download made(Reply.File file, Templates templates) {
    if (file instanceof Reply.Sheets sheets) {
      String page = templates.render(sheets.template(), sheets.model());
      return new Reply.Download(sheets.name(), Pdf.TYPE, Pdf.of(page, sheets.day()));
    }
    return (Reply.Download) file;
  }
}
