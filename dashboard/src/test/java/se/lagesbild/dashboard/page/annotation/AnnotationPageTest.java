package se.lagesbild.dashboard.page.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** What people tell of what happened, and where it is shown. */
final class AnnotationPageTest {
  private static final String PATH = "/anteckningar";
  private static final String LAMPS =
      "action=keep&title=Nya+lampor&kind=measure&first=2025-05-05&last=2025-06-10"
          + "&area=centrum&indicator=klotter&note=Hela+parken.&by=coordinator";

  private TestSite site;

  @BeforeEach
  void publish() {
    site = TestSite.empty();
    site.fixture().publishSeeded(8, 4_000);
    site.refresh();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> post(String fields) {
    return TestSite.send(site.form(PATH, fields));
  }

  private HttpResponse<String> table(String action, String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return post("action=" + action + "&by=council&table=" + encoded);
  }

  @Test
  void saysThatNothingIsNotedYet() {
    assertThat(site.get(PATH).body())
        .contains("Inga händelser är antecknade ännu", "Lägg till en händelse");
  }

  @Test
  void whatIsToldIsListedWithWhoAndWhen() {
    HttpResponse<String> answer = post(LAMPS);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(site.get(answer.headers().firstValue("Location").orElseThrow()).body())
        .contains("1 händelse är antecknad", ">Nya lampor</a>", "Hela parken.", "åtgärd", "Centrum")
        .containsPattern("<td>[^<]* av samordnaren</td>");
  }

  @Test
  void personalDataAreRefusedInOneSentenceAndWhatWasTypedStays() {
    HttpResponse<String> answer = post(LAMPS.replace("Hela+parken.", "Ring+070-174+06+05"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Anteckningen innehåller något som ser ut som ett telefonnummer")
        .contains("value=\"Nya lampor\"", ">Ring 070-174 06 05</textarea>");
    assertThat(site.get(PATH).body()).contains("Inga händelser är antecknade ännu");
  }

  @Test
  void everyFaultIsNamed() {
    assertThat(post("action=keep&by=council&kind=x&first=igår&last=2025-01-40&area=mars").body())
        .contains(
            "Slaget ska vara ett av åtgärd, händelse, ändrad rutin, väder eller annat.",
            "Rubriken saknas",
            "Första dagen ska vara en dag",
            "Sista dagen ska vara en dag",
            "Det finns inget område som heter ”mars”.");
    assertThat(post(LAMPS.replace("2025-06-10", "2025-05-01")).body())
        .contains("Händelsen slutar (2025-05-01) innan den börjar (2025-05-05).");
  }

  @Test
  void changingAndRemovingLeaveTheEarlierVersions() {
    post(LAMPS);
    post(LAMPS.replace("Nya", "Starkare") + "&number=1&version=1");

    assertThat(site.get(PATH + "?number=1").body())
        .contains("Ändra händelsen", "value=\"Starkare lampor\"")
        .containsSubsequence("Version 2, ", "Starkare lampor (", "Version 1, ", "Nya lampor (");

    assertThat(post("action=remove&number=1&version=2&by=police").statusCode()).isEqualTo(303);
    assertThat(site.get(PATH).body()).contains("1 borttagen");
    assertThat(site.get(PATH + "?number=1").body()).contains("Version 3, borttagen ");
  }

  @Test
  void whatIsRemovedIsNotReadAnyMoreAndWhoRemovedItIs() {
    post(LAMPS);
    post(LAMPS.replace("Nya", "Starkare") + "&number=1&version=1");
    post("action=remove&number=1&version=2&by=police");

    for (String address : new String[] {PATH, PATH + "?number=1", PATH + "?number=1&lang=en"}) {
      assertThat(site.get(address).body())
          .as(address)
          .doesNotContain("Nya lampor", "Starkare lampor", "Hela parken");
    }
    assertThat(site.get(PATH).body())
        .containsPattern("Händelse 1</a> borttagen [^<]*2\\d{3}[^<]* av polisen</li>");
    assertThat(site.get(PATH + "?number=1").body())
        .containsPattern("<li>Version 3, borttagen [^<:]* kl\\. \\d\\d:\\d\\d av polisen\\.</li>")
        .containsPattern("<li>Version 1, [^<:]* kl\\. \\d\\d:\\d\\d av samordnaren\\.</li>");
    // Whoever writes it again shows it again.
    post(LAMPS.replace("Nya", "Andra") + "&number=1&version=3");
    assertThat(site.get(PATH).body()).contains(">Andra lampor</a>").doesNotContain("borttagen");
  }

  @Test
  void whatIsShapedAsAPersonalNumberIsRefusedThoughItsCheckDigitIsWrong() {
    for (String typed : new String[] {"800101-1234", "19800101+1234", "8001011234"}) {
      HttpResponse<String> answer =
          post(LAMPS.replace("Hela+parken.", URLEncoder.encode(typed, StandardCharsets.UTF_8)));

      assertThat(answer.statusCode()).as(typed).isEqualTo(422);
      assertThat(answer.body())
          .contains(
              "Anteckningen innehåller något som ser ut som ett personnummer; skriv om texten utan"
                  + " det.");
    }
    assertThat(post(LAMPS.replace("Hela+parken.", "2026-10-01+1430,+kod+801301-1234")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void whoIsLateIsToldSo() {
    post(LAMPS);
    post(LAMPS + "&number=1&version=1");

    HttpResponse<String> late = post(LAMPS + "&number=1&version=1");

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Ingenting är sparat", "Någon annan har ändrat");
    assertThat(site.get(PATH + "?number=9").statusCode()).isEqualTo(400);
  }

  @Test
  void aTableIsLookedThroughBeforeItIsKept() {
    String text =
        """
        Rubrik;Slag;Från;Till och med;Områden;Indikatorer;Anteckning
        Nya lampor;Åtgärd;2025-05-05;;Centrum | vilhelmina;Klotter;"Hela parken; även gången"
        Marknad;Händelse;2025-09-05;2025-09-06;;;
        """;

    HttpResponse<String> preview = table("preview", text.replace(" | vilhelmina", ""));

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("2 händelser kan sparas; ingen är sparad än.", "Hela parken; även gången")
        .contains("Inga händelser är antecknade ännu", "Spara 2 händelser");
    assertThat(table("import", text.replace(" | vilhelmina", "")).statusCode()).isEqualTo(303);
    assertThat(site.get(PATH).body()).contains("2 händelser är antecknade", "sedan 5 maj 2025");
    assertThat(table("preview", text.replace(" | vilhelmina", "")).body())
        .contains("Rad 2: samma händelse finns redan");
  }

  @Test
  void oneBadRowKeepsAllOut() {
    HttpResponse<String> answer =
        table(
            "import",
            "rubrik\tslag\tfrån\n"
                + "Marknad\thändelse\t2025-09-05\n"
                + "Lampor\tåtgärd\tförra veckan\n"
                + "Se 5000-K987654-24\tåtgärd\t2025-01-01\n"
                + "Mer\tåtgärd\t2025-01-01\tför mycket\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Rad 3: Första dagen ska vara en dag",
            "Rad 4: Rubriken innehåller något som ser ut som ett ärendenummer",
            "Rad 5: raden har fler fält än rubrikraden")
        .contains("Inga händelser är antecknade ännu");
  }

  @Test
  void aTableWithoutTheNeededColumnsIsExplained() {
    assertThat(table("preview", "rubrik,färg\nx,röd\n").body())
        .contains(
            "Kolumnen ”färg” känns inte igen",
            "Kolumnen slag saknas i rubrikraden.",
            "Kolumnen från saknas i rubrikraden.");
    assertThat(table("preview", "rubrik;slag;från\n").body())
        .contains("Tabellen har ingen rad under rubrikraden.");
    assertThat(table("preview", "rubrik;slag;från\n\"x;åtgärd;2025-01-01\n").body())
        .contains("Citattecknen går inte ihop");
  }

  @Test
  void aChartThatItConcernsShowsItWithANumberInListTableAndFile() {
    post(LAMPS);
    String state = "?indicator=klotter&grain=month&period=custom&from=2025-01-01&to=2025-12-31";

    String page = site.get("/utforska" + state).body();

    assertThat(page)
        .contains(
            "\"flags\":[{\"number\":1,\"first\":4,\"last\":5,\"begins\":true,\"label\":\"Nya lampor\"}]")
        .contains("Det hände under perioden", "<li value=\"1\">Nya lampor (5 maj – 10 jun 2025; ")
        .containsPattern("maj 2025[^\\n]*⚑ 1")
        .containsPattern("jun 2025[^\\n]*⚑ 1");
    assertThat(page.split("⚑ 1", -1)).hasSize(3);
    assertThat(site.get("/utforska.csv" + state).body())
        .containsPattern("maj 2025[^\\n]*Nya lampor \\(5 maj")
        .contains("hände under perioden");
  }

  @Test
  void ofAreasInPanelsOfTheirOwnOnlyThoseThatItConcernsCarryIt() {
    post(LAMPS);
    post(LAMPS.replace("&area=centrum", "").replace("Nya+lampor", "Marknad"));
    String state =
        "?indicator=klotter&split=area&grain=month&period=custom&from=2024-01-01&to=2025-12-31";
    String page = site.get("/utforska" + state).body();
    List<String> panels =
        Pattern.compile("\\{\"title\":\"([^\"]+)\",\"points\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(panels).hasSizeGreaterThan(2).contains("Centrum");
    assertThat(page)
        .contains("\"label\":\"Nya lampor\",\"panels\":[" + panels.indexOf("Centrum") + "]}")
        .contains("\"label\":\"Marknad\"}");
    String svg = site.get("/utforska.svg" + state).body();
    assertThat(svg.split(">1</text>|>1, 2</text>", -1)).hasSizeGreaterThan(1);
    assertThat(Pattern.compile(">1, 2</text>").matcher(svg).results().count()).isEqualTo(1);
    assertThat(Pattern.compile(">2</text>").matcher(svg).results().count())
        .isGreaterThanOrEqualTo(panels.size() - 1);
  }

  @Test
  void otherChartsDoNotShowIt() {
    post(LAMPS);
    String days = "&grain=month&period=custom&from=2025-01-01&to=2025-12-31";

    assertThat(site.get("/utforska?indicator=felanmalan" + days).body())
        .contains("\"flags\":[]")
        .doesNotContain("Nya lampor");
    assertThat(site.get("/utforska?indicator=klotter&area=norra" + days).body())
        .doesNotContain("Nya lampor");
    assertThat(site.get("/utforska?indicator=klotter" + days.replace("2025", "2024")).body())
        .doesNotContain("Nya lampor");
  }

  @Test
  void theQuarterFlagsItInTheIndicatorsItConcerns() {
    post(LAMPS);

    String page = site.get("/kvartal?calendar=quarter&period=2025-04-01").body();

    assertThat(page).contains("<li value=\"1\"><a", "Nya lampor</a>");
    assertThat(page.split("class=\"spark-number\"", -1)).hasSize(2);
    assertThat(page).containsSubsequence("indicator=klotter", "class=\"spark-number\"");
  }

  @Test
  void aFrozenPeriodKeepsWhatWasToldThen() {
    post(LAMPS);
    String period = "/kvartal?calendar=quarter&period=2025-04-01";
    HttpResponse<String> frozen = TestSite.send(site.form(period + "&generation=1", "by=council"));
    post("action=remove&number=1&version=1&by=council");

    assertThat(site.get(period).body())
        .contains("Inget särskilt är antecknat för perioden")
        .doesNotContain("Nya lampor");
    assertThat(site.get(frozen.headers().firstValue("Location").orElseThrow()).body())
        .contains("Det hände under perioden", "Nya lampor");
  }

  @Test
  void aSpreadsheetFunctionAfterASignIsRefusedAsWhatMayBeAUserName() {
    HttpResponse<String> answer = post(LAMPS.replace("Hela+parken.", "%40SUM(1)"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Anteckningen innehåller något som ser ut som ett personnamn, eller som ett"
                + " användarnamn efter @;");
  }

  @Test
  void whatASpreadsheetWouldCalculateIsKeptAndExportedAsText() {
    assertThat(post(LAMPS.replace("Nya+lampor", "%3DSUM(1)")).statusCode()).isEqualTo(303);
    String shown = "?indicator=klotter&grain=month&from=2025-01-01&to=2025-12-31";

    for (String variant : List.of("", "&format=international")) {
      assertThat(site.get("/utforska.csv" + shown + variant).body())
          .contains("SUM(1)")
          .doesNotContainPattern("(?m)(^|[;,\"])=SUM");
    }
  }

  @Test
  void aMeasureInTheDaysShownLeadsToWhetherAnythingChanged() {
    String shown = "/utforska?indicator=klotter&grain=month&from=2025-01-01&to=2025-12-31";
    post(LAMPS.replace("kind=measure", "kind=event"));
    assertThat(site.get(shown).body()).contains("Nya lampor").doesNotContain("Ändrades något?");

    post(LAMPS);

    assertThat(site.get(shown).body())
        .contains("<a href=\"/orsaker/atgard?measure=2\">Ändrades något?");
    assertThat(site.get("/orsaker/atgard?measure=2").statusCode()).isEqualTo(200);
  }
}
