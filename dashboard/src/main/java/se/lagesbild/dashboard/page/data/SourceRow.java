package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.catalogue.SourceContract;
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
        lacking(tally, words),
        events(source, words));
  }

  static String mood(SourceResult.Freshness freshness) {
    return freshness.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String lacking(Tally tally, Words words) {
    List<String> said = new ArrayList<>();
    if (tally.lacking() > 0) {
      said.add(words.counted("data.lacking", tally.lacking()));
    }
    if (tally.partial() > 0) {
      said.add(words.counted("data.partial", tally.partial()));
    }
    return String.join(", ", said);
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
