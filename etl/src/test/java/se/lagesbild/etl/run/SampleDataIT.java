package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;

/**
 * Loads two years of sample exports, as they came by some nights, and asks whether what was planted
 * in them was found.
 */
class SampleDataIT {
  private static final String UNTIL = "2026-11-22";
  private static final Set<String> HAS_POINTS =
      Set.of(
          "polisen-anmalda-brott",
          "nvk-felanmalan",
          "sdr-raddningstjanst",
          "vaktare-larm",
          "nvk-skadegorelse",
          "kommun-otrygga-platser");
  private static final Set<String> OF_FAULTS =
      Set.of(
          "belysning",
          "felanmalningar",
          "klotter-felanmalan",
          "nedskrapning",
          "skadegorelse-felanmalan");

  /** Sources that send sums, with the dimensions of their contracts. */
  private static final Map<String, List<String>> SUMS =
      Map.of(
          "kommun-orosanmalningar",
          List.of("age_group", "sex", "reporter", "reason", "outcome"),
          "nvk-storningsarenden",
          List.of("category"),
          "gymnasiet-franvaro",
          List.of("program"),
          "scb-folkmangd",
          List.of(),
          "scb-brott",
          List.of("group"),
          "scb-utbildning",
          List.of("level"),
          "kommun-trygghetsmatning",
          List.of("question"));

  @TempDir Path folder;

  @Test
  void theWarehouseHoldsExactlyWhatTheSampleDataSaysIsTrue() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    int written =
        Main.run(
            "sample-data", "--home", home.home.root().toString(), "--years", "2", "--until", UNTIL);
    assertThat(written).isZero();
    Arriving exports = Arriving.of(home.home.inbox(), folder.resolve("exports"));
    whatIsPlantedIsFoundOrRightlyNotAlarmed(home, exports);
    exports.rest();

    Summary summary = home.run(LocalDate.parse(UNTIL));

    assertThat(summary.exitCode()).as(summary.sentences().toString()).isZero();
    JsonNode sources =
        new ObjectMapper().readTree(home.home.root().resolve("truth.json").toFile()).get("sources");
    for (String source :
        List.of(
            "polisen-anmalda-brott",
            "nvk-felanmalan",
            "kommun-est-rapport",
            "sdr-raddningstjanst",
            "kommun-krankande-behandling",
            "vaktare-larm",
            "nvk-skadegorelse",
            "gymnasiet-handelser",
            "kommun-otrygga-platser",
            "kommun-hot-personal",
            "polisen-inriktning",
            "kommun-kalender",
            "polisen-handelser")) {
      JsonNode truth = sources.get(source);
      JsonNode total = truth.at("/totals/1982");
      assertThat(
              home.ask(
                  "select count(*), count(*) filter (is_report_head), sum(crimes) from event"
                      + " where source = '"
                      + source
                      + "'"))
          .as(source)
          .containsExactly(
              "%d %d %d"
                  .formatted(
                      total.get("alive").asLong(),
                      total.get("reports").asLong(),
                      total.get("crimes").asLong()));
      String placed =
          HAS_POINTS.contains(source) ? "place_precision = 'point'" : "area is not null";
      assertThat(byArea(home, source, placed)).as(source).isEqualTo(areas(total));
      assertThat(
              home.ask(
                  "select count(*) from event where not (%s) and source = '%s'"
                      .formatted(placed, source)))
          .as(source)
          .containsExactly(total.get("unplaced").asText());
      assertThat(ledger(home, source)).as(source).containsExactly(sums(truth.get("deliveries")));
    }
    SUMS.forEach(
        (source, dimensions) -> {
          JsonNode truth = sources.get(source);
          assertThat(ledger(home, source)).containsExactly(sums(truth.get("deliveries")));
          assertThat(
                  home.ask(
                      "select period_start, area, member, status, lower, upper from aggregate where source = '%s'"
                          .formatted(source)))
              .containsExactlyInAnyOrderElementsOf(cells(truth.get("cells"), dimensions));
        });
    assertThat(
            home.ask(
                "select source, covers_from, covers_to - 1 from expected_delivery where state = 'missing'"))
        .containsExactly(lostWeek(sources.get("nvk-felanmalan")));
    assertThat(home.ask("select distinct source from expected_delivery")).hasSize(sources.size());
    for (String fire : List.of("h1", "h4", "h5")) {
      theSourcesTellOfOneFire(home, sources, fire);
    }
    onePlaceIsOneWhateverItIsCalled(home);
    PlantedCauses.areSaidFirst(home.home);
  }

  /** The youth centre has an address for the police, four names for the EST group, a point else. */
  private static void onePlaceIsOneWhateverItIsCalled(TestHome home) {
    String keys =
        "select count(distinct place_key), count(*) > 20 from event"
            + " where easting = 545300 and northing = 6652260 and source in (%s)";
    assertThat(home.ask(keys.formatted("'kommun-est-rapport', 'polisen-anmalda-brott'")))
        .containsExactly("1 true");
    assertThat(home.ask(keys.formatted("'vaktare-larm', 'nvk-skadegorelse'")))
        .containsExactly("1 true");
    assertThat(
            home.ask(
                "select count(*) from event where place_precision = 'point' and place_key is null"))
        .containsExactly("0");
  }

  /** (h): the police, the rescue service and both lists of damage, and nobody else. */
  private static void theSourcesTellOfOneFire(TestHome home, JsonNode sources, String id) {
    JsonNode fire = planted(sources.get("sdr-raddningstjanst"), id);
    List<String> told = new ArrayList<>();
    sources
        .properties()
        .forEach(
            source ->
                source
                    .getValue()
                    .get("planted")
                    .forEach(
                        planted -> {
                          if (planted.get("id").asText().equals(id)) {
                            planted.get("keys").forEach(key -> told.add(source.getKey()));
                          }
                        }));
    List<String> members =
        home.ask(
            """
            select event.source, event.category from event
            join incident_link as link using (event_id)
            where link.incident_key in (
              select other.incident_key from incident_link as other
              join event as alarm using (event_id)
              where alarm.source = 'sdr-raddningstjanst' and alarm.category like 'fire_%'
                and alarm.day_occurred = '{day}' and alarm.area = '{area}')
            order by 1
            """
                .replace("{day}", fire.get("from").asText())
                .replace("{area}", fire.get("area").asText()));

    assertThat(members.stream().map(member -> member.split(" ")[0]))
        .as("%s %s", id, members)
        .containsExactlyElementsOf(told.stream().sorted().toList())
        .contains(
            "polisen-anmalda-brott", "sdr-raddningstjanst", "nvk-felanmalan", "nvk-skadegorelse");
    assertThat(members)
        .contains("polisen-anmalda-brott arson_fire", "nvk-skadegorelse property_damage");
  }

  private static JsonNode planted(JsonNode source, String id) {
    for (JsonNode planted : source.get("planted")) {
      if (planted.get("id").asText().equals(id)) {
        return planted;
      }
    }
    throw new AssertionError(id + " is not planted");
  }

  /** Asks on the nights by which each of the planted truths has come. */
  private static void whatIsPlantedIsFoundOrRightlyNotAlarmed(TestHome home, Arriving exports) {
    exports.until("2026-04-20");
    home.publish(LocalDate.parse("2026-04-20"));
    assertThat(signals(home).stream().filter(of("risbron").or(of("butiksstold"))))
        .as("late reports, told with their explanation if at all")
        .allMatch(of("late_registration"));
    assertThat(signals(home)).as("the new code for bicycles").noneMatch(of("cykelstold"));
    exports.until("2026-05-18");
    home.publish(LocalDate.parse("2026-05-18"));
    assertThat(signals(home).stream().filter(of("per-ols").or(of("bedragerier-brott"))))
        .as("one report of many crimes, told as one if at all")
        .allMatch(of("one_report"));
    assertThat(signals(home)).as("the new code for bicycles").noneMatch(of("cykelstold"));
    exports.until("2026-08-24");
    home.publish(LocalDate.parse("2026-08-24"));
    assertThat(signals(home))
        .as("the lost week")
        .noneMatch(signal -> OF_FAULTS.contains(signal.split(" ")[0]));
    assertThat(home.ask("select series >= 100 from watch")).containsExactly("true");
    exports.until("2026-10-05");
    home.publish(LocalDate.parse("2026-10-05"));
    assertThat(signals(home))
        .as("graffiti, and the area of the school")
        .contains("klotter null 2026-09-28 more null", "klotter kolarbyn 2026-09-01 more null");
  }

  private static List<String> signals(TestHome home) {
    System.err.println(
        "SIG "
            + home.ask(
                "select indicator, area, period_start, verdict, artefact from signal order by rank"));
    return home.ask(
        "select indicator, area, period_start, verdict, artefact from signal order by rank");
  }

  private static Predicate<String> of(String part) {
    return signal -> signal.contains(part);
  }

  /** The days of the planted export that never came. */
  private static String lostWeek(JsonNode source) {
    JsonNode lost = planted(source, "f");
    return "nvk-felanmalan %s %s".formatted(lost.get("from").asText(), lost.get("to").asText());
  }

  private static List<String> ledger(TestHome home, String source) {
    return home.ask(
        "select sum(rows), sum(out_of_scope), sum(structural), sum(rejected) from delivery"
            + " where source = '"
            + source
            + "'");
  }

  /** The sums that the truth tells, members in the order of the contract's dimensions. */
  private static List<String> cells(JsonNode truth, List<String> dimensions) {
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : truth) {
      JsonNode members = cell.get("members");
      String member =
          dimensions.stream()
              .map(dimension -> members.get(dimension).asText())
              .collect(Collectors.joining("|"));
      cells.add(
          "%s %s %s %s %s %s"
              .formatted(
                  cell.get("month").asText(),
                  cell.get("area").asText().isEmpty() ? "null" : cell.get("area").asText(),
                  member,
                  cell.get("status").asText(),
                  bound(cell.path("lower")),
                  bound(cell.path("upper"))));
    }
    return cells.stream().sorted().toList();
  }

  private static String bound(JsonNode bound) {
    return bound.isNumber() ? String.valueOf(bound.asDouble()) : "null";
  }

  private static Map<String, Long> byArea(TestHome home, String source, String placed) {
    Map<String, Long> areas = new HashMap<>();
    home.ask(
            "select area, count(*) from event where %s and source = '%s' group by 1"
                .formatted(placed, source))
        .forEach(row -> areas.put(row.split(" ")[0], Long.parseLong(row.split(" ")[1])));
    return areas;
  }

  /** Points whose axes were swapped, or that stand in degrees, are repaired and count as well. */
  private static Map<String, Long> areas(JsonNode total) {
    Map<String, Long> areas = new HashMap<>();
    for (String part : List.of("byArea", "byAreaRepairable")) {
      total
          .get(part)
          .properties()
          .forEach(area -> areas.merge(area.getKey(), area.getValue().asLong(), Long::sum));
    }
    return areas;
  }

  private static String sums(JsonNode deliveries) {
    long rows = 0;
    long outOfScope = 0;
    long structural = 0;
    long rejected = 0;
    for (JsonNode delivery : deliveries) {
      rows += delivery.get("rows").asLong();
      outOfScope += delivery.get("outOfScopeRows").asLong();
      structural += delivery.get("structuralRows").asLong();
      for (JsonNode reason : delivery.get("rejectedRows")) {
        rejected += reason.asLong();
      }
    }
    return rows + " " + outOfScope + " " + structural + " " + rejected;
  }
}
