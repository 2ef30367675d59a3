package se.lagesbild.warehouse.statistics.adtributor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Where a change lies.
 *
 * @param before events before
 * @param after events after
 * @param parts one per dimension
 * @param best name of the dimension that tells most; empty if none does
 */
public record Attribution(double before, double after, List<Part> parts, String best)
    implements Result {
  private static final double FEWEST_EVENTS = 20;
  private static final double RATE = 0.05;

  /** The dimension that tells most. */
  public Optional<Part> bestPart() {
    return parts.stream().filter(part -> part.name().equals(best)).findFirst();
  }

  @Override
  public Statement about(Subject subject) {
    Phrase change = Wording.change(before, after);
    return new Statement(
        new Phrase(
            "Vi räknade %s i två perioder: %s."
                .formatted(subject.counted().swedish(), change.swedish()),
            "We counted %s in two periods: %s."
                .formatted(subject.counted().english(), change.english())),
        found(),
        verdict(),
        new Phrase(
            "Flera sätt att dela upp har prövats, så ett av dem kan stå ut av en slump.",
            "Several ways to divide were tried, so one of them may stand out by chance."),
        new Phrase(
            "Det säger var ändringen ligger, inte varför.",
            "That tells where the change lies, not why."),
        new Phrase("Se på de händelserna en i taget.", "Look at those events one by one."));
  }

  private Phrase found() {
    Optional<Part> part = bestPart();
    if (part.isEmpty()) {
      return new Phrase(
          "Ändringen ligger inte samlad i någon uppdelning.",
          "The change is not gathered in any division.");
    }
    double gathered = 0;
    for (int element : part.get().candidate()) {
      gathered += part.get().delta()[element];
    }
    Phrase of = Wording.whole(Arrays.stream(part.get().delta()).sum());
    Phrase held = Wording.whole(gathered);
    Phrase elements = Wording.whole(part.get().candidate().length);
    return new Phrase(
        "Av ändringen, %s, ligger %s i uppdelningen %s, antal delar %s."
            .formatted(of.swedish(), held.swedish(), best, elements.swedish()),
        "Of the change, %s, %s lies in the division %s, number of parts %s."
            .formatted(of.english(), held.english(), best, elements.english()));
  }

  private Verdict verdict() {
    if (before < FEWEST_EVENTS || after < FEWEST_EVENTS) {
      return Verdict.CANNOT_TELL;
    }
    boolean shifted =
        bestPart().stream()
            .anyMatch(
                part -> {
                  int first = part.candidate()[0];
                  return part.chance()[first] <= RATE;
                });
    return shifted ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE;
  }
}
