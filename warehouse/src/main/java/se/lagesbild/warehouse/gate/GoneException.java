package se.lagesbild.warehouse.gate;

import java.util.OptionalLong;

/** The generation asked for is no longer on disk. */
public final class GoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient OptionalLong nearest;

  /** Names the generation and the nearest one that is left. */
  public GoneException(long number, OptionalLong nearest) {
    super("generation " + number + " is gone");
    this.nearest = nearest;
  }

  /** The nearest generation still on disk. */
  public OptionalLong nearest() {
    return nearest;
  }
}
