package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;

/** A file of {@code config/} is wrong; the message is one sentence for the administrator. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error that concerns a whole file. */
  public ConfigurationException(Path file, String sentence) {
    super(file + ": " + sentence);
  }

  /** An error at a line (counted from 1) of a file. */
  public ConfigurationException(Path file, int line, String sentence) {
    super(file + ", rad " + line + ": " + sentence);
  }
}
