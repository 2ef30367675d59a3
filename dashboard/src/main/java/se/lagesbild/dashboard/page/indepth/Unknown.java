package se.lagesbild.dashboard.page.indepth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/** What is not known of what is looked into, in sentences. */
final class Unknown {
  /** Less than this reads as nothing. */
  private static final double LEAST_SHARE = 0.005;

  private final InDepthReading reading;
  private final Words words;

  private Unknown(InDepthReading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  static List<String> of(InDepthReading reading) {
    return new Unknown(reading).sentences();
  }

  private List<String> sentences() {
    List<String> all = new ArrayList<>(missing());
    titled("indepth.unknown.early", early(), all);
    titled("indepth.unknown.untold", untold(), all);
    titled("indepth.unknown.silent", reading.silent(), all);
    titled("indepth.unknown.numbers", unknown(), all);
    long cannotTell =
        reading.followed().stream()
            .filter(each -> each.isKnown() && !each.isMoved())
            .filter(each -> each.result().verdict() == Result.Verdict.CANNOT_TELL)
            .count();
    if (cannotTell > 0) {
      all.add(words.text("indepth.unknown.verdict", cannotTell, reading.followed().size()));
    }
    reading
        .places()
        .map(Answer::unplacedShare)
        .filter(share -> share >= LEAST_SHARE)
        .ifPresent(share -> all.add(unplaced(share)));
    all.add(words.text("indepth.unknown.reported"));
    return List.copyOf(all);
  }

  private String unplaced(double share) {
    return words.text(
        "indepth.unknown.unplaced",
        words.of(reading.main().indicator().title()),
        words.numbers().share(share));
  }

  private void titled(String key, List<Indicator> indicators, List<String> all) {
    if (!indicators.isEmpty()) {
      all.add(
          words.text(
              key,
              String.join(", ", indicators.stream().map(each -> words.of(each.title())).toList())));
    }
  }

  private List<Indicator> early() {
    return reading.followed().stream()
        .filter(each -> each.result().whenRipe() != null)
        .map(Followed::indicator)
        .toList();
  }

  private List<Indicator> unknown() {
    return reading.followed().stream()
        .filter(each -> !each.isKnown())
        .map(Followed::indicator)
        .toList();
  }

  private List<Indicator> untold() {
    return reading.state().untold(reading.installation());
  }

  /** Days of the period that should have been told of and were not, by source. */
  private List<String> missing() {
    DateRange period = reading.state().period();
    Map<String, List<Answer.Gap>> gaps = new LinkedHashMap<>();
    for (Followed each : reading.followed()) {
      for (Answer.Coverage source : each.answer().coverage()) {
        List<Answer.Gap> within =
            Stream.concat(source.gaps().stream(), source.owed().stream())
                .flatMap(
                    gap ->
                        gap.days().overlap(period).stream()
                            .map(days -> new Answer.Gap(gap.municipality(), days)))
                .toList();
        if (!within.isEmpty()) {
          gaps.put(words.of(source.source()), within);
        }
      }
    }
    return gaps.entrySet().stream()
        .map(
            each ->
                words.text(
                    "indepth.unknown.days", each.getKey(), GapWords.of(each.getValue(), words)))
        .toList();
  }
}
