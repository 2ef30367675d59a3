package se.lagesbild.etl.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row comes to by itself.
 *
 * @param row the row
 * @param state how it ended, or {@link State#TELLS}
 * @param column the column that it was rejected for, or empty
 * @param reason why it was rejected, or empty
 * @param told what it tells, for {@link State#TELLS}
 * @param about the key of what a rejected row is about, or null when it cannot be read
 */
record Judgement(
    SentRow row,
    State state,
    String column,
    String reason,
    @Nullable Told told,
    @Nullable String about) {

  /** How a row can end by itself. */
  enum State {
    TELLS,
    REJECTED,
    OUT_OF_SCOPE,
    STRUCTURAL
  }

  /**
   * What a row tells.
   *
   * @param key about which event or sum
   * @param day which windows it lies in
   * @param municipality which scopes it lies in
   * @param voided whether it takes back what it is about
   * @param latestBy orders the rows of a file about the same thing
   * @param content everything that the warehouse shows of it
   */
  record Told(
      String key,
      LocalDate day,
      String municipality,
      boolean voided,
      String latestBy,
      String content) {}

  static Judgement rejected(SentRow row, String column, String reason) {
    return new Judgement(row, State.REJECTED, column, reason, null, null);
  }

  static Judgement outOfScope(SentRow row) {
    return new Judgement(row, State.OUT_OF_SCOPE, "", "", null, null);
  }

  static Judgement tells(SentRow row, Told told) {
    return new Judgement(row, State.TELLS, "", "", told, null);
  }

  /** The same, about something. */
  Judgement about(@Nullable String key) {
    return new Judgement(row, state, column, reason, told, key);
  }
}
