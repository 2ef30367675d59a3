package se.lagesbild.warehouse.gate;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Part;

/** How much of the installation the numbers of a question speak of. */
final class Parts {
  private Parts() {}

  static Part of(Slice slice, Optional<Dimension> split) {
    boolean whole =
        slice.areas().isEmpty()
            && slice.categories().isEmpty()
            && slice.organisations().isEmpty()
            && slice.finer().equals(Slice.Finer.NONE)
            && split.filter(dimension -> dimension != Dimension.MUNICIPALITY).isEmpty();
    return whole ? Part.WHOLE : Part.SMALLER;
  }
}
