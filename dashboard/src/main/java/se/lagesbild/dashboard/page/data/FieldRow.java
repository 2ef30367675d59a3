package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * A column of an export.
 *
 * @param name its heading
 * @param type how it is read
 * @param written an example of how dates are written, or empty
 * @param format the same as the contract says it, or empty
 * @param meaning what it is used for
 * @param rules what a value must fulfil
 */
record FieldRow(
    String name, String type, String written, String format, String meaning, String rules) {
  private static final int MOST_VALUES = 8;

  static List<FieldRow> all(SourceContract contract, Words words) {
    Map<String, List<String>> uses = uses(contract);
    return contract.fields().stream().map(field -> of(field, uses, words)).toList();
  }

  private static FieldRow of(
      SourceContract.Field field, Map<String, List<String>> uses, Words words) {
    String format = field.format() == null ? "" : field.format();
    return new FieldRow(
        field.name(),
        words.of(field.type()),
        format.isEmpty() ? "" : words.text("data.written", Written.example(format, words)),
        format,
        uses.getOrDefault(field.name(), List.of()).stream()
            .map(use -> words.text("data.use." + use))
            .collect(Collectors.joining(", ")),
        rules(field.constraints(), words));
  }

  /** What each column is used for, itself or within an expression. */
  private static Map<String, List<String>> uses(SourceContract contract) {
    Map<String, List<String>> uses = direct(contract);
    List<Map.Entry<String, String>> computed = new ArrayList<>(contract.derive().entrySet());
    Collections.reverse(computed);
    computed.forEach(each -> hand(uses, each.getKey(), each.getValue(), contract));
    return uses;
  }

  /** What each column, of the export or computed, is itself used for. */
  static Map<String, List<String>> direct(SourceContract contract) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    if (contract.event() != null) {
      event(uses, contract.requireEvent());
    }
    if (contract.aggregate() != null) {
      aggregate(uses, contract.requireAggregate());
    }
    contract.freeText().forEach(column -> add(uses, "free", column));
    return uses;
  }

  /** What a computed column is used for, those are used for that it is computed from. */
  private static void hand(
      Map<String, List<String>> uses, String name, String expression, SourceContract contract) {
    List<String> handed = List.copyOf(uses.getOrDefault(name, List.of("derived")));
    Stream.concat(
            contract.fields().stream().map(SourceContract.Field::name),
            contract.derive().keySet().stream())
        .filter(column -> !column.equals(name) && Computed.names(expression, column))
        .forEach(column -> handed.forEach(use -> add(uses, use, column)));
  }

  private static void event(Map<String, List<String>> uses, SourceContract.Event event) {
    event.key().forEach(column -> add(uses, "key", column));
    if (event.report() != null) {
      event.report().forEach(column -> add(uses, "report", column));
    }
    add(uses, "occurred", event.occurred().from(), event.occurred().to());
    add(uses, "reported", event.reported());
    add(uses, "code", event.code().field());
    add(uses, "crimes", event.crimes());
    add(uses, "municipality", event.municipality().field());
    add(uses, "case", event.caseNumber());
    if (event.place() != null) {
      SourceContract.Place place = event.place();
      add(uses, "coordinate", place.northing(), place.easting());
      place.address().forEach(column -> add(uses, "address", column));
      add(uses, "area", place.area());
      add(uses, "type", place.type());
    }
  }

  private static void aggregate(Map<String, List<String>> uses, Aggregate aggregate) {
    add(uses, "period", aggregate.period().start());
    add(uses, "municipality", aggregate.municipality().field());
    add(uses, "area", aggregate.area());
    add(uses, "value", aggregate.value());
    aggregate.dimensions().forEach(column -> add(uses, "dimension", column));
  }

  private static void add(Map<String, List<String>> uses, String use, @Nullable String... columns) {
    Stream.of(columns)
        .filter(Objects::nonNull)
        .forEach(
            column -> {
              List<String> known = uses.computeIfAbsent(column, first -> new ArrayList<>());
              if (!known.contains(use)) {
                known.add(use);
              }
            });
  }

  private static String rules(SourceContract.Constraints constraints, Words words) {
    List<String> rules = new ArrayList<>();
    if (constraints.required()) {
      rules.add(words.text("data.rule.required"));
    }
    if (constraints.minimum() != null) {
      rules.add(words.text("data.rule.minimum", words.numbers().number(constraints.minimum())));
    }
    if (constraints.maximum() != null) {
      rules.add(words.text("data.rule.maximum", words.numbers().number(constraints.maximum())));
    }
    if (constraints.values() != null) {
      rules.add(words.text("data.rule.values", values(constraints.values())));
    }
    if (constraints.pattern() != null) {
      rules.add(words.text("data.rule.pattern"));
    }
    return String.join("; ", rules);
  }

  private static String values(List<String> values) {
    String named = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
    return values.size() > MOST_VALUES ? named + " …" : named;
  }
}
