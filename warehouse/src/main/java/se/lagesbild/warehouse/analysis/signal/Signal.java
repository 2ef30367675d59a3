package se.lagesbild.warehouse.analysis.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Evidence;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;

/**
 * A series that differs from what is usual for it.
 *
 * @param judged the series and what is said of it
 * @param q the part of the signals at least as strong that chance is expected to give
 * @param artefact what else may explain it
 */
record Signal(Judged judged, double q, Optional<Artefact> artefact) {

  /** The row of the table {@code signal}, in the order of its columns. */
  List<@Nullable Object> row(int rank, Naming naming) {
    WatchedSeries watched = judged.watched();
    Assessment assessment = judged.assessment();
    Evidence evidence = judged.evidence();
    List<String> categories = watched.indicator().filter().categories();
    Phrase explanation = statement(naming).explanation();
    return Arrays.asList(
        rank,
        watched.indicator().id(),
        watched.municipality(),
        watched.area(),
        categories.size() == 1 ? categories.get(0) : null,
        id(watched.grain()),
        watched.period().from(),
        watched.period().to(),
        id(assessment.verdict()),
        id(assessment.basis()),
        assessment.observed(),
        assessment.expected(),
        assessment.usual().low(),
        assessment.usual().high(),
        evidence.chance(),
        q,
        evidence.periods(),
        evidence.observed(),
        evidence.expected(),
        assessment.ripeness(),
        assessment.whenRipe().low(),
        assessment.whenRipe().high(),
        artefact.map(each -> id(each.kind())).orElse(null),
        explanation.swedish(),
        explanation.english());
  }

  /** What is said of it; what else may explain it is the first thing to look at. */
  private Statement statement(Naming naming) {
    Statement said = judged.said().about(naming.subject(judged.watched()));
    return artefact
        .map(
            each ->
                new Statement(
                    said.counted(),
                    said.observed(),
                    said.verdict(),
                    said.certainty(),
                    said.limits(),
                    each.words()))
        .orElse(said);
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
