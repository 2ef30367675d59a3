package se.lagesbild.dashboard.state;

/**
 * The address of a page under a name, in one of its versions.
 *
 * @param number the same for all versions
 * @param version 1 for the first
 * @param title what people call it
 * @param address path and state of the page, without the server
 * @param stamp who made this version, and when
 */
public record SavedView(long number, int version, String title, String address, Stamp stamp) {
  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 80;

  private static final int LONGEST_ADDRESS = 4000;

  /**
   * Checks what must always hold.
   *
   * @throws IllegalArgumentException if the title is blank or the address leads away from this
   *     server
   */
  public SavedView {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    if (!address.startsWith("/")
        || address.startsWith("//")
        || address.length() > LONGEST_ADDRESS) {
      throw new IllegalArgumentException("address must begin with one slash and be short");
    }
  }
}
