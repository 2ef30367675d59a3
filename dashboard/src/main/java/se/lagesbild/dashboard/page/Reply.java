package se.lagesbild.dashboard.page;

import java.util.List;
import se.lagesbild.dashboard.state.FrozenPage;
import se.lagesbild.dashboard.state.Stamp;

/** What a page sends back. */
public sealed interface Reply {

  /**
   * A page to look at.
   *
   * @param template path below {@code src/main/jte}
   * @param model its only parameter
   */
  record Html(String template, Object model) implements Reply {}

  /**
   * A file to keep.
   *
   * @param name proposed file name, ASCII only
   * @param type media type
   * @param bytes content
   */
  record Download(String name, String type, byte[] bytes) implements Reply {}

  /**
   * A page to keep for ever as it is, with the generation that the address names; the reader is led
   * to where it lies.
   *
   * @param subject what is frozen
   * @param stamp who freezes it, and when
   * @param page in the frame {@code frozen.jte}, which holds everything it shows: its links lead
   *     nowhere but to places of its own and to {@code files}, by their names
   * @param files what goes with it
   */
  record Freeze(FrozenPage.Subject subject, Stamp stamp, Page page, List<Download> files)
      implements Reply {

    /**
     * The page itself.
     *
     * @param title by which it is listed
     * @param html its content
     */
    public record Page(String title, Html html) {}
  }
}
