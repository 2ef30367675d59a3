package se.lagesbild.sampledata.export;

import java.time.LocalDateTime;
import se.lagesbild.sampledata.tables.Row;

/**
 * What the source's register says about an entry from a moment on.
 *
 * @param from the moment
 * @param row the row as it is exported
 * @param fate what it says about the event
 * @param reason why the row cannot be loaded; empty unless rejected
 * @param facts what a warehouse must know after it
 */
public record Version(LocalDateTime from, Row row, Fate fate, String reason, Facts facts) {

  /** A sound version. */
  public static Version alive(LocalDateTime from, Row row, Facts facts) {
    return new Version(from, row, Fate.ALIVE, "", facts);
  }

  /** The same content with another fate, from a later moment. */
  public Version become(Fate other, LocalDateTime moment) {
    return new Version(moment, row, other, reason, facts);
  }

  /** A broken row that says nothing that can be loaded. */
  public Version broken(Row brokenRow, String why) {
    return new Version(from, brokenRow, Fate.REJECTED, why, facts);
  }
}
