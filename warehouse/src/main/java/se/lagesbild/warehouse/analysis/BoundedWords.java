package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Wording;

/** An assessment of intervals in plain words, which name the interval. */
final class BoundedWords {
  private final BoundedAssessment result;
  private final Subject subject;

  BoundedWords(BoundedAssessment result, Subject subject) {
    this.result = result;
    this.subject = subject;
  }

  Statement statement() {
    Assessment side = result.restsOn();
    Statement said = new AssessmentWords(side, subject).statement();
    return new Statement(
        said.counted(),
        observed(side.ripeness()),
        said.verdict(),
        certainty(said.certainty()),
        limits(said.limits()),
        said.next());
  }

  /**
   * Parts that are withheld or missing make the usual range wide, which a reader sees and asks
   * about.
   */
  private static Phrase limits(Phrase otherwise) {
    return new Phrase(
        otherwise.swedish() + " En del av talen är okänd; det sagda gäller vad den än är.",
        otherwise.english()
            + " A part of the numbers is unknown; what is said holds whatever it is.");
  }

  /** The sum first where that bears the verdict. */
  private Phrase observed(double ripeness) {
    return switch (result.verdict()) {
      case MORE ->
          observed(
              result.least().more(),
              alone(ripeness),
              new Phrase("minst %s", "at least %s"),
              new Phrase("högst %s", "at most %s"));
      case FEWER ->
          observed(
              result.restsOn().fewer(),
              alone(ripeness),
              new Phrase("högst %s", "at most %s"),
              new Phrase("minst %s", "at least %s"));
      default -> alone(ripeness);
    };
  }

  private static Phrase observed(Evidence evidence, Phrase last, Phrase held, Phrase expected) {
    return evidence.periods() == 1
        ? last
        : AssessmentWords.together(
            evidence.periods(),
            filled(held, Wording.whole(evidence.observed())),
            filled(expected, Wording.number(evidence.expected(), 1)),
            last);
  }

  private static Phrase filled(Phrase pattern, Phrase number) {
    return new Phrase(
        pattern.swedish().formatted(number.swedish()),
        pattern.english().formatted(number.english()));
  }

  private Phrase alone(double ripeness) {
    Phrase number = result.observed().counts();
    Phrase usual = result.usual().counts();
    if (ripeness == 1 && result.observed().low() == result.observed().high()) {
      return new Phrase(
          "Antalet är %s; vanligt är %s.".formatted(number.swedish(), usual.swedish()),
          "The number is %s; usual is %s.".formatted(number.english(), usual.english()));
    }
    return ripeness == 1
        ? new Phrase(
            "Antalet är känt bara som %s; vanligt är %s."
                .formatted(number.swedish(), usual.swedish()),
            "The number is known only as %s; usual is %s."
                .formatted(number.english(), usual.english()))
        : new Phrase(
            "Det som hittills är registrerat är känt bara som %s, och vanligt är %s så här tidigt."
                .formatted(number.swedish(), usual.swedish()),
            "What is registered so far is known only as %s, and usual this early is %s."
                .formatted(number.english(), usual.english()));
  }

  private Phrase certainty(Phrase otherwise) {
    return switch (result.verdict()) {
      case MORE -> Wording.chance(result.least().more().chance());
      case FEWER -> Wording.chance(result.restsOn().fewer().chance());
      default -> result.most() == null ? atLeast() : otherwise;
    };
  }

  private Phrase atLeast() {
    Phrase times = Wording.number(result.ratio().low(), 1);
    return new Phrase(
        "Nivån kan vara från %s gånger den vanliga och uppåt; talen räcker inte för att säga mer."
            .formatted(times.swedish()),
        "The level may be from %s times the usual one upwards; the numbers do not suffice to say more."
            .formatted(times.english()));
  }
}
