package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.function.Function;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.GridReader;
import se.lagesbild.warehouse.query.PlaceReader;
import se.lagesbild.warehouse.query.Selection;

/**
 * A generation with what every question of places shares, whatever it counts: where anything was
 * ever told of. All events are read for it, so it is kept with the generation.
 */
final class Ground {
  private final Lease lease;
  private final Memory memory;
  private final Function<Object, Memory.Key> key;

  Ground(Lease lease, Memory memory, Function<Object, Memory.Key> key) {
    this.lease = lease;
    this.memory = memory;
    this.key = key;
  }

  Lease lease() {
    return lease;
  }

  private record Grid(List<String> municipalities, int side) {}

  private record Squares(List<GridReader.Known> squares) {}

  /** The squares of {@code side} metres in which anything was ever told of. */
  List<GridReader.Known> squares(Selection selection, int side) {
    return memory
        .recall(
            key.apply(new Grid(selection.municipalities(), side)),
            Squares.class,
            any -> true,
            () -> new Squares(GridReader.region(lease, selection, side)))
        .squares();
  }

  private record Known(List<String> municipalities) {}

  private record Places(long number) {}

  /** How many places anything was ever told of. */
  long places(Selection selection) {
    return memory
        .recall(
            key.apply(new Known(selection.municipalities())),
            Places.class,
            any -> true,
            () -> new Places(PlaceReader.known(lease, selection)))
        .number();
  }
}
