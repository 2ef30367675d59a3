package se.lagesbild.dashboard.state;

import java.util.List;
import java.util.Locale;

/**
 * A page that was frozen, without the bytes of its files.
 *
 * @param id of this freezing, never given twice
 * @param subject what was frozen
 * @param version 1 for the first freezing of the subject, 2 for the next
 * @param title as the page had it
 * @param generation that the page showed
 * @param stamp who froze it, and when
 * @param files the page first, then what goes with it
 */
public record FrozenPage(
    long id,
    Subject subject,
    int version,
    String title,
    long generation,
    Stamp stamp,
    List<File> files) {

  /** The kinds of pages that can be frozen. */
  public enum Kind {
    /** A period of the page that a council decides on. */
    QUARTER;

    /** The name in the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is frozen.
   *
   * @param kind of page
   * @param key of the period, {@code bra-kvartal/2026-09-01}
   */
  public record Subject(Kind kind, String key) {
    private static final String KEY = "[a-z0-9][a-z0-9/-]{0,99}";

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException unless it is made of letters, digits, dashes and slashes
     */
    public Subject {
      if (!key.matches(KEY)) {
        throw new IllegalArgumentException("key must match " + KEY + ", was " + key);
      }
    }
  }

  /**
   * A file of a frozen page.
   *
   * @param name that it has in its address
   * @param mediaType of its content
   * @param sha256 of its content, in hexadecimal digits
   * @param size in bytes
   */
  public record File(String name, String mediaType, String sha256, long size) {}
}
