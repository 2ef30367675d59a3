package se.lagesbild.dashboard.page.status;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * A check that asks for attention.
 *
 * @param source name of the source
 * @param text what it found
 */
record WarningRow(String source, String text) {

  static List<WarningRow> all(SourceResult.Status status, Words words) {
    return status.warnings().stream()
        .map(
            warning ->
                new WarningRow(
                    title(status, warning.source(), words).orElse(warning.source()),
                    words.of(warning.text())))
        .toList();
  }

  private static Optional<String> title(SourceResult.Status status, String id, Words words) {
    return status.sources().stream()
        .filter(source -> source.id().equals(id))
        .map(source -> words.of(source.title()))
        .findFirst();
  }
}
