package se.lagesbild.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.state.Actor;

/**
 * In what capacity a reader last changed something, kept in the browser, so that every form offers
 * it first. It says nothing of who that is.
 */
final class LastActor {
  private static final String NAME = "by";
  private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

  private LastActor() {}

  /** All of them, the one who last made a change first. */
  static List<Actor> first(Context context) {
    List<Actor> actors = new ArrayList<>(List.of(Actor.values()));
    find(context.cookie(NAME))
        .ifPresent(
            last -> {
              actors.remove(last);
              actors.add(0, last);
            });
    return List.copyOf(actors);
  }

  /** Keeps what a form says of it, where that is one of those who can. */
  static void remember(Query form, Context context) {
    form.many(NAME).stream()
        .findFirst()
        .flatMap(LastActor::find)
        .ifPresent(
            actor ->
                context.cookie(
                    new Cookie(
                        NAME, actor.id(), "/", SECONDS, false, true, null, SameSite.STRICT)));
  }

  private static Optional<Actor> find(@Nullable String id) {
    return Optional.ofNullable(id).map(Actor.byId()::get);
  }
}
