package se.lagesbild.warehouse.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A square of a grid.
 *
 * @param easting of its south-western corner, in metres
 * @param northing of that corner
 */
public record Square(int easting, int northing) {

  /** This square and the eight around it, {@code side} metres each. */
  public List<Square> block(int side) {
    List<Square> block = new ArrayList<>();
    for (int east = -side; east <= side; east += side) {
      for (int north = -side; north <= side; north += side) {
        block.add(new Square(easting + east, northing + north));
      }
    }
    return List.copyOf(block);
  }
}
