package se.lagesbild.warehouse.statistics;

import java.util.function.Function;

/**
 * What a method answers: a result, or that and why nothing can be told.
 *
 * @param <R> the method's result
 */
public sealed interface Outcome<R extends Result> {

  /** The answer in plain words. */
  Statement about(Subject subject);

  /** One value of either kind. */
  <T> T fold(Function<? super R, T> whenTold, Function<Phrase, T> whenNot);

  /** A result. */
  static <R extends Result> Outcome<R> of(R result) {
    return new Told<>(result);
  }

  /**
   * No result.
   *
   * @param swedish why, as a whole sentence
   * @param english the same
   */
  static <R extends Result> Outcome<R> cannotTell(String swedish, String english) {
    return new CannotTell<>(new Phrase(swedish, english));
  }

  /**
   * A result.
   *
   * @param result the numbers
   * @param <R> the method's result
   */
  record Told<R extends Result>(R result) implements Outcome<R> {
    @Override
    public Statement about(Subject subject) {
      return result.about(subject);
    }

    @Override
    public <T> T fold(Function<? super R, T> whenTold, Function<Phrase, T> whenNot) {
      return whenTold.apply(result);
    }
  }

  /**
   * No result: too little is known.
   *
   * @param reason why, as a whole sentence
   * @param <R> the method's result
   */
  record CannotTell<R extends Result>(Phrase reason) implements Outcome<R> {
    @Override
    public Statement about(Subject subject) {
      return new Statement(
          new Phrase(
              Wording.sentence(subject.counted().swedish()),
              Wording.sentence(subject.counted().english())),
          reason,
          Verdict.CANNOT_TELL,
          Wording.NO_CHANCE,
          new Phrase(
              "Det betyder inte att inget har ändrats.",
              "That does not mean that nothing changed."),
          Wording.COUNT_MORE);
    }

    @Override
    public <T> T fold(Function<? super R, T> whenTold, Function<Phrase, T> whenNot) {
      return whenNot.apply(reason);
    }
  }
}
