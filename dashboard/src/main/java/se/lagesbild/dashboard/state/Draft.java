package se.lagesbild.dashboard.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page about to be frozen.
 *
 * @param subject what is frozen
 * @param title of the page
 * @param generation that it shows
 * @param stamp who freezes it, and when
 * @param files the page first, then what goes with it
 */
public record Draft(
    FrozenPage.Subject subject, String title, long generation, Stamp stamp, List<Content> files) {
  private static final int LONGEST_TITLE = 300;
  private static final long MOST_BYTES = 64L << 20;

  /**
   * Checks what is about to be kept for ever.
   *
   * @throws IllegalArgumentException if the title is blank or too long, there is no file, two have
   *     the same name, or they are larger than 64 MB together
   */
  public Draft {
    files = List.copyOf(files);
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("title must be 1-300 characters, was " + title.length());
    }
    Set<String> names = new HashSet<>();
    long bytes = 0;
    for (Content file : files) {
      if (!names.add(file.name())) {
        throw new IllegalArgumentException("two files are named " + file.name());
      }
      bytes += file.bytes().length;
    }
    if (files.isEmpty() || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "files must be at least one and 64 MB at most, were " + files.size() + ", " + bytes);
    }
  }

  /**
   * A file with its bytes.
   *
   * @param name that it gets in its address, ASCII only
   * @param mediaType of its content
   * @param bytes its content
   */
  public record Content(String name, String mediaType, byte[] bytes) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException unless it can stand in an address and on any disk
     */
    public Content {
      if (!name.matches(NAME)) {
        throw new IllegalArgumentException("file name must match " + NAME + ", was " + name);
      }
    }
  }
}
