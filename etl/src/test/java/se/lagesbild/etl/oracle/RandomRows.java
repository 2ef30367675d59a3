package se.lagesbild.etl.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What an organisation knows and changes from week to week. */
final class RandomRows {
  private static final String[] CODES = {"A1", "G1", "S1", "C1"};
  private static final String[] VALUES = {"<5", "X", "-", "..", "noll", "7", "12", "1 250"};

  private final TestSource source;
  private final Random random;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private int number;
  private LocalDate today = LocalDate.MIN;

  RandomRows(TestSource source, Random random) {
    this.source = source;
    this.random = random;
  }

  /** A week passes, up to {@code sunday}. */
  void evolve(LocalDate sunday) {
    today = sunday;
    int more = source.mode() == TestSource.Mode.SNAPSHOT ? 3 : 6;
    for (int added = random.nextInt(more) + 1; added > 0; added--) {
      rows.add(source.sums() ? sum(sunday) : event(sunday));
    }
    correct();
  }

  /** Some rows are corrected, some taken back. */
  void correct() {
    for (Map<String, String> row : List.copyOf(rows)) {
      int chance = random.nextInt(100);
      if (chance < 10) {
        change(row);
        row.put("ANDRAD", today + " " + (10 + random.nextInt(80)));
      } else if (chance < 13) {
        rows.remove(row);
      } else if (chance < 17) {
        boolean voided = "MAKULERAD".equals(row.get("STATUS"));
        row.put("STATUS", voided ? "ÖPPEN" : "MAKULERAD");
      }
    }
  }

  /** Changes what a row tells. */
  void change(Map<String, String> row) {
    if (source.sums()) {
      row.put("VARDE", VALUES[random.nextInt(VALUES.length)]);
      return;
    }
    switch (random.nextInt(5)) {
      case 0 ->
          row.put("DAG", LocalDate.parse(row.get("DAG")).minusDays(random.nextInt(30)).toString());
      case 1 -> row.put("TID", time(LocalDate.parse(row.get("DAG")).minusDays(4)));
      case 2 -> row.put("BELOPP", random.nextInt(900) + ",50");
      case 3 -> row.put("KOMMUN", random.nextBoolean() ? "Fagersta" : "Norberg");
      default -> row.put("KOD", CODES[random.nextInt(CODES.length)]);
    }
  }

  /** The rows that a file of the source has. */
  List<Map<String, String>> of(LocalDate sunday, @Nullable String municipality) {
    List<Map<String, String>> chosen = new ArrayList<>();
    for (Map<String, String> row : rows) {
      LocalDate day = LocalDate.parse(row.get(source.sums() ? "START" : "DAG"));
      boolean mine = municipality == null || municipality.equals(row.get("_home"));
      int weeks =
          switch (source.mode()) {
            case UPSERT -> random.nextInt(5) == 0 ? 9 : 2;
            case WINDOW -> random.nextInt(15) == 0 ? 9 : 4;
            case PARTITION -> random.nextInt(30) == 0 ? 9 : 1;
            case SNAPSHOT -> 99;
          };
      if (mine && day.isAfter(sunday.minusWeeks(weeks))) {
        Map<String, String> copy = new HashMap<>(row);
        copy.remove("_home");
        chosen.add(copy);
      }
    }
    if (random.nextBoolean()) {
      chosen.sort(Comparator.comparing(row -> String.valueOf(row.get("KOD"))));
    }
    return chosen;
  }

  private Map<String, String> event(LocalDate sunday) {
    Map<String, String> row = new HashMap<>();
    number++;
    boolean late = random.nextInt(6) == 0;
    LocalDate day = sunday.minusDays(random.nextInt(late ? 40 : 7));
    // The number of one event is the part of another, and some have both.
    if (number % 2 == 0 || number % 7 == 0) {
      row.put("NR", "K" + number / 2);
    }
    if (number % 2 == 1) {
      row.put("DEL", "K" + number / 2);
    }
    row.put("DAG", day.toString());
    row.put("TID", time(day.minusDays(random.nextInt(5) + 1)));
    if (random.nextBoolean()) {
      row.put("SLUT", day + " 23:30");
    }
    row.put("KOD", CODES[random.nextInt(CODES.length)]);
    row.put("ANTAL", "" + number);
    row.put("STATUS", "ÖPPEN");
    row.put("BELOPP", random.nextInt(900) + ",25");
    home(row);
    return row;
  }

  private String time(LocalDate day) {
    return "%s %02d:%02d".formatted(day, random.nextInt(24), random.nextInt(60));
  }

  private Map<String, String> sum(LocalDate sunday) {
    Map<String, String> row = new HashMap<>();
    row.put("START", sunday.minusDays(random.nextInt(random.nextInt(6) == 0 ? 30 : 7)).toString());
    row.put("KAT", "K" + random.nextInt(6));
    row.put("VARDE", VALUES[random.nextInt(VALUES.length)]);
    home(row);
    return row;
  }

  private void home(Map<String, String> row) {
    boolean fagersta = random.nextInt(3) > 0;
    row.put("_home", fagersta ? "1982" : "1962");
    row.put("KOMMUN", fagersta ? "Fagersta" : "Norberg");
  }
}
