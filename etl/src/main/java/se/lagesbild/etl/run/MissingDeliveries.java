package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.DeliveryStream;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Warns of deliveries of which nothing is told, in words that say whom to remind of what. */
final class MissingDeliveries {
  /** More names make no one wiser. */
  private static final int NAMES = 3;

  private final Installation installation;
  private final ExpectedDeliveries expected;

  MissingDeliveries(Installation installation, ExpectedDeliveries expected) {
    this.installation = installation;
    this.expected = expected;
  }

  /** One sentence per source and kind; municipalities that miss the same are named together. */
  void warn(Summary summary) {
    for (SourceContract source : installation.sources()) {
      List<DeliveryStream> streams = expected.streams(source.id());
      Map<String, List<String>> scopes = new LinkedHashMap<>();
      for (DeliveryStream stream : streams) {
        for (String sentence : sentences(stream)) {
          scopes.computeIfAbsent(sentence, all -> new ArrayList<>()).add(stream.scope());
        }
      }
      scopes.forEach(
          (sentence, missing) ->
              summary.warn(
                  Warning.Gravity.MISSING,
                  source.id(),
                  missing.size() == streams.size() ? sentence : names(missing) + sentence));
    }
  }

  private static List<String> sentences(DeliveryStream stream) {
    List<String> sentences = new ArrayList<>(unusable(stream.refused()));
    List<ExpectedDelivery> overdue = stream.overdue();
    if (overdue.size() == 1) {
      sentences.add("leveransen är sen: den väntades " + days(overdue) + "; påminn avsändaren.");
    } else if (!overdue.isEmpty()) {
      sentences.add(
          "%s leveranser har uteblivit, den första väntades %s; påminn avsändaren."
              .formatted(Figures.grouped(overdue.size()), overdue.get(0).expectedOn()));
    }
    List<ExpectedDelivery> skipped = stream.skipped();
    if (skipped.size() == 1) {
      sentences.add(
          "leveransen som väntades %s kom aldrig, fast en senare har kommit; be avsändaren om den."
              .formatted(days(skipped)));
    } else if (!skipped.isEmpty()) {
      sentences.add(
          "leveranserna som väntades %s kom aldrig, fast senare har kommit; be avsändaren om dem."
              .formatted(days(skipped)));
    }
    return sentences;
  }

  /** The sender has sent them; what is wrong stands in another warning and in the receipts. */
  private static List<String> unusable(List<ExpectedDelivery> refused) {
    return switch (refused.size()) {
      case 0 -> List.of();
      case 1 ->
          List.of(
              "filen som väntades %s har kommit men gick inte att använda; kvittot säger varför."
                  .formatted(days(refused)));
      default ->
          List.of(
              "filerna som väntades %s har kommit men gick inte att använda; kvittona säger varför."
                  .formatted(days(refused)));
    };
  }

  private static String days(List<ExpectedDelivery> missing) {
    List<String> days = missing.stream().map(each -> each.expectedOn().toString()).toList();
    return together(days);
  }

  private static String together(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " och " + words.get(last);
  }

  private String names(List<String> scopes) {
    List<String> names = scopes.stream().limit(NAMES).map(this::name).collect(Collectors.toList());
    if (scopes.size() > NAMES) {
      names.add(Figures.grouped(scopes.size() - NAMES) + " till");
    }
    return together(names) + ": ";
  }

  private String name(String scope) {
    return scope.isEmpty() ? "filer för alla kommuner" : installation.municipalityName(scope);
  }
}
