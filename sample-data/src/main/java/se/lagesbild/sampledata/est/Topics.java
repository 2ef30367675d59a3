package se.lagesbild.sampledata.est;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;

/** The EST method's six areas, what belongs to each, and in which words people write it. */
final class Topics {

  private static final String CONTRACT = "/installation/fagersta/sources/kommun-est-rapport/";
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private final Map<String, Row> topics =
      Resource.rows(ObservationSimulation.FOLDER + "topics.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), Function.identity()));
  private final Map<String, List<String>> wordings = grouped("handelser.csv", "handelse");
  private final Map<String, List<String>> names = grouped("omraden.csv", "omrade");
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  /** The services that see this kind of thing. */
  List<String> services(String code) {
    return List.of(row(code).text("services").split("\\|"));
  }

  /** The number of the area, from 1 to 6. */
  String number(String code) {
    return row(code).text("topic");
  }

  /** Another kind of thing from the same area, which one cell may tell together with the first. */
  List<String> companions(String code) {
    return topics.keySet().stream()
        .filter(other -> !other.equals(code) && number(other).equals(number(code)))
        .sorted()
        .toList();
  }

  String category(String code) {
    return categories.getOrDefault(code, "");
  }

  /** The category of what is told by its area alone. */
  String categoryOfArea(String code) {
    return category("Område " + number(code));
  }

  /** A kind of thing as somebody writes it. */
  String wording(String code, Chance chance) {
    String word = chance.pick(wordings.getOrDefault(code, List.of(code)));
    String written = chance.happens(0.8) ? capital(word) : word;
    return chance.happens(0.08) ? written + chance.pick(List.of(".", "!")) : written;
  }

  /** The area as somebody writes it. */
  String area(String code, Chance chance) {
    String number = number(code);
    String name = chance.pick(names.getOrDefault(number, List.of(number)));
    return chance.pick(List.of(number, number, number + ' ' + name, number + ". " + name, name));
  }

  private Row row(String code) {
    Row row = topics.get(code);
    if (row == null) {
      throw new IllegalArgumentException("no area for " + code);
    }
    return row;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
  }

  private static Map<String, List<String>> grouped(String file, String column) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(column),
                Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  }
}
