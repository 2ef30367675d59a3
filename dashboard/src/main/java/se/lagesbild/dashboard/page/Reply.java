package se.lagesbild.dashboard.page;

import java.time.LocalDate;
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
   * A page that says why what a form sent was not kept, with what it sent.
   *
   * @param page to look at
   */
  record Refused(Html page) implements Reply {}

  /**
   * Where the reader goes when what a form sent is kept.
   *
   * @param address of this server, without its name
   */
  record Done(String address) implements Reply {}

  /** A file to keep. */
  sealed interface File extends Reply {

    /** Proposed file name, ASCII only. */
    String name();
  }

  /**
   * A page to print or to archive.
   *
   * @param name proposed file name, ASCII only
   * @param template path below {@code src/main/jte}, a page by {@code paper.jte}
   * @param model its only parameter
   * @param day what it gives as its date: that of the numbers
   */
  record Sheets(String name, String template, Object model, LocalDate day) implements File {}

  /**
   * A file made already.
   *
   * @param name proposed file name, ASCII only
   * @param type media type
   * @param bytes content
   */
  record Download(String name, String type, byte[] bytes) implements File {}

  /**
   * A page to keep for ever as it is, with the generation that the address names; the reader is led
   * to where it lies.
   *
   * @param subject what is frozen
   * @param stamp who freezes it, and when
   * @param page in the frame {@code frozen.jte}, which holds everything it shows; its links lead to
   *     places of its own and to {@code files}, by their names, and links to living pages become
   *     plain text
   * @param files what goes with it
   */
  record Freeze(FrozenPage.Subject subject, Stamp stamp, Page page, List<File> files)
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
