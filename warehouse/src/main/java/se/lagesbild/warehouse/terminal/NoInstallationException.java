package se.lagesbild.warehouse.terminal;

/** The folder that a command was given holds no installation; the message is one sentence. */
public final class NoInstallationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoInstallationException(String what) {
    super(what + "; skapa en installation med ./lagesbild init --home KATALOG.");
  }
}
