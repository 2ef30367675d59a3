package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * A contract in words.
 *
 * @param facts what is promised, by heading
 * @param fields the columns read
 * @param derived what is computed from them, in words
 * @param checks what is looked at in every delivery
 * @param code expressions and patterns, for who administers the contract
 */
record ContractText(
    List<Fact> facts,
    List<FieldRow> fields,
    List<Fact> derived,
    List<String> checks,
    List<Fact> code) {
  private static final Pattern FROM_TO = Pattern.compile("<first(Date|Month|Quarter)>");

  private static final Set<String> WORDED_COLUMNS =
      Set.of(
          "area",
          "category",
          "crimes",
          "day_occurred",
          "day_reported",
          "municipality",
          "occurred_from",
          "offence_code",
          "report_key",
          "time_precision");

  /**
   * A promise.
   *
   * @param term what it is about
   * @param text what is promised
   */
  record Fact(String term, String text) {}

  /**
   * The contract of a source.
   *
   * @param example name of one of its files, or empty
   */
  static ContractText of(SourceContract contract, String example, Words words) {
    List<Fact> facts = new ArrayList<>();
    Computed computed = new Computed(contract);
    add(facts, "secrecy", words.text("data.secrecy." + contract.secrecy() + ".meaning"), words);
    add(facts, "cadence", CadenceWords.of(contract.cadence(), words), words);
    add(facts, "mode", mode(contract, words), words);
    add(facts, "file", file(contract, example, words), words);
    if (contract.event() != null) {
      addEvent(facts, contract.requireEvent(), computed, words);
    }
    if (contract.aggregate() != null) {
      addAggregate(facts, contract.requireAggregate(), computed, words);
    }
    add(facts, "free", listed(contract.freeText()), words);
    add(facts, "never", listed(contract.neverRead()), words);
    add(facts, "kept", words.counted("data.days", contract.retention().landingDays()), words);
    return new ContractText(
        List.copyOf(facts),
        FieldRow.all(contract, words),
        derived(contract, computed, words),
        contract.checks().stream().map(check -> check(check, words)).toList(),
        code(contract, words));
  }

  /** By what it is used for: names of what is computed on the way mean nothing to others. */
  private static List<Fact> derived(SourceContract contract, Computed computed, Words words) {
    List<Fact> derived = new ArrayList<>();
    FieldRow.direct(contract)
        .forEach(
            (name, uses) -> {
              String expression = contract.derive().get(name);
              if (expression != null) {
                String from = words.text("data.derived.from", computed.columns(expression, words));
                uses.forEach(use -> derived.add(new Fact(words.text("data.use." + use), from)));
              }
            });
    return derived.stream().distinct().toList();
  }

  private static void add(List<Fact> facts, String key, @Nullable String text, Words words) {
    if (text != null && !text.isEmpty()) {
      facts.add(new Fact(words.text("data.contract." + key), text));
    }
  }

  private static String listed(@Nullable List<String> names) {
    return names == null ? "" : String.join(", ", names);
  }

  private static String mode(SourceContract contract, Words words) {
    SourceContract.Delivery delivery = contract.delivery();
    String meaning = words.text("Mode." + delivery.mode() + ".meaning");
    SourceContract.Window window = delivery.window();
    if (window == null) {
      return meaning;
    }
    return meaning + " " + words.text("data.contract.window", length(delivery, window, words));
  }

  private static String length(
      SourceContract.Delivery delivery, SourceContract.Window window, Words words) {
    if (window.namedWeeks()) {
      return words.text("data.window.named");
    }
    String name = delivery.fileName();
    if (window.period() != null && name != null && FROM_TO.matcher(name).find()) {
      return words.text("data.window.fromTo");
    }
    return window.days() != null
        ? words.counted("data.days", window.days())
        : words.text("data.window." + window.period());
  }

  private static String file(SourceContract contract, String example, Words words) {
    String format = contract.format().name() + ", " + contract.encoding();
    return contract.delivery().fileName() == null || example.isEmpty()
        ? format
        : words.text("data.contract.named", format, example);
  }

  /** What only who writes contracts can read. */
  private static List<Fact> code(SourceContract contract, Words words) {
    List<Fact> code = new ArrayList<>();
    add(code, "file", contract.delivery().fileName(), words);
    if (contract.event() != null) {
      add(code, "withdrawn", contract.requireEvent().withdrawnWhen(), words);
      add(code, "outside", contract.requireEvent().outOfScopeWhen(), words);
    }
    contract.fields().stream()
        .filter(field -> field.constraints().pattern() != null)
        .forEach(field -> code.add(new Fact(field.name(), field.constraints().pattern())));
    contract.derive().forEach((name, expression) -> code.add(new Fact(name, expression)));
    return List.copyOf(code);
  }

  private static @Nullable String condition(
      @Nullable String expression, Computed computed, Words words) {
    return expression == null
        ? null
        : words.text("data.condition", computed.columns(expression, words));
  }

  private static @Nullable String said(@Nullable String column, Computed computed, Words words) {
    return column == null ? null : computed.said(column, words);
  }

  private static void addEvent(
      List<Fact> facts, SourceContract.Event event, Computed computed, Words words) {
    add(
        facts,
        "key",
        event.key().isEmpty()
            ? words.text("data.contract.key.none")
            : computed.said(event.key(), words),
        words);
    if (event.report() != null) {
      add(facts, "report", computed.said(event.report(), words), words);
    }
    add(facts, "occurred", span(event.occurred(), computed, words), words);
    add(facts, "reported", said(event.reported(), computed, words), words);
    add(
        facts,
        "code",
        words.text(
            "data.contract.list", computed.said(event.code().field(), words), event.code().list()),
        words);
    add(facts, "crimes", said(event.crimes(), computed, words), words);
    add(facts, "municipality", municipality(event.municipality(), computed, words), words);
    add(facts, "served", listed(event.municipality().served()), words);
    add(facts, "place", place(event.place(), computed, words), words);
    add(facts, "case", said(event.caseNumber(), computed, words), words);
    add(facts, "withdrawn", condition(event.withdrawnWhen(), computed, words), words);
    add(facts, "outside", condition(event.outOfScopeWhen(), computed, words), words);
  }

  private static String span(SourceContract.Occurred occurred, Computed computed, Words words) {
    String from = computed.said(occurred.from(), words);
    String to = occurred.to() == null ? from : computed.said(occurred.to(), words);
    return from.equals(to) ? from : from + " – " + to;
  }

  private static String municipality(
      SourceContract.MunicipalityRule rule, Computed computed, Words words) {
    if (rule.field() != null) {
      return words.text(
          "data.contract.municipality.field",
          computed.said(rule.field(), words),
          words.of(rule.whenMissing()));
    }
    return rule.code() == null
        ? words.of(rule.whenMissing())
        : words.text("data.contract.municipality.code", rule.code());
  }

  private static String place(
      SourceContract.@Nullable Place place, Computed computed, Words words) {
    if (place == null) {
      return words.text("data.contract.place.none");
    }
    List<String> parts = new ArrayList<>();
    if (place.northing() != null && place.easting() != null) {
      parts.add(
          words.text(
              "data.contract.coordinates",
              computed.said(place.northing(), words),
              computed.said(place.easting(), words),
              Optional.ofNullable(place.crs()).orElse("")));
    }
    if (!place.address().isEmpty()) {
      parts.add(words.text("data.contract.address", computed.said(place.address(), words)));
    }
    if (place.area() != null) {
      parts.add(words.text("data.contract.area", computed.said(place.area(), words)));
    }
    if (place.type() != null) {
      parts.add(words.text("data.contract.type", computed.said(place.type(), words)));
    }
    return String.join("; ", parts);
  }

  private static void addAggregate(
      List<Fact> facts, Aggregate aggregate, Computed computed, Words words) {
    add(facts, "sum", aggregate.quantity() + " (" + aggregate.unit() + ")", words);
    add(facts, "period", words.text("data.window." + aggregate.period().length()), words);
    Aggregate.Interval interval = aggregate.interval();
    add(
        facts,
        "value",
        interval == null
            ? computed.said(aggregate.value(), words)
            : words.text(
                "data.contract.interval",
                computed.said(aggregate.value(), words),
                computed.said(interval.lower(), words),
                computed.said(interval.upper(), words)),
        words);
    add(facts, "dimensions", computed.said(aggregate.dimensions(), words), words);
    add(facts, "municipality", municipality(aggregate.municipality(), computed, words), words);
    add(facts, "served", listed(aggregate.municipality().served()), words);
    add(
        facts,
        "hidden",
        listed(aggregate.tokens().suppressed().stream().map(Aggregate.Suppressed::text).toList()),
        words);
  }

  private static String column(String name, Words words) {
    return WORDED_COLUMNS.contains(name) ? words.text("data.check.column." + name) : name;
  }

  private static String check(Check check, Words words) {
    String column = check.column() == null ? "" : column(check.column(), words);
    return words.text("data.check." + check.check(), column) + limits(check, words);
  }

  private static String limits(Check check, Words words) {
    List<String> limits = new ArrayList<>();
    if (check.warnAbove() != null) {
      limits.add(words.text("data.check.warns", words.numbers().share(check.warnAbove())));
    }
    if (check.warnAfterDays() != null) {
      limits.add(words.text("data.check.warns", words.counted("data.days", check.warnAfterDays())));
    }
    if (check.errorAbove() != null) {
      limits.add(words.text("data.check.stops", words.numbers().share(check.errorAbove())));
    }
    if (check.errorAfterDays() != null) {
      limits.add(
          words.text("data.check.stops", words.counted("data.days", check.errorAfterDays())));
    }
    return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
  }
}
