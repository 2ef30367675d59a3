package se.lagesbild.dashboard.page.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.ChangedEvents;

/** Ninety more cases of graffiti at one place in the north: where and when, against before. */
final class ShiftPageTest {
  private static final String QUARTER = "?indicator=anmalda-brott&from=2026-07-01&to=2026-09-30";

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

  private static String page(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theExplanationLeadsToWhereAndWhen() {
    assertThat(page("/orsaker" + QUARTER + "&step=category:graffiti"))
        .contains("href=\"/orsaker/plats-och-tid?indicator=anmalda-brott&amp;")
        .contains("&amp;step=category%3Agraffiti\">Var och när, mot förut?</a>");
    assertThat(page("/orsaker" + QUARTER + "&step=place:1"))
        .as("a step that is too fine for it")
        .doesNotContain("/orsaker/plats-och-tid");
  }

  @Test
  void theSquareIsNamedAndThePlacesHaveGathered() {
    assertThat(page("/orsaker/plats-och-tid" + QUARTER))
        .containsPattern(
            "<h1 [^>]*>Anmälda brott: En ruta om 250 meter i Norra har fått en större del av"
                + " händelserna: \\d+ av ")
        .containsPattern(
            "<th scope=\"row\">[A-Z]+\\d+ i Norra <span class=\"at\">öst \\d{3}.250, norr \\d.\\d{3}.\\d{3}</span>"
                + " <span class=\"mark\">har ändrats</span>")
        .contains("De ligger alltså på färre platser än förut.", "id=\"chart-hours\"")
        .contains("inte varför")
        .doesNotContain(ChangedEvents.PLACE);
    assertThat(page("/orsaker/plats-och-tid" + QUARTER + "&lang=en"))
        .contains("has got a greater part of the events", "So they lie on fewer places");
  }

  @Test
  void aStepInTheAddressNarrowsAndOneThatIsTooFineIsRefusedWithWhatCanBeAsked() {
    assertThat(page("/orsaker/plats-och-tid" + QUARTER + "&step=area:centrum"))
        .contains("anmälningar · Centrum · jul–sep 2026")
        .contains("Det går inte att se att händelserna har flyttat sig");
    HttpResponse<String> refused = site.get("/orsaker/plats-och-tid" + QUARTER + "&step=code:1203");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Plats och tid visas för områden");
  }

  @Test
  void whatIsTakenAlongHoldsSquaresAndHoursOfBothPeriods() {
    String[] rows = page("/orsaker/plats-och-tid.csv" + QUARTER).split("\n");

    assertThat(rows[0]).contains("slag", "öst", "röjandekontroll");
    assertThat(rows).anyMatch(row -> row.contains("ruta") && row.contains("större än förut"));
    assertThat(rows).filteredOn(row -> row.contains("timme på dygnet")).hasSize(24);
  }
}
