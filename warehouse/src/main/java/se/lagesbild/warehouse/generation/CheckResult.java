package se.lagesbild.warehouse.generation;

import org.jspecify.annotations.Nullable;

/**
 * What a check found; it travels with the data.
 *
 * @param source id of the source it concerns
 * @param check its kind
 * @param severity whether it stops a run
 * @param owner id of the organisation that can mend it
 * @param textSv what it found, in Swedish
 * @param textEn the same in English
 * @param value the number it looked at, or null
 * @param passed whether the expectation holds
 */
public record CheckResult(
    String source,
    String check,
    Severity severity,
    String owner,
    String textSv,
    String textEn,
    @Nullable Double value,
    boolean passed) {

  /** What a failed check leads to. */
  public enum Severity {
    WARN,
    ERROR
  }
}
