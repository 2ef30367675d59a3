package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;

/** Writes how a row becomes a sum. */
final class SumsText {
  private static final Pattern SHARE = Pattern.compile("(?iu)%|(?<!\\p{L})andel|procent|percent");

  private final String id;
  private final Roles roles;
  private final FileNameGuess name;
  private final Yaml yaml;
  private final Runnable municipality;

  /**
   * Prepares to write.
   *
   * @param municipality writes the line about the municipality, as for events
   */
  SumsText(ContractText.Subject subject, Yaml yaml, Runnable municipality) {
    this.id = subject.id();
    this.roles = subject.roles();
    this.name = subject.name();
    this.yaml = yaml;
    this.municipality = municipality;
  }

  void aggregate() {
    yaml.blank();
    yaml.line("aggregate:");
    CalendarPeriod period = period();
    String start = roles.time != null ? roles.time.from() : "period_start";
    boolean several =
        roles.time == null
            && (roles.wide == null || roles.wide.period() == null)
            && name.period() != null
            && name.count() > 1;
    String length = "  period: { start: %s, length: %s }";
    if (several) {
      yaml.todo(
          length.formatted(Yaml.text(start), "TODO"),
          "filnamnet namnger flera perioder men inget tal har en egen; be om ett tal för varje, eller skriv day, week, month, quarter eller year om talen gäller en sådan");
    } else {
      yaml.line(
          length.formatted(Yaml.text(start), period.id()),
          roles.time != null
              ? roles.time.evidence()
              : roles.wide != null
                  ? roles.wide.evidence()
                  : name.period() != null ? "den som filnamnet säger" : "antas vara år");
    }
    municipality.run();
    boolean known = roles.isKnownArea();
    if (known) {
      yaml.line("  area: " + Yaml.text(roles.area.name), "värdena är installationens områden");
    }
    yaml.line(
        "  quantity: " + id.replaceAll("[^a-z0-9]", "_").replaceFirst("^[^a-z]+", "n_"),
        "ett eget ord för det som räknas; indikatorer nämner det");
    boolean shares = areShares();
    yaml.line(
        "  unit: " + (shares ? "percent" : "count"),
        shares
            ? "rubriken tyder på andelar, och inget tal är över 100"
            : "vad talet är: count, kronor, percent ...");
    List<ColumnGuess> unnamed =
        roles.wide != null || !roles.value.name.matches(Specimen.UNNAMED)
            ? List.of()
            : roles.numbers(roles.columns);
    if (unnamed.size() > 1) {
      yaml.todo(
          "  value: TODO",
          "kolumnen med talet: filen har inga rubriker och %d kolumner med tal, %s till %s; kolumnerna till och med den ska stå under fields, i ordning"
              .formatted(
                  unnamed.size(), unnamed.get(0).name, unnamed.get(unnamed.size() - 1).name));
    } else {
      yaml.line(
          "  value: " + (roles.wide != null ? WideTable.VALUE : Yaml.text(roles.value.name)),
          roles.wide != null ? "cellerna i de breda kolumnerna" : roles.value.evidence());
    }
    List<ColumnGuess> valued = valued();
    if (shares) {
      yaml.line("  type: number", "andelar kan ha decimaler");
    } else if (valued.stream().anyMatch(column -> column.kind == ColumnGuess.Kind.NUMBER)) {
      yaml.line("  type: number", "talen har decimaler");
    }
    List<String> dimensions =
        new ArrayList<>(roles.dimensions.stream().map(column -> column.name).toList());
    if (roles.wide != null && roles.wide.measure() != null) {
      dimensions.add(roles.wide.measure());
    }
    if (roles.area != null && !known) {
      dimensions.add(roles.area.name);
    }
    if (!dimensions.isEmpty()) {
      yaml.line("  dimensions: " + Yaml.list(dimensions), "egenskaper som talen är delade efter");
    }
    whole();
    repeated();
    maximum(shares);
    valueTokens(valued);
  }

  private List<ColumnGuess> valued() {
    return roles.wide != null ? roles.wide.columns() : List.of(roles.value);
  }

  private boolean areShares() {
    return greatest() <= 100
        && (SHARE.matcher(id).find()
            || valued().stream().anyMatch(column -> SHARE.matcher(column.name).find()));
  }

  private double greatest() {
    return valued().stream().mapToDouble(column -> column.greatest).max().orElse(0);
  }

  /** Which rows are parts of one sum nobody sees, so the line is there to be chosen. */
  private void repeated() {
    List<ColumnGuess> told = new ArrayList<>(roles.dimensions);
    if (roles.time != null) {
      told.addAll(roles.time.columns());
    }
    Stream.of(roles.municipality, roles.area).filter(Objects::nonNull).forEach(told::add);
    int rows = valued().get(0).rows;
    long different =
        IntStream.range(0, rows)
            .mapToObj(row -> told.stream().map(column -> column.cell(row)).toList())
            .distinct()
            .count();
    if (different < rows) {
      yaml.line(
          "  # duplicates: add",
          "%d av %d rader har samma egenskaper som en annan: ta bort # om de är delar av samma tal; annars avvisas de som säger olika"
              .formatted(rows - different, rows));
    }
  }

  private void maximum(boolean shares) {
    double greatest = greatest();
    if (shares) {
      yaml.line("  maximum: 100", "en andel är inte större; raden avvisas annars");
    } else if (greatest > 0) {
      double digits = Math.pow(10, Math.floor(Math.log10(greatest)));
      long above = Math.round(Math.ceil(greatest / digits) * digits * 10);
      yaml.line(
          "  # maximum: " + above,
          "filens största tal är %s: ta bort # om ett tal över gränsen måste vara fel"
              .formatted(Math.rint(greatest) == greatest ? "" + (long) greatest : "" + greatest));
    }
  }

  private CalendarPeriod period() {
    CalendarPeriod told =
        roles.time != null ? roles.time.period() : roles.wide != null ? roles.wide.period() : null;
    if (told != null) {
      return told;
    }
    if (roles.time == null && name.period() != null) {
      return name.period();
    }
    return roles.time != null ? CalendarPeriod.DAY : CalendarPeriod.YEAR;
  }

  private void whole() {
    Set<String> shared = new TreeSet<>();
    for (ColumnGuess column : roles.dimensions) {
      column.values.keySet().stream()
          .filter(value -> value.matches("(?i)alla|samtliga|totalt?|hela"))
          .forEach(shared::add);
    }
    if (!shared.isEmpty()) {
      yaml.line(
          "  whole: " + Yaml.text(shared.iterator().next()),
          "raden är inte delad efter den egenskapen");
    }
  }

  private void valueTokens(List<ColumnGuess> valued) {
    Map<String, Integer> tokens = new TreeMap<>();
    valued.forEach(
        column -> column.tokens.forEach((text, rows) -> tokens.merge(text, rows, Integer::sum)));
    List<String> suppressed = new ArrayList<>();
    List<String> zero = new ArrayList<>();
    List<String> missing = new ArrayList<>(List.of(""));
    tokens.forEach(
        (text, rows) -> {
          if (text.matches("[<≤] ?\\d+")) {
            int below = Integer.parseInt(text.replaceAll("\\D", ""));
            suppressed.add(
                "{ text: %s, lower: 1, upper: %d }"
                    .formatted(Yaml.quoted(text), text.startsWith("<") ? below - 1 : below));
          } else if (text.equalsIgnoreCase("x") || text.equals("*")) {
            suppressed.add("{ text: %s, lower: 1 }".formatted(Yaml.quoted(text)));
          } else if (text.matches("[-–—]")) {
            zero.add(text);
          } else {
            missing.add(text);
          }
        });
    yaml.line("  tokens:", "tecken som står där ett tal skulle stå; de betyder tre olika saker");
    if (!suppressed.isEmpty()) {
      yaml.line(
          "    suppressed: [%s]".formatted(String.join(", ", suppressed)),
          "ett tal finns men döljs");
    }
    yaml.line(
        "    missing: "
            + missing.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")),
        "ingen har räknat");
    if (!zero.isEmpty()) {
      yaml.line(
          "    zero: "
              + zero.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")),
          "inget hände");
    }
  }
}
