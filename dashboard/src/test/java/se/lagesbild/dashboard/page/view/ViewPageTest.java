package se.lagesbild.dashboard.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** Pages saved under names. */
final class ViewPageTest {
  private static final String STATE = "/utforska?indicator=klotter&grain=year";

  private TestSite site;

  @BeforeEach
  void publish() {
    site = TestSite.empty();
    site.fixture().publishSeeded(1, 200);
    site.refresh();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> save(String state, String fields) {
    return TestSite.send(site.form("/vy" + state, fields));
  }

  private HttpResponse<String> change(String fields) {
    return TestSite.send(site.form("/vyer", fields));
  }

  @Test
  void everyPageWithNumbersCanBeSaved() {
    for (String page : new String[] {"/", STATE, "/kvartal", "/metod", "/vyer"}) {
      assertThat(site.get(page).body())
          .contains("action=\"/vy" + page.replace("&", "&amp;"), "Spara vyn");
    }
  }

  @Test
  void aViewWithoutAGenerationShowsTheNewestNumbers() {
    HttpResponse<String> saved = save(STATE + "&lang=en", "title=Klotter+per+år&by=police");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).hasValue("/vyer?lang=en");
    assertThat(site.get("/vyer").body())
        .contains("1 vy är sparad", "de nyaste", "Utforska")
        .contains("<a href=\"" + STATE.replace("&", "&amp;") + "\">Klotter per år</a>");
    assertThat(site.get("/vyer?lang=en").body())
        .contains(STATE.replace("&", "&amp;") + "&amp;lang=en\"", "the newest");
    assertThat(site.fixture().home().serving().resolve("pins")).doesNotExist();
  }

  @Test
  void aViewThatKeepsItsNumbersKeepsTheGeneration() {
    save(STATE, "title=Som+det+var&by=police&keep=1");

    assertThat(site.get("/vyer").body())
        .contains("Generation 1", "&amp;generation=1\">Som det var");
    assertThat(site.fixture().home().serving().resolve("pins/1")).exists();
  }

  @Test
  void isRenamedAndRemovedUnlessSomebodyElseWasThere() {
    save(STATE, "title=Klotter&by=police");

    assertThat(change("action=rename&number=1&version=1&title=Skräp&by=council").statusCode())
        .isEqualTo(303);
    assertThat(site.get("/vyer").body()).contains(">Skräp</a>").doesNotContain(">Klotter</a>");
    HttpResponse<String> late = change("action=remove&number=1&version=1&by=council");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Någon annan har ändrat");
    change("action=remove&number=1&version=2&by=council");
    assertThat(site.get("/vyer").body()).contains("Inga vyer är sparade ännu");
  }

  @Test
  void aPageThatCannotBeShownIsNotSaved() {
    HttpResponse<String> unknown = save("/utforska?indicator=finns-inte", "title=Trasig&by=police");

    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body())
        .contains("Vyn sparas inte, för sidan går inte att visa så:", "finns-inte", "Tillbaka");
    assertThat(save("/data?source=finns-inte", "title=Trasig&by=police").statusCode())
        .isEqualTo(422);
    assertThat(save(STATE, "title=Trasig&by=police&keep=77").body())
        .contains("Vyn sparas inte, för generation 77 finns inte kvar på disken.");
    assertThat(site.get("/vyer").body()).contains("Inga vyer är sparade ännu");
  }

  @Test
  void namesPassTheSearchForPersonalData() {
    assertThat(save(STATE, "title=Ring+070-174+06+05&by=police").body())
        .contains("Namnet innehåller något som ser ut som ett telefonnummer", "Tillbaka");
    assertThat(save(STATE, "by=police").body()).contains("Namnet saknas");
    assertThat(save(STATE + "&area=a@example.se", "title=x&by=police").body())
        .contains("Adressen innehåller något som ser ut som en personuppgift");
    assertThat(save(STATE, "title=x").body()).contains("Formuläret säger inte vem");
    assertThat(site.get("/vyer").body()).contains("Inga vyer är sparade ännu");
  }

  @Test
  void whoeverSavedLastIsOfferedFirstInEveryForm() {
    String cookie =
        save(STATE, "title=Klotter&by=analyst").headers().firstValue("Set-Cookie").orElseThrow();
    String kept = cookie.replaceAll(";.*", "");

    assertThat(cookie).contains("by=analyst", "HttpOnly", "SameSite=Strict");
    for (String page : new String[] {"/", "/vyer", "/anteckningar", "/kvartal"}) {
      assertThat(site.get(page, "Cookie", kept).body())
          .containsPattern("<select[^>]*name=\"by\"[^>]*>\\s*<option value=\"analyst\"")
          .doesNotContainPattern("name=\"by\"[^>]*>\\s*<option value=\"coordinator\"");
      assertThat(site.get(page, "Cookie", "by=<b>nobody").body())
          .containsPattern("name=\"by\"[^>]*>\\s*<option value=\"coordinator\"")
          .doesNotContain("<b>nobody");
    }
    assertThat(save(STATE, "title=Klotter&by=nobody").headers().firstValue("Set-Cookie")).isEmpty();
  }
}
