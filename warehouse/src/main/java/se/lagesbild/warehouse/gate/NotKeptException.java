package se.lagesbild.warehouse.gate;

/** A generation cannot be kept for a link. */
public final class NotKeptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Those kept already take as much room as the disk has left. */
    NO_ROOM,
    /** The folder of the generations cannot be written. */
    NOT_WRITABLE
  }

  private final Reason reason;

  NotKeptException(long number, Reason reason, RuntimeException cause) {
    super("generation " + number + " cannot be kept: " + reason, cause);
    this.reason = reason;
  }

  NotKeptException(long number, Reason reason) {
    super("generation " + number + " cannot be kept: " + reason);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
