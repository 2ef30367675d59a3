package se.lagesbild.warehouse.statistics.gini;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * How concentrated events are on places. Without events all but {@code events} is NaN.
 *
 * @param events on all places
 * @param gini 0 where all places have the same, near 1 where one has all
 * @param giniUnbiased the same for a sample of places; NaN for one place
 * @param generalized the same allowing for fewer events than places; below 0 where even spread thin
 * @param generalizedUnbiased the same for a sample; NaN for one place or event
 * @param fallingShares share of all events on the first, the first two, … places, the fullest first
 */
public record Concentration(
    double events,
    double gini,
    double giniUnbiased,
    double generalized,
    double generalizedUnbiased,
    double[] fallingShares)
    implements Result {
  private static final double FEWEST_EVENTS = 10;

  /** Number of places. */
  public int places() {
    return fallingShares.length;
  }

  /** Number of places with at least one event. */
  public int placesWithEvents() {
    int places = 0;
    while (places < places() && fallingShares[places] < 1) {
      places++;
    }
    return events == 0 ? 0 : places + 1;
  }

  /** Share of the events on the fullest {@code share} of the places, part of a place counted in. */
  public double shareOnFullest(double share) {
    Inputs.requireProbability("share", share);
    double position = share * places();
    int whole = (int) position;
    double below = whole == 0 ? 0 : fallingShares[whole - 1];
    return below + (position - whole) * (fallingShares[whole] - below);
  }

  /** Least share of the places that holds {@code share} of the events; NaN without events. */
  public double placesHolding(double share) {
    Inputs.requireProbability("share", share);
    for (int at = 0; at < places(); at++) {
      if (fallingShares[at] >= share) {
        return (at + 1.0) / places();
      }
    }
    return Double.NaN;
  }

  /**
   * Number of places that would hold {@code share} of the events if each fell on any place alike:
   * the expected Lorenz curve of Poisson counts, for which Σ c p(c) over c > k is the mean times
   * the chance of at least k.
   */
  public double placesHoldingByChance(double share) {
    Inputs.requireProbability("share", share);
    double mean = events / places();
    Poisson counts = Poisson.of(mean);
    long most = counts.quantile(1 - share) + 1;
    double left = share * mean - mean * counts.moreThan(most - 1);
    return places() * (counts.moreThan(most) + left / most);
  }

  @Override
  public Statement about(Subject subject) {
    Phrase total = Wording.whole(events);
    Phrase all = Wording.whole(places());
    return new Statement(
        new Phrase(
            "Vi räknade %s på %s platser: %s."
                .formatted(subject.counted().swedish(), all.swedish(), total.swedish()),
            "We counted %s at %s places: %s."
                .formatted(subject.counted().english(), all.english(), total.english())),
        half(all),
        events < FEWEST_EVENTS ? Verdict.CANNOT_TELL : Verdict.DESCRIBES,
        byChance(),
        new Phrase(
            "Det säger var det var flest, inte varför.",
            "That tells where there were most, not why."),
        new Phrase(
            "Se om samma platser hade flest även året före.",
            "See whether the same places had most the year before."));
  }

  private Phrase half(Phrase all) {
    if (events == 0) {
      return new Phrase("Inget hände på någon av dem.", "Nothing happened at any of them.");
    }
    Phrase held = Wording.whole(placesHolding(0.5) * places());
    return new Phrase(
        "Minst hälften kom från %s av %s platser.".formatted(held.swedish(), all.swedish()),
        "At least half came from %s of %s places.".formatted(held.english(), all.english()));
  }

  private Phrase byChance() {
    if (events < FEWEST_EVENTS) {
      return new Phrase(
          "Det är för få händelser för att säga något om koncentration.",
          "There are too few events to say anything of concentration.");
    }
    Phrase chance = Wording.whole(Math.ceil(placesHoldingByChance(0.5)));
    return new Phrase(
        "Med så många händelser på så många platser hade slumpen ensam gett ungefär %s."
            .formatted(chance.swedish()),
        "With so many events at so many places chance alone would give about %s."
            .formatted(chance.english()));
  }
}
