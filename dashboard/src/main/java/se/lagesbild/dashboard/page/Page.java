package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.function.Function;

/** A page of the dashboard; registered by one line in {@code Pages}. */
public interface Page {

  /** What a form puts before an address with a generation to make a link of it that lasts. */
  String KEEP = "/lank";

  /** What a form puts before an address to save it under a name. */
  String SAVE = "/vy";

  /** Where saved views are listed. */
  String VIEWS = "/vyer";

  /** Where frozen pages lie; {@code /fryst/12} leads to the page frozen under 12. */
  String FROZEN = "/fryst";

  /** The key of its name in the menu. */
  String key();

  /** Its address, {@code /utforska}. */
  String path();

  /** The addresses it answers, its own among them. */
  List<Route> routes();

  /** Whether the menu names it; to the others the frame or other pages lead. */
  default boolean isInMenu() {
    return true;
  }

  /** How an address is asked. */
  enum Method {
    /** To look. */
    GET,
    /** To change something, by a form of this server's own pages. */
    POST
  }

  /**
   * An address and what answers there. One that is posted to answers those who look as well, since
   * a reader may ask again for the address that he sees.
   *
   * @param method how it is asked
   * @param path as written in the address bar
   * @param answer from the visit to the reply
   */
  record Route(Method method, String path, Function<Visit, Reply> answer) {

    /** An address to look at. */
    public Route(String path, Function<Visit, Reply> answer) {
      this(Method.GET, path, answer);
    }
  }
}
