package se.lagesbild.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Templates;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Draft;
import se.lagesbild.dashboard.state.FrozenPage;
import se.lagesbild.dashboard.state.FrozenPages;

/** Freezes what pages ask to be frozen, and shows it below {@link Page#FROZEN}. */
final class Frozen {
  private static final String PAGE_FILE = "sida.html";

  private final FrozenPages pages;
  private final Assets assets;
  private final Templates templates;

  Frozen(FrozenPages pages, Assets assets, Templates templates) {
    this.pages = pages;
    this.assets = assets;
    this.templates = templates;
  }

  void register(RoutesConfig routes) {
    routes.get(Page.FROZEN + "/{id}", this::first);
    routes.get(Page.FROZEN + "/{id}/{name}", this::file);
  }

  /**
   * Keeps a page and leads the reader to it.
   *
   * @throws BadQueryException unless the address names the generation: what is frozen is what was
   *     looked at, not what came in between
   */
  void freeze(Context context, Visit visit, Reply.Freeze reply) {
    if (!visit.pinned()) {
      throw new BadQueryException("error.freeze.generation");
    }
    FrozenPage frozen =
        pages.freeze(
            new Draft(
                reply.subject(),
                reply.page().title(),
                visit.gate().generation(),
                reply.stamp(),
                files(reply)));
    context.redirect(address(frozen), HttpStatus.SEE_OTHER);
  }

  private List<Draft.Content> files(Reply.Freeze reply) {
    Set<String> names = reply.files().stream().map(Reply.File::name).collect(Collectors.toSet());
    Reply.Html html = reply.page().html();
    String page = Standalone.page(templates.render(html.template(), html.model()), assets, names);
    List<Draft.Content> files = new ArrayList<>();
    files.add(new Draft.Content(PAGE_FILE, Visits.PAGE, page.getBytes(StandardCharsets.UTF_8)));
    for (Reply.File file : reply.files()) {
      Reply.Download made = Visits.made(file, templates);
      files.add(new Draft.Content(made.name(), made.type(), made.bytes()));
    }
    return files;
  }

  private void first(Context context) {
    find(context)
        .ifPresentOrElse(
            frozen -> context.redirect(address(frozen)),
            () -> context.status(HttpStatus.NOT_FOUND));
  }

  private void file(Context context) {
    find(context)
        .ifPresentOrElse(
            frozen -> send(context, frozen), () -> context.status(HttpStatus.NOT_FOUND));
  }

  private void send(Context context, FrozenPage frozen) {
    Optional<FrozenPage.File> wanted =
        frozen.files().stream()
            .filter(file -> file.name().equals(context.pathParam("name")))
            .findFirst();
    if (wanted.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    FrozenPage.File file = wanted.get();
    byte[] bytes = pages.content(frozen.id(), file).orElseThrow().bytes();
    if (file.mediaType().equals(Visits.PAGE)) {
      context.header("Content-Security-Policy", Standalone.policy(bytes));
    } else {
      context.header("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
    }
    context.header("ETag", '"' + file.sha256() + '"').contentType(file.mediaType()).result(bytes);
  }

  private Optional<FrozenPage> find(Context context) {
    String id = context.pathParam("id");
    return id.matches("[0-9]{1,15}") ? pages.find(Long.parseLong(id)) : Optional.empty();
  }

  private static String address(FrozenPage frozen) {
    return Page.FROZEN + "/" + frozen.id() + "/" + frozen.files().get(0).name();
  }
}
