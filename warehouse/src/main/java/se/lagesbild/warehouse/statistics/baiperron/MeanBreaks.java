package se.lagesbild.warehouse.statistics.baiperron;

import java.util.Arrays;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.segment.Means;

/**
 * The breaks in the mean of a series.
 *
 * @param shortest length that each segment has at least
 * @param rss sums of squares within segments for 0, 1, … breaks
 * @param bic for 0, 1, … breaks; minus infinity where nothing is left to explain
 * @param places last place of each segment but the final one, from 1, for the least BIC
 * @param means of the segments
 */
public record MeanBreaks(int shortest, double[] rss, double[] bic, int[] places, double[] means)
    implements Result {

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            "Vi letade efter brott i medelnivån bland %s.".formatted(subject.counted().swedish()),
            "We looked for breaks in the mean of %s.".formatted(subject.counted().english())),
        observed(),
        places.length > 0 ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE,
        new Phrase(
            "Metoden räknar med jämn spridning, och få händelser ger osäkra svar.",
            "The method assumes an even spread, and few events give uncertain answers."),
        new Phrase(
            "Det säger inte varför; en trend eller en säsong ger också brott.",
            "It does not say why; a trend or a season gives breaks, too."),
        places.length > 0
            ? new Phrase(
                "Se efter vad som hände omkring den tiden.",
                "Look up what happened around that time.")
            : new Phrase(
                "Titta igen när serien är längre.", "Look again when the series is longer."));
  }

  private Phrase observed() {
    if (places.length == 0) {
      return new Phrase(
          "Vi hittar inget tydligt brott i serien. Det kan bero på att det är få händelser, inte"
              + " på att inget har ändrats.",
          "We find no clear break in the series. That may be for want of events, not because"
              + " nothing changed.");
    }
    String where =
        Arrays.stream(places).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return new Phrase(
        "Nivån verkar ha ändrats efter värde nummer %s: i snitt %s."
            .formatted(where, Means.told(means).swedish()),
        "The level seems to have changed after value number %s: on average %s."
            .formatted(where, Means.told(means).english()));
  }
}
