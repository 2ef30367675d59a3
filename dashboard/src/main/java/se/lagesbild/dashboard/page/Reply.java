package se.lagesbild.dashboard.page;

import java.time.LocalDate;

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
   * A page to print or to archive.
   *
   * @param name proposed file name, ASCII only
   * @param template path below {@code src/main/jte}, a page by {@code paper.jte}
   * @param model its only parameter
   * @param day what it gives as its date: that of the numbers
   */
  record Sheets(String name, String template, Object model, LocalDate day) implements Reply {}

  /**
   * A file to keep.
   *
   * @param name proposed file name, ASCII only
   * @param type media type
   * @param bytes content
   */
  record Download(String name, String type, byte[] bytes) implements Reply {}
}
