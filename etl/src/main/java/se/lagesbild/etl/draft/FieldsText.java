package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the columns of a contract: those that are read, as what, and those that never are. */
final class FieldsText {
  private final Specimen specimen;
  private final Roles roles;
  private final FileNameGuess name;
  private final Yaml yaml;

  FieldsText(ContractText.Subject subject, Yaml yaml) {
    this.specimen = subject.specimen();
    this.roles = subject.roles();
    this.name = subject.name();
    this.yaml = yaml;
  }

  void fields() {
    yaml.line("fields:");
    List<ColumnGuess> read = specimen.hasHeadings() ? roles.read() : upToLast();
    for (ColumnGuess column : read) {
      field(column);
    }
    if (roles.wide != null) {
      yaml.line(
          "  - { name: %s, type: string }".formatted(WideTable.NAME),
          "får kolumnens rubrik, se reshape");
      yaml.line(
          "  - { name: %s, type: string }".formatted(WideTable.VALUE),
          "får cellens värde; läses som tal längre ner");
    }
  }

  /** Without headings columns stand in order, so none before the last one can be left out. */
  private List<ColumnGuess> upToLast() {
    int last = roles.read().stream().mapToInt(column -> column.position).max().orElse(0);
    return roles.columns.stream().filter(column -> column.position <= last).toList();
  }

  private void field(ColumnGuess column) {
    List<String> parts = new ArrayList<>();
    parts.add("name: " + Yaml.text(column.name));
    boolean ambiguous = column.time != null && column.time.ambiguous();
    parts.add("type: " + (ambiguous ? "TODO" : type(column)));
    if (column.path != null) {
      parts.add("path: " + Yaml.quoted(column.path));
    }
    if (type(column).startsWith("date") && column.time.format() != null) {
      parts.add("format: " + Yaml.quoted(column.time.format()));
    }
    String constraints = constraints(column);
    if (!constraints.isEmpty()) {
      parts.add("constraints: { " + constraints + " }");
    }
    if (column == roles.caseNumber || column.caseNumbers > 0) {
      parts.add("mayHold: [case_number]");
    }
    String text = "  - { " + String.join(", ", parts) + " }";
    if (ambiguous) {
      yaml.todo(
          text,
          type(column)
              + "; dag och månad går inte att skilja åt i filen: kontrollera format och skriv typen");
    } else {
      yaml.line(text, column.evidence());
    }
  }

  private String type(ColumnGuess column) {
    if (column == roles.value || roles.address.contains(column)) {
      return "string";
    }
    boolean coordinate =
        roles.place != null && roles.place.isIn(column) && roles.place.derive().isEmpty();
    if (coordinate) {
      return "number";
    }
    return switch (column.kind) {
      case EMPTY, TEXT -> "string";
      case INTEGER ->
          column == roles.code || column.tokens.size() > 0 && roles.sums ? "string" : "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case TIME ->
          column.isTime(TimeGuess.Form.DATE)
              ? "date"
              : column.isTime(TimeGuess.Form.DATETIME) ? "datetime" : "string";
    };
  }

  private String constraints(ColumnGuess column) {
    List<String> parts = new ArrayList<>();
    boolean needed =
        roles.key.contains(column)
            || roles.time != null && roles.time.from().equals(column.name)
            || column == roles.code;
    boolean inTime = roles.time != null && roles.time.columns().contains(column);
    if (column.isAlwaysTold() && (needed || inTime && !column.name.equals(roles.time.to()))) {
      parts.add("required: true");
    }
    if (column == roles.crimes) {
      parts.add("minimum: 1");
    }
    if (inTime && column.kind == ColumnGuess.Kind.INTEGER) {
      if (Words.MONTH.in(column.name)) {
        parts.add("minimum: 1, maximum: 12");
      } else if (Words.YEAR.in(column.name)) {
        parts.add("minimum: 1950, maximum: 2100");
      }
    }
    return String.join(", ", parts);
  }

  /** Everything that no role needs is left in the file. */
  void unread() {
    List<ColumnGuess> read = roles.read();
    Set<String> taken = new LinkedHashSet<>();
    read.forEach(
        column ->
            taken.addAll(
                column.path == null
                    ? List.of(column.name)
                    : List.of((column.name + column.path).split("/"))));
    List<ColumnGuess> left =
        roles.columns.stream()
            .filter(column -> !read.contains(column))
            .filter(column -> roles.wide == null || !roles.wide.columns().contains(column))
            .toList();
    if (left.isEmpty() || !specimen.hasHeadings()) {
      if (!left.isEmpty()) {
        yaml.note("Kolumner efter den sista under fields läses aldrig.");
      }
      return;
    }
    Set<String> named = new LinkedHashSet<>();
    yaml.note(
        "Kolumner som aldrig läses: de ser personliga ut, eller så behövs de inte för att räkna. Flytta en till fields om den behövs.");
    yaml.line("neverRead:");
    for (ColumnGuess column : left) {
      String plain =
          column.path == null
              ? column.name
              : column.path.substring(column.path.lastIndexOf('/') + 1);
      if (taken.contains(plain) || !named.add(plain)) {
        yaml.note(
            "  %s: %s".formatted(column.path == null ? column.name : column.path, why(column)));
      } else {
        yaml.line("  - " + Yaml.text(plain), why(column));
      }
    }
    if (named.isEmpty()) {
      yaml.line("  []");
    }
  }

  private static String why(ColumnGuess column) {
    if (column.personal != null) {
      return "PERSONLIGT? " + column.personal;
    }
    if (column.hidden) {
      return "kolumnen är dold i arbetsboken; " + column.evidence();
    }
    if (column.isNumber() && WideTable.isTotal(column)) {
      return "summerar kolumnerna bredvid; läst som en av dem räknas allt två gånger";
    }
    if (Words.POINTS_OUT.in(column.name)) {
      return "kan peka ut enskilda i en liten kommun; " + column.evidence();
    }
    if (column.kind == ColumnGuess.Kind.TEXT && Words.HAPPENS.in(column.name)) {
      return "OBS: rubriken tyder på en tid, men den skrivs på för många sätt för ett mönster; uttryck under derive kan läsa den; "
          + column.evidence();
    }
    return "behövs inte; " + column.evidence();
  }

  void reshape() {
    boolean structural = !specimen.structural().isEmpty();
    String second = specimen.second();
    if (!structural && second == null && roles.wide == null && !roles.severalCodes) {
      return;
    }
    yaml.blank();
    yaml.line("reshape:");
    if (structural || second != null) {
      Set<String> words = new TreeSet<>(specimen.structural());
      if (second != null) {
        words.add("en tabell till");
      }
      yaml.line("  structural:", "rader som inte är data: " + String.join(", ", words));
    }
    if (second != null) {
      String literal = second.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
      yaml.line(
          "    - { pattern: %s, andBelow: true }".formatted(Yaml.pattern("^" + literal + "$")),
          "rubrikerna av en andra tabell: från dem läses inget mer; den behöver ett eget kontrakt");
    }
    if (structural) {
      yaml.line("    - { pattern: %s }".formatted(Yaml.pattern(Specimen.STRUCTURAL.pattern())));
    }
    if (roles.wide != null) {
      yaml.line(
          "  unpivot: { headings: %s, name: %s, value: %s }"
              .formatted(Yaml.pattern(roles.wide.headings()), WideTable.NAME, WideTable.VALUE),
          roles.wide.evidence());
    }
    if (roles.severalCodes && roles.code != null) {
      yaml.line(
          "  split: { field: %s, pattern: %s }"
              .formatted(Yaml.text(roles.code.name), Yaml.pattern("\\s*\\|\\s*")),
          "en cell kan räkna upp flera, med | emellan: varje blir en händelse i samma ärende");
    }
  }
}
