package se.lagesbild.warehouse.analysis;

import java.util.Locale;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/** An assessment in plain words. */
final class AssessmentWords {
  /** Rates are told per so many inhabitants. */
  private static final double PER = 1000;

  /** What rounds to less has no number of times. */
  private static final double LEAST_TIMES = 0.05;

  /** A greater bound tells of how little is counted, not of a level. */
  private static final double MOST_TIMES = 5;

  /** Where fewer are expected the bounds do so too. */
  private static final double FEWEST_FOR_TIMES = 5;

  private final Assessment result;
  private final Subject subject;

  AssessmentWords(Assessment result, Subject subject) {
    this.result = result;
    this.subject = subject;
  }

  Statement statement() {
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        observed(),
        result.verdict(),
        certainty(),
        limits(),
        next());
  }

  /** With the number per 1 000 inhabitants. */
  Statement statement(double inhabitants) {
    Inputs.requirePositive("inhabitants", inhabitants);
    Statement said = statement();
    Phrase rate = rate(PER / inhabitants);
    return new Statement(
        said.counted(),
        new Phrase(
            said.observed().swedish() + " " + rate.swedish(),
            said.observed().english() + " " + rate.english()),
        said.verdict(),
        said.certainty(),
        said.limits(),
        said.next());
  }

  private Phrase rate(double times) {
    Range usual = result.usual();
    int decimals = usual.high() * times < 1 ? 2 : 1;
    Phrase number = Wording.number(result.observed() * times, decimals);
    Phrase range = Wording.range(usual.low() * times, usual.high() * times, decimals);
    Phrase per = Wording.whole(PER);
    return new Phrase(
        "Det är %s per %s invånare; vanligt är %s."
            .formatted(number.swedish(), per.swedish(), range.swedish()),
        "That is %s per %s inhabitants; usual is %s."
            .formatted(number.english(), per.english(), range.english()));
  }

  /** The sum first where that bears the verdict; the last number alone may well be usual. */
  private Phrase observed() {
    return result
        .decisive()
        .filter(evidence -> evidence.periods() > 1)
        .map(
            evidence ->
                together(
                    evidence.periods(),
                    Wording.whole(evidence.observed()),
                    Wording.number(evidence.expected(), 1),
                    alone()))
        .orElseGet(this::alone);
  }

  /** The sum of the last periods, then what is known of the last of them. */
  static Phrase together(int periods, Phrase observed, Phrase expected, Phrase last) {
    return new Phrase(
        "De %d senaste tillsammans: %s, mot väntade %s. Den sista för sig: %s"
            .formatted(periods, observed.swedish(), expected.swedish(), begun(last.swedish())),
        "The last %d together: %s, where %s were expected. The last by itself: %s"
            .formatted(periods, observed.english(), expected.english(), begun(last.english())));
  }

  private static String begun(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private Phrase alone() {
    Phrase number = Wording.whole(result.observed());
    Phrase usual = result.usual().counts();
    if (result.isRipe()) {
      return new Phrase(
          "Antalet är %s; vanligt är %s.".formatted(number.swedish(), usual.swedish()),
          "The number is %s; usual is %s.".formatted(number.english(), usual.english()));
    }
    Phrase ripe = result.whenRipe().counts();
    return new Phrase(
        ("Hittills har %s registrerats; så här tidigt är %s vanligt. När allt har kommit in"
                + " blir det troligen %s.")
            .formatted(number.swedish(), usual.swedish(), ripe.swedish()),
        ("Registered so far: %s; usual this early is %s. When all has come in it will"
                + " probably be %s.")
            .formatted(number.english(), usual.english(), ripe.english()));
  }

  private Phrase certainty() {
    return switch (result.verdict()) {
      case MORE -> Wording.chance(result.more().chance());
      case FEWER -> Wording.chance(result.fewer().chance());
      case USUAL ->
          ratio("Nivån är %s gånger den vanliga.", "The level is %s times the usual one.");
      default -> untold();
    };
  }

  /** By how much the level may have changed, where enough is counted to say it. */
  private Phrase untold() {
    if (result.basis() == Basis.QUIET) {
      return new Phrase(
          "Fler än vanligt går att se, men inte färre, när det vanliga är lite eller inget.",
          "More than usual can be seen, but not fewer, when little or nothing is usual.");
    }
    return result.ratio().high() > MOST_TIMES || result.expected() < FEWEST_FOR_TIMES
        ? new Phrase(
            "Nivån kan ha ändrats; talen är för få för att säga hur mycket.",
            "The level may have changed; the numbers are too few to say by how much.")
        : ratio(
            "Nivån kan vara %s gånger den vanliga; talen räcker inte för att säga mer.",
            "The level may be %s times the usual one; the numbers do not suffice to say more.");
  }

  private Phrase ratio(String swedish, String english) {
    Phrase range = times(result.ratio());
    return new Phrase(swedish.formatted(range.swedish()), english.formatted(range.english()));
  }

  /** Nought times is what a low that rounds to it is not. */
  private static Phrase times(Range ratio) {
    if (ratio.low() >= LEAST_TIMES) {
      return Wording.range(ratio.low(), ratio.high(), 1);
    }
    Phrase most = Wording.number(ratio.high(), 1);
    return new Phrase("högst " + most.swedish(), "at most " + most.english());
  }

  private Phrase limits() {
    return switch (result.basis()) {
      case RATE -> {
        Phrase events = Wording.whole(result.baselineEvents());
        yield new Phrase(
            "Underlaget är litet, %s händelser på %d perioder, och säger inget om årstiden."
                .formatted(events.swedish(), result.baselinePeriods()),
            "The basis is small, %s events in %d periods, and tells nothing of the season."
                .formatted(events.english(), result.baselinePeriods()));
      }
      case LEVEL ->
          new Phrase(
              "Underlaget räcker inte för att veta vad som är vanligt för årstiden.",
              "The basis does not suffice to know what is usual for the season.");
      case QUIET -> {
        Phrase events = Wording.whole(result.baselineEvents());
        yield new Phrase(
            "Så här års brukar det hända lite eller inget: %s händelser på %d perioder tidigare år."
                .formatted(events.swedish(), result.baselinePeriods()),
            ("Little or nothing usually happens at this time of year: %s events in %d periods of"
                    + " earlier years.")
                .formatted(events.english(), result.baselinePeriods()));
      }
      case SEASON, TREND -> new Phrase("Talen säger inte varför.", "The numbers do not say why.");
    };
  }

  private Phrase next() {
    Verdict verdict = result.verdict();
    if (verdict == Verdict.MORE) {
      return new Phrase(
          "Titta efter var och när det hände, och om rapporteringen har ändrats.",
          "Look at where and when it happened, and whether reporting has changed.");
    }
    if (verdict == Verdict.FEWER) {
      return new Phrase(
          "Se efter att allt är levererat innan det tolkas som en minskning.",
          "See that all was delivered before it is read as a decrease.");
    }
    if (result.basis() == Basis.QUIET) {
      return new Phrase("Se hellre på ett helt år.", "Look at a whole year instead.");
    }
    return verdict == Verdict.USUAL
        ? new Phrase("Följ upp nästa period.", "Follow up next period.")
        : new Phrase(
            "Räkna över en längre tid eller ett större område.",
            "Count over a longer time or a larger area.");
  }
}
