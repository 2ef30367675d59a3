package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param derived names and expressions computed from them
 * @param checks what is looked at in every delivery
 */
record ContractText(
    List<Fact> facts, List<FieldRow> fields, List<Fact> derived, List<String> checks) {
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

  static ContractText of(SourceContract contract, Words words) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "secrecy", words.text("data.secrecy." + contract.secrecy() + ".meaning"), words);
    add(facts, "cadence", CadenceWords.of(contract.cadence(), words), words);
    add(facts, "mode", mode(contract, words), words);
    add(facts, "file", file(contract, words), words);
    if (contract.event() != null) {
      addEvent(facts, contract.requireEvent(), words);
    }
    if (contract.aggregate() != null) {
      addAggregate(facts, contract.requireAggregate(), words);
    }
    add(facts, "free", listed(contract.freeText()), words);
    add(facts, "never", listed(contract.neverRead()), words);
    add(facts, "kept", words.counted("data.days", contract.retention().landingDays()), words);
    return new ContractText(
        List.copyOf(facts),
        FieldRow.all(contract, words),
        contract.derive().entrySet().stream()
            .map(each -> new Fact(each.getKey(), each.getValue()))
            .toList(),
        contract.checks().stream().map(check -> check(check, words)).toList());
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
    return meaning + " " + words.text("data.contract.window", length(window, words));
  }

  private static String length(SourceContract.Window window, Words words) {
    if (window.namedWeeks()) {
      return words.text("data.window.named");
    }
    return window.days() != null
        ? words.counted("data.days", window.days())
        : words.text("data.window." + window.period());
  }

  private static String file(SourceContract contract, Words words) {
    String format = contract.format().name() + ", " + contract.encoding();
    return contract.delivery().fileName() == null
        ? format
        : words.text("data.contract.named", format, contract.delivery().fileName());
  }

  private static void addEvent(List<Fact> facts, SourceContract.Event event, Words words) {
    add(
        facts,
        "key",
        event.key().isEmpty() ? words.text("data.contract.key.none") : listed(event.key()),
        words);
    add(facts, "report", listed(event.report()), words);
    add(facts, "occurred", span(event.occurred()), words);
    add(facts, "reported", event.reported(), words);
    add(
        facts,
        "code",
        words.text("data.contract.list", event.code().field(), event.code().list()),
        words);
    add(facts, "crimes", event.crimes(), words);
    add(facts, "municipality", municipality(event.municipality(), words), words);
    add(facts, "served", listed(event.municipality().served()), words);
    add(facts, "place", place(event.place(), words), words);
    add(facts, "case", event.caseNumber(), words);
    add(facts, "withdrawn", event.withdrawnWhen(), words);
    add(facts, "outside", event.outOfScopeWhen(), words);
  }

  private static String span(SourceContract.Occurred occurred) {
    return occurred.to() == null ? occurred.from() : occurred.from() + " – " + occurred.to();
  }

  private static String municipality(SourceContract.MunicipalityRule rule, Words words) {
    if (rule.field() != null) {
      return words.text(
          "data.contract.municipality.field", rule.field(), words.of(rule.whenMissing()));
    }
    return rule.code() == null
        ? words.of(rule.whenMissing())
        : words.text("data.contract.municipality.code", rule.code());
  }

  private static String place(SourceContract.@Nullable Place place, Words words) {
    if (place == null) {
      return words.text("data.contract.place.none");
    }
    List<String> parts = new ArrayList<>();
    if (place.northing() != null && place.easting() != null) {
      parts.add(
          words.text(
              "data.contract.coordinates",
              place.northing(),
              place.easting(),
              Optional.ofNullable(place.crs()).orElse("")));
    }
    if (!place.address().isEmpty()) {
      parts.add(words.text("data.contract.address", listed(place.address())));
    }
    if (place.area() != null) {
      parts.add(words.text("data.contract.area", place.area()));
    }
    if (place.type() != null) {
      parts.add(words.text("data.contract.type", place.type()));
    }
    return String.join("; ", parts);
  }

  private static void addAggregate(List<Fact> facts, Aggregate aggregate, Words words) {
    add(facts, "sum", aggregate.quantity() + " (" + aggregate.unit() + ")", words);
    add(facts, "period", words.text("data.window." + aggregate.period().length()), words);
    Aggregate.Interval interval = aggregate.interval();
    add(
        facts,
        "value",
        interval == null
            ? aggregate.value()
            : words.text(
                "data.contract.interval", aggregate.value(), interval.lower(), interval.upper()),
        words);
    add(facts, "dimensions", listed(aggregate.dimensions()), words);
    add(facts, "municipality", municipality(aggregate.municipality(), words), words);
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
