package se.lagesbild.warehouse.gate;

/**
 * Who asks; decides how fine an answer may be.
 *
 * @param role what the person does
 */
public record Viewer(Role role) {

  /** The groups of readers, from the outermost to the innermost. */
  public enum Role {
    PUBLIC,
    COUNTY,
    COUNCIL,
    EST,
    ANALYST
  }
}
