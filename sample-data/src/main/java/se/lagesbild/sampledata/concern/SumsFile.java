package se.lagesbild.sampledata.concern;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;

/** One file of sums, with small numbers hidden before it leaves the social services. */
final class SumsFile {

  private static final List<String> COLUMNS =
      List.of("Ar", "Manad", "Aldersgrupp", "Kon", "Anmalare", "Orsak", "Utfall", "Antal");
  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "age_group", "Aldersgrupp",
          "sex", "Kon",
          "reporter", "Anmalare",
          "reason", "Orsak",
          "outcome", "Utfall");
  private static final int SMALLEST_SHOWN = 5;
  private static final String LINE_END = "\r\n";

  private final YearMonth month;
  private final Chance chance;
  private final TruthBook book;
  private final boolean garbled;
  private final boolean uncounted;
  private final StringBuilder text = new StringBuilder();
  private final List<Cell> cells = new ArrayList<>();
  private int line = 1;

  SumsFile(YearMonth month, Chance chance, TruthBook book) {
    this.month = month;
    this.chance = chance;
    this.book = book;
    this.garbled = chance.happens(0.15);
    this.uncounted = chance.happens(0.06);
  }

  /** The sums that the file tells, once it is written. */
  List<Cell> cells() {
    return List.copyOf(cells);
  }

  byte[] write(Map<Row, Integer> members) {
    text.append(chance.happens(0.5) ? "\ufeff" : "");
    text.append(header()).append(LINE_END);
    Map<String, Map<Row, Integer>> dimensions = new LinkedHashMap<>();
    members.forEach(
        (member, count) ->
            dimensions
                .computeIfAbsent(member.text("dimension"), first -> new LinkedHashMap<>())
                .put(member, count));
    int total = sum(dimensions.values().iterator().next().values());
    sum(blank(), shown(total), Map.of());
    dimensions.values().forEach(this::property);
    if (chance.happens(0.12)) {
      broken();
    }
    structural(List.of("Totalt", "", "", "", "", "", "", shown(total)));
    if (chance.happens(0.4)) {
      structural(List.of("* Tal under 5 redovisas inte.", "", "", "", "", "", "", ""));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The sums by one property; a lone hidden number gets company, or the total would tell it. */
  private void property(Map<Row, Integer> counts) {
    boolean outcome = counts.keySet().iterator().next().text("dimension").equals("outcome");
    Map<Row, String> shown = new LinkedHashMap<>();
    counts.forEach((member, count) -> shown.put(member, shown(count)));
    long hidden = shown.values().stream().filter("<5"::equals).count();
    if (hidden == 1) {
      counts.entrySet().stream()
          .filter(count -> count.getValue() >= SMALLEST_SHOWN)
          .min(Map.Entry.comparingByValue())
          .ifPresent(next -> shown.put(next.getKey(), "X"));
    }
    shown.forEach(
        (member, value) -> {
          String told = garbled ? member.text("garbled") : member.text("member");
          String number = outcome && uncounted ? chance.pick(List.of("", "..")) : value;
          sum(
              blank().with(member.text("column"), told),
              number,
              Map.of(member.text("dimension"), member.text("member")));
        });
  }

  private void sum(Row row, String number, Map<String, String> told) {
    Map<String, String> members = new TreeMap<>();
    DIMENSIONS.keySet().forEach(name -> members.put(name, told.getOrDefault(name, "Alla")));
    cells.add(cell(members, number));
    append(row.with("Antal", number).values());
    book.acceptedRow();
  }

  private Cell cell(Map<String, String> members, String number) {
    String first = month.atDay(1).toString();
    return switch (number) {
      case "", ".." -> new Cell(first, "1982", "", members, "missing", null, null);
      case "<5" -> new Cell(first, "1982", "", members, "suppressed", 1, SMALLEST_SHOWN - 1);
      case "X" -> new Cell(first, "1982", "", members, "suppressed", 1, null);
      case "-", "–" -> new Cell(first, "1982", "", members, "exact", 0, 0);
      default -> {
        int value = Integer.parseInt(number);
        yield new Cell(first, "1982", "", members, "exact", value, value);
      }
    };
  }

  private void broken() {
    boolean unknown = chance.happens(0.5);
    Row row = blank().with("Anmalare", unknown ? "Övrig myndighet" : "Polis");
    append(row.with("Antal", unknown ? "6" : "några").values());
    book.rejectedRow(unknown ? "not_accepted" : "not_a_number", line);
  }

  private void structural(List<String> values) {
    append(values);
    book.structuralRow();
  }

  private void append(List<String> values) {
    line++;
    text.append(DelimitedText.format(values, ';')).append(LINE_END);
  }

  private Row blank() {
    Row row = new Row(COLUMNS, COLUMNS.stream().map(column -> "Alla").collect(Collectors.toList()));
    return row.with("Ar", Integer.toString(month.getYear()))
        .with("Manad", Integer.toString(month.getMonthValue()));
  }

  private String shown(int count) {
    if (count == 0) {
      return chance.pick(List.of("-", "-", "–", "0"));
    }
    return count < SMALLEST_SHOWN ? "<5" : Integer.toString(count);
  }

  private String header() {
    String header = DelimitedText.format(COLUMNS, ';');
    return chance.happens(0.2)
        ? header.replace("Ar;Manad;Aldersgrupp;Kon;Anmalare", "År;Månad;Åldersgrupp;Kön;Anmälare")
        : header;
  }

  private static int sum(Collection<Integer> counts) {
    return counts.stream().mapToInt(count -> count).sum();
  }
}
