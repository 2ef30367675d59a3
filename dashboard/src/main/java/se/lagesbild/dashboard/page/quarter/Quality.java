package se.lagesbild.dashboard.page.quarter;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/**
 * What a number rests on.
 *
 * @param mood style class
 * @param words in a word or two
 */
record Quality(String mood, String words) {
  /** All of it is known. */
  static final String WHOLE = "whole";

  static Quality of(Judged judged, Words words) {
    if (judged.result().cell().status() == Result.CellStatus.TOO_FINE) {
      return new Quality("too-fine", words.text("quarter.quality.tooFine"));
    }
    if (judged.goesOn() && judged.isKnown()) {
      return new Quality("early", words.text("quarter.quality.ongoing"));
    }
    if (judged.result().cell().status() == Result.CellStatus.NO_NUMBERS) {
      return new Quality("missing", words.text("quarter.quality.silent"));
    }
    if (!judged.isKnown()) {
      return new Quality("missing", words.text("quarter.quality.missing"));
    }
    if (!judged.isWhole()) {
      return new Quality("part", words.text("quarter.quality.part"));
    }
    if (judged.result().cell().isInterval()) {
      boolean withheld = judged.result().cell().status() == Result.CellStatus.SUPPRESSED;
      return new Quality(
          "withheld",
          words.text(withheld ? "quarter.quality.withheld" : "quarter.quality.unknown"));
    }
    return judged.result().whenRipe() == null
        ? new Quality(WHOLE, words.text("quarter.quality.whole"))
        : new Quality("early", words.text("quarter.quality.early"));
  }
}
