package se.lagesbild.dashboard.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteException;

/** The store cannot be used; the message is one Swedish sentence that says what to do. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int PRIMARY_CODE = 0xff;

  private final Reason reason;

  /** Why the store cannot be used. */
  public enum Reason {
    /** The file is no database, or not one that this product made. */
    DAMAGED(
        "Filen %s är skadad eller ändrad av ett annat program; lägg tillbaka mappen %s från"
            + " säkerhetskopian, eller flytta undan mappen så att Lägesbild börjar om med en tom."),
    /** A newer product made it. */
    NEWER(
        "Filen %s är skriven av en nyare version av Lägesbild; starta den versionen, eller lägg"
            + " tillbaka mappen %s från säkerhetskopian som togs före uppgraderingen."),
    /** The operating system refuses. */
    NOT_WRITABLE(
        "Filen %s går inte att läsa och skriva; se till att den som kör Lägesbild äger mappen %s"
            + " och att disken har plats."),
    /** Another program holds it. */
    BUSY(
        "Filen %s är upptagen av ett annat program; stäng det som använder mappen %s och försök"
            + " igen.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  StateException(Reason reason, Path file, Throwable cause) {
    super(reason.sentence.formatted(file, file.getParent()), cause);
    this.reason = reason;
  }

  StateException(Reason reason, Path file) {
    super(reason.sentence.formatted(file, file.getParent()));
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The reason that lies in the file or its surroundings rather than in the program. */
  static Optional<Reason> reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return Optional.of(Reason.NOT_WRITABLE);
      }
      if (cause instanceof SQLiteException refusal) {
        return reason(refusal.getResultCode().code & PRIMARY_CODE);
      }
    }
    return Optional.empty();
  }

  /** The result codes of SQLite's C interface, section "Result Code Meanings". */
  private static Optional<Reason> reason(int code) {
    return switch (code) {
      case 5, 6 -> Optional.of(Reason.BUSY);
      case 3, 8, 10, 13, 14, 23 -> Optional.of(Reason.NOT_WRITABLE);
      case 11, 26 -> Optional.of(Reason.DAMAGED);
      default -> Optional.empty();
    };
  }
}
