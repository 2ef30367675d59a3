package se.lagesbild.warehouse.gate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Part;

/** How much of the installation the numbers of a question speak of. */
final class Parts {
  private Parts() {}

  /** Every dimension that a question is split or filtered by. */
  static Stream<Dimension> by(Slice slice, Optional<Dimension> split) {
    return Arrays.stream(Dimension.values())
        .filter(by -> split.equals(Optional.of(by)) || !slice.of(by).isEmpty());
  }

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
