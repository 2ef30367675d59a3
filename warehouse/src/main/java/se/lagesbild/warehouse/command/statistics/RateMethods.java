package se.lagesbild.warehouse.command.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;

/** Methods for rates, comparisons and composition. */
final class RateMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "p_adjust",
              "Vilka av många serier sticker ut mer än slumpen ger bland så många?",
              RateMethods::adjust));

  private RateMethods() {}

  private static Numbers adjust(Case asked) {
    return Method.numbers(
        PAdjust.withDefaults().adjust(asked.numbers("p")),
        adjusted ->
            new Numbers()
                .withAvailable("BH", adjusted.benjaminiHochberg())
                .withAvailable("BY", adjusted.benjaminiYekutieli())
                .withAvailable("holm", adjusted.holm())
                .withAvailable("hochberg", adjusted.hochberg())
                .withAvailable("bonferroni", adjusted.bonferroni()));
  }
}
