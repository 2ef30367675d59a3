package se.lagesbild.dashboard.page;

import java.util.List;

/**
 * Something to choose in a form.
 *
 * @param value as in the address
 * @param title shown; of what a form carries along unseen, the name of the parameter
 * @param chosen whether it is chosen now
 */
public record Option(String value, String title, boolean chosen) {

  /** What a form carries along unseen: every value of the parameters named. */
  public static List<Option> kept(Query query, List<String> names) {
    return names.stream()
        .flatMap(name -> query.many(name).stream().map(value -> new Option(value, name, true)))
        .toList();
  }
}
