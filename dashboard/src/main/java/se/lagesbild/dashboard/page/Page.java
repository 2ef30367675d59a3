package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.function.Function;
import se.lagesbild.warehouse.catalogue.Installation;

/** A page of the dashboard; registered by one line in {@code Pages}. */
public interface Page {

  /** What a form puts before an address with a generation to make a link of it that lasts. */
  String KEEP = "/lank";

  /** What a form puts before an address to save it under a name. */
  String SAVE = "/vy";

  /** Where saved views are listed. */
  String VIEWS = "/vyer";

  /** Where it is told what numbers come from; {@code ?indicator=} leads to a definition. */
  String DATA = "/data";

  /** Where it is shown where events happen. */
  String MAP = "/karta";

  /** Where frozen pages lie; {@code /fryst/12} leads to the page frozen under 12. */
  String FROZEN = "/fryst";

  /** The key of its name in the menu. */
  String key();

  /** Its address, {@code /utforska}. */
  String path();

  /** From where readers are led to it. */
  default Place place() {
    return Place.MENU;
  }

  /** The addresses it answers, its own among them. */
  List<Route> routes();

  /**
   * The states of its own address that its readers begin with: they are made of a generation before
   * it is in service. What they ask must fit into the gate's memory.
   */
  default List<Query> openings(Installation installation) {
    return List.of(Query.EMPTY);
  }

  /** Where on every page a page is linked. */
  enum Place {
    /** Above: what people work with. */
    MENU,
    /** Below: what must be found when it is needed. */
    FOOT,
    /** Nowhere: other pages lead there. */
    NONE
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
