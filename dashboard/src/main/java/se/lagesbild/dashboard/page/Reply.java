package se.lagesbild.dashboard.page;

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
}
