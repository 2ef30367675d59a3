package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the population source delivers becomes what rates divide by. */
class DeliveredPeopleTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
  private static final Map<String, String> AREAS =
      Map.of("Hela kommunen", "", "Kolarbyn", "kolarbyn", "Meling", "meling");

  @TempDir Path folder;

  private record Of(String area, int year) implements Comparable<Of> {
    @Override
    public int compareTo(Of other) {
      return (area + year).compareTo(other.area + other.year);
    }
  }

  @Test
  void theNewestFileCountsAndTheStatedFillWhatItDoesNotTell() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    put(home, "folkmangd_2022.csv", file("2022", "Hela kommunen;12900", "Kolarbyn;1700"));
    String newest =
        file(
            "2022;2023;2024",
            "Hela kommunen;13111;..;13500",
            "Kolarbyn;1777;1800;..",
            "Meling;1999;1950;1920");
    put(home, "folkmangd_2024.csv", newest);

    home.publish(TODAY);

    assertThat(people(home))
        .containsExactlyElementsOf(expected(home, newest))
        .contains("/2022: 13111 scb-folkmangd", "/2023: 13341 stated")
        // The areas that only are stated, 9 615, do not fit beside the two in 13 111.
        .contains("centrum/2022: 2268 stated", "centrum/2023: 2337 stated");
  }

  @Test
  void withoutAnyDeliveryAllIsWhatIsStated() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, TestHome.reports(6, LocalDate.of(2024, 9, 1))).publish(TODAY);

    assertThat(people(home)).containsExactlyElementsOf(expected(home, "region;område\n"));
  }

  private static void put(TestHome home, String name, String text) {
    home.put("scb-folkmangd", name, text, Charset.forName("windows-1252"));
  }

  private static String file(String years, String... rows) {
    StringBuilder text = new StringBuilder("region;område;" + years + "\r\n");
    for (String row : rows) {
      text.append("1982 Fagersta;").append(row).append("\r\n");
    }
    return text + "Källa: befolkningsregistret.\r\n";
  }

  private static List<String> people(TestHome home) {
    return home.ask(
        """
        select concat(area, '/', year, ': ', inhabitants, ' ', coalesce(source, 'stated'))
        from population where municipality = '1982' order by area, year""");
  }

  /** From the cells of the delivered file and the lines of the stated one. */
  private static List<String> expected(TestHome home, String file) throws IOException {
    Map<Of, Long> delivered = delivered(file);
    Map<Of, Long> stated = stated(home.home().config().resolve("population.csv"));
    assertThat(stated).hasSizeGreaterThan(90);
    stated.keySet().removeAll(delivered.keySet());
    Map<Of, String> expected = new TreeMap<>();
    delivered.forEach((of, people) -> expected.put(of, people + " scb-folkmangd"));
    stated.forEach(
        (of, people) -> {
          Long whole = delivered.get(new Of("", of.year()));
          long room = whole == null ? Long.MAX_VALUE : whole - inAreas(delivered, of.year());
          long all = inAreas(stated, of.year());
          boolean fits = of.area().isEmpty() || all <= room;
          expected.put(of, (fits ? people : people * room / all) + " stated");
        });
    List<String> rows = new ArrayList<>();
    expected.forEach((of, said) -> rows.add(of.area() + "/" + of.year() + ": " + said));
    return rows;
  }

  private static Map<Of, Long> delivered(String file) {
    Map<Of, Long> told = new TreeMap<>();
    List<String[]> lines = file.lines().map(line -> line.split(";")).toList();
    for (String[] line : lines.subList(1, lines.size())) {
      for (int at = 2; at < line.length; at++) {
        if (!line[at].equals("..")) {
          int year = Integer.parseInt(lines.get(0)[at]);
          told.put(new Of(AREAS.get(line[1]), year), Long.valueOf(line[at]));
        }
      }
    }
    return told;
  }

  private static Map<Of, Long> stated(Path file) throws IOException {
    Map<Of, Long> stated = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> line.split(","))
          .filter(cells -> cells[0].equals("1982"))
          .forEach(
              cells ->
                  stated.put(new Of(cells[1], Integer.parseInt(cells[2])), Long.valueOf(cells[3])));
    }
    return stated;
  }

  private static long inAreas(Map<Of, Long> people, int year) {
    return people.entrySet().stream()
        .filter(each -> each.getKey().year() == year && !each.getKey().area().isEmpty())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
