package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * A source in the list.
 *
 * @param title its name
 * @param href address of its own view
 * @param organisation who delivers
 * @param secrecy class of the information
 * @param cadence how often it delivers
 * @param mode how its deliveries follow on each other
 * @param mood style class of the state
 * @param state whether it is on time
 * @param newest the last day that it covers
 * @param file its newest file
 * @param grade of that file
 * @param expected how many deliveries have come, of how many
 * @param lacking how many have not, or tell only in part, or empty when all is whole
 * @param events how many are alive, or sums
 */
record SourceRow(
    String title,
    String href,
    String organisation,
    String secrecy,
    String cadence,
    String mode,
    String mood,
    String state,
    String newest,
    String file,
    String grade,
    String expected,
    String lacking,
    String events) {
  private static final String NOTHING = "–";

  static SourceRow of(
      SourceResult.SourceStatus source, SourceResult.Deliveries deliveries, Visit visit) {
    Words words = visit.words();
    Optional<SourceContract> contract = visit.gate().installation().findSource(source.id());
    Tally tally = Tally.of(List.of(deliveries));
    return new SourceRow(
        words.of(source.title()),
        Ways.of(visit).source(source.id()),
        words.of(source.organisation()),
        contract.map(found -> words.text("data.secrecy." + found.secrecy())).orElse(NOTHING),
        contract.map(found -> CadenceWords.of(found.cadence(), words)).orElse(NOTHING),
        contract.map(found -> words.of(found.delivery().mode())).orElse(NOTHING),
        mood(source.freshness()),
        words.of(source.freshness()),
        source.asOf() == null ? NOTHING : words.dates().date(Dates.lastDay(source.asOf())),
        source.fileName() == null ? "" : source.fileName(),
        grade(deliveries),
        tally.due() == 0 ? NOTHING : tally.came(words),
        lacking(tally, deliveries, words),
        events(source, words));
  }

  static String mood(SourceResult.Freshness freshness) {
    return freshness.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String lacking(Tally tally, SourceResult.Deliveries deliveries, Words words) {
    List<String> said = new ArrayList<>();
    if (tally.lacking() > 0) {
      said.add(
          words.text(
              "data.lacking.which",
              words.counted("data.lacking", tally.lacking()),
              GapWords.of(gaps(deliveries), words)));
    }
    if (tally.partial() > 0) {
      said.add(words.counted("data.partial", tally.partial()));
    }
    return String.join(", ", said);
  }

  /** The days of what has not come or cannot be used, those that follow on each other as one. */
  private static List<Answer.Gap> gaps(SourceResult.Deliveries deliveries) {
    List<Answer.Gap> gaps = new ArrayList<>();
    for (Provenance.Calendar calendar : deliveries.calendars()) {
      String municipality = deliveries.calendars().size() == 1 ? "" : calendar.municipality();
      for (Provenance.Expected expected : calendar.expected()) {
        if (expected.fate() == Provenance.Fate.MISSING
            || expected.fate() == Provenance.Fate.REFUSED) {
          add(new Answer.Gap(municipality, expected.covers()), gaps);
        }
      }
    }
    return gaps;
  }

  private static void add(Answer.Gap gap, List<Answer.Gap> gaps) {
    Answer.Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
    if (last != null
        && last.municipality().equals(gap.municipality())
        && last.days().to().equals(gap.days().from())) {
      gaps.remove(last);
      DateRange together = new DateRange(last.days().from(), gap.days().to());
      gaps.add(new Answer.Gap(gap.municipality(), together));
    } else {
      gaps.add(gap);
    }
  }

  private static String grade(SourceResult.Deliveries deliveries) {
    return deliveries.deliveries().stream()
        .filter(Provenance.Delivery::isUsed)
        .findFirst()
        .map(Provenance.Delivery::grade)
        .map(Grade::name)
        .orElse(NOTHING);
  }

  private static String events(SourceResult.SourceStatus source, Words words) {
    return source.sums() == null
        ? words.counted("events", source.events())
        : words.counted("sums", source.sums());
  }
}
