package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/**
 * What the reader asked for, before any number is looked up.
 *
 * @param path the address before the question mark
 * @param query the rest of it
 * @param words the language asked for
 * @param pages for the menu
 * @param assets addresses of style and script
 * @param actors who can make changes, the one who last did so here first
 */
public record Request(
    String path, Query query, Words words, List<Page> pages, Assets assets, List<Actor> actors) {

  /** The address of a page in the same language, with the newest numbers. */
  public String href(String otherPath) {
    return language().href(otherPath);
  }

  /** A state of which only the language is chosen. */
  public Query language() {
    return speaking(Query.EMPTY, words.language());
  }

  /** The frame for a page titled {@code title}. */
  public Layout layout(String title, String place, Optional<Layout.Edition> edition) {
    return new Layout(
        words,
        assets,
        place,
        title,
        href("/"),
        links(Page.Place.MENU),
        links(Page.Place.FOOT),
        languages(),
        edition);
  }

  private List<Layout.Link> links(Page.Place place) {
    return pages.stream()
        .filter(page -> page.place() == place)
        .map(
            page ->
                new Layout.Link(
                    words.text(page.key()), href(page.path()), page.path().equals(path)))
        .toList();
  }

  private List<Layout.LanguageLink> languages() {
    List<Layout.LanguageLink> languages = new ArrayList<>();
    for (Language language : Language.values()) {
      Words other = Words.in(language);
      boolean current = language == words.language();
      String href = speaking(query, language).href(path);
      languages.add(
          new Layout.LanguageLink(other.tag(), other.text("language.name"), href, current));
    }
    return languages;
  }

  private static Query speaking(Query query, Language language) {
    return language == Language.SV
        ? query.with("lang", List.of())
        : query.with("lang", Words.in(language).tag());
  }
}
