package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.function.Function;

/** A page of the dashboard; registered by one line in {@code Pages}. */
public interface Page {

  /** What a form puts before an address with a generation to make a link of it that lasts. */
  String KEEP = "/lank";

  /** The key of its name in the menu. */
  String key();

  /** Its address, {@code /utforska}. */
  String path();

  /** The addresses it answers, its own among them. */
  List<Route> routes();

  /**
   * An address and what answers there.
   *
   * @param path as written in the address bar
   * @param answer from the visit to the reply
   */
  record Route(String path, Function<Visit, Reply> answer) {}
}
