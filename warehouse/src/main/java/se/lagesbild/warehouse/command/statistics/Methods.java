package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All methods, each in the list of its group. */
final class Methods {
  private static final List<Method> ALL =
      Stream.of(
              PlaceMethods.ALL,
              RateMethods.ALL,
              RegressionMethods.ALL,
              SeriesMethods.ALL,
              SurveillanceMethods.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Method::name))
          .toList();

  private Methods() {}

  static List<Method> all() {
    return ALL;
  }

  /**
   * Finds a method.
   *
   * @throws BadCase if there is none of that name
   */
  static Method named(String name) {
    return ALL.stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadCase(
                    "Metoden \"%s\" finns inte; se ./lagesbild statistics --list."
                        .formatted(name)));
  }

  /**
   * What a method answers a case.
   *
   * @throws BadCase if the method cannot take it
   */
  static Answer answer(Method method, JsonNode tree) {
    try {
      return method.answer().apply(Case.of(tree));
    } catch (IllegalArgumentException e) {
      throw BadCase.of(e);
    }
  }
}
