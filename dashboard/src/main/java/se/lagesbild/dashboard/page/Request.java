package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.asset.Assets;
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
 */
public record Request(String path, Query query, Words words, List<Page> pages, Assets assets) {

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
    return new Layout(words, assets, place, title, href("/"), menu(), languages(), edition);
  }

  private List<Layout.Link> menu() {
    List<Layout.Link> menu = new ArrayList<>();
    for (Page page : pages.stream().filter(Page::isInMenu).toList()) {
      boolean current = page.path().equals(path);
      menu.add(new Layout.Link(words.text(page.key()), href(page.path()), current));
    }
    return menu;
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
