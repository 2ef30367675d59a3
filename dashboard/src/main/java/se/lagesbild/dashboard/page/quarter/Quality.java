package se.lagesbild.dashboard.page.quarter;

import se.lagesbild.dashboard.words.Words;

/**
 * What a number rests on.
 *
 * @param mood style class
 * @param words in a word or two
 */
record Quality(String mood, String words) {

  static Quality of(Judged judged, Words words) {
    if (!judged.isKnown()) {
      return new Quality("missing", words.text("quarter.quality.missing"));
    }
    if (!judged.isWhole()) {
      return new Quality("part", words.text("quarter.quality.part"));
    }
    return judged.result().whenRipe() == null
        ? new Quality("whole", words.text("quarter.quality.whole"))
        : new Quality("early", words.text("quarter.quality.early"));
  }
}
