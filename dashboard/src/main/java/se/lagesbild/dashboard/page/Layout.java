package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.asset.Assets;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.words.Words;

/**
 * The frame around every page.
 *
 * @param words wording
 * @param assets addresses of style and script
 * @param place what the installation is called, or empty when that is unknown
 * @param title of the browser window
 * @param home address of the first page
 * @param menu registered pages
 * @param foot registered pages that stand below
 * @param languages the languages of the interface
 * @param edition which numbers are shown, or empty when none are
 */
public record Layout(
    Words words,
    Assets assets,
    String place,
    String title,
    String home,
    List<Link> menu,
    List<Link> foot,
    List<LanguageLink> languages,
    Optional<Edition> edition) {

  /** Shorthand for templates. */
  public String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /**
   * An entry of the menu.
   *
   * @param title shown
   * @param href address
   * @param current whether the reader is there
   */
  public record Link(String title, String href, boolean current) {}

  /**
   * The same page in a language.
   *
   * @param tag {@code sv} or {@code en}
   * @param title the language's own name
   * @param href address
   * @param current whether it is spoken now
   */
  public record LanguageLink(String tag, String title, String href, boolean current) {}

  /**
   * Which numbers are shown.
   *
   * @param number generation
   * @param sentence {@code Generation 12, uppgifter till och med 14 november 2026}
   * @param pinned whether the address asks for this generation rather than the newest
   * @param newest address of the same page with the newest numbers
   * @param aside what can be done with any page
   */
  public record Edition(long number, String sentence, boolean pinned, String newest, Aside aside) {}

  /**
   * What can be done with any page.
   *
   * @param save where to post to save it as a view
   * @param actors who can
   * @param views address of the saved ones
   * @param happenings address of what happened
   */
  public record Aside(String save, List<Actor> actors, String views, String happenings) {}
}
