package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.ChangedEvents;

/** One name is one ground, in whichever file it stands. */
final class SquareNamesTest {
  private static final String QUARTER = "&from=2026-07-01&to=2026-09-30";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture().publish(ChangedEvents.write(site.fixture().home().lake()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** What each name of a file stands for: the corner and the side. */
  private static Map<String, String> grounds(String address, String east, String north) {
    String[] lines = site.get(address).body().replace("\uFEFF", "").split("\r\n");
    List<String> header = List.of(lines[0].split(";", -1));
    Map<String, String> grounds = new HashMap<>();
    for (int at = 1; at < lines.length; at++) {
      String[] fields = lines[at].split(";", -1);
      String name = fields[header.indexOf("ruta")];
      if (!name.isEmpty()) {
        grounds.put(
            name,
            fields[header.indexOf(east)]
                + " "
                + fields[header.indexOf(north)]
                + " "
                + fields[header.indexOf("sida i meter")]);
      }
    }
    assertThat(grounds).as(address).hasSizeGreaterThan(3);
    return grounds;
  }

  private static Map<String, String> onMap(String query) {
    return grounds("/karta.csv" + query + "&table=squares", "östlig", "nordlig");
  }

  private static Map<String, String> ofCauses(String query) {
    return grounds("/orsaker/plats-och-tid.csv" + query + QUARTER, "öst", "norr");
  }

  @Test
  void aNameIsTheSameGroundForEveryIndicatorPeriodAndPage() {
    List<Map<String, String>> files =
        List.of(
            onMap("?indicator=anmalda-brott&calendar=quarter&period=2026-07-01"),
            onMap("?indicator=anmalda-brott&calendar=quarter&period=2026-01-01"),
            onMap("?indicator=klotter&calendar=month&period=2026-09-01"),
            ofCauses("?indicator=anmalda-brott"),
            ofCauses("?indicator=klotter"));
    Map<String, Set<String>> grounds = new HashMap<>();
    List<String> named = new ArrayList<>();
    for (Map<String, String> file : files) {
      file.forEach(
          (name, ground) -> grounds.computeIfAbsent(name, each -> new HashSet<>()).add(ground));
      named.addAll(file.keySet());
    }

    assertThat(named).as("names in several files").hasSizeGreaterThan(2 * grounds.size());
    assertThat(grounds.values()).allMatch(ground -> ground.size() == 1);
    assertThat(grounds.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
  }
}
