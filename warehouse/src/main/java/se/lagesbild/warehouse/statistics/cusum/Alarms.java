package se.lagesbild.warehouse.statistics.cusum;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/** What both cumulative sums say of their alarms. */
final class Alarms {
  private Alarms() {}

  static int first(boolean[] alarms) {
    for (int at = 0; at < alarms.length; at++) {
      if (alarms[at]) {
        return at;
      }
    }
    return -1;
  }

  static Statement about(Subject subject, double[] sums, boolean[] alarms, Phrase certainty) {
    int first = first(alarms);
    Phrase number = Wording.whole(first + 1.0);
    Phrase sum = Wording.number(first < 0 ? 0 : sums[first], 1);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        first < 0
            ? new Phrase(
                "Sammanlagt har det inte hänt märkbart fler än väntat.",
                "All in all there were not noticeably more than expected.")
            : new Phrase(
                "Sammanlagt hade det hänt märkbart fler än väntat vid nummer %s i serien (summan var %s)."
                    .formatted(number.swedish(), sum.swedish()),
                "All in all there were noticeably more than expected at number %s of the series (the sum was %s)."
                    .formatted(number.english(), sum.english())),
        first < 0 ? Verdict.USUAL : Verdict.MORE,
        certainty,
        new Phrase(
            "Det säger inte när ökningen började och inte varför.",
            "It does not tell when the rise began, nor why."),
        first < 0
            ? Wording.LOOK_AGAIN
            : new Phrase(
                "Se på perioderna just före larmet.",
                "Look at the periods just before the alarm."));
  }
}
