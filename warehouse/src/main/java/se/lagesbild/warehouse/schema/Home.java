package se.lagesbild.warehouse.schema;

import java.nio.file.Path;

/**
 * The folders of one installation ({@code $LAGESBILD_HOME}).
 *
 * @param root the installation's directory
 */
public record Home(Path root) {

  /** Where the organisations put their exports, one folder per source. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Byte-for-byte copies of everything received. */
  public Path landing() {
    return root.resolve("landing");
  }

  /** The Iceberg tables and their catalogue. */
  public Path lake() {
    return root.resolve("lake");
  }

  /** Generations, {@code current.json} and pins. */
  public Path serving() {
    return root.resolve("serving");
  }

  /** The dashboard's own store. */
  public Path state() {
    return root.resolve("state");
  }

  /** One folder per run, one receipt per delivery. */
  public Path receipts() {
    return root.resolve("receipts");
  }

  /** The installation's configuration and its HMAC key. */
  public Path config() {
    return root.resolve("config");
  }

  /** Log files. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Locked by whoever changes or copies the installation's data as a whole. */
  public Path runLock() {
    return logs().resolve("etl.lock");
  }
}
