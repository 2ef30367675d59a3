package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.generation.ServingDirectory;

final class LinksTest {
  private static final String STATE = "/utforska?indicator=klotter&grain=year&generation=";
  private final TestSite site = TestSite.empty();
  private final Path pins = site.fixture().home().serving().resolve("pins");

  @BeforeEach
  void publish() {
    site.fixture().publishSeeded(1, 200);
    site.refresh();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aLinkedGenerationOutlivesThePruningOfItsLike() {
    String before = site.get(STATE + 1).body();
    assertThat(site.post("/lank" + STATE + 1).statusCode()).isEqualTo(200);

    publishTwoMoreAndPrune();

    assertThat(site.get(STATE + 1).statusCode()).isEqualTo(200);
    assertThat(table(site.get(STATE + 1).body())).isEqualTo(table(before));
    HttpResponse<String> gone = site.get(STATE + 2);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("Visa generation ");
  }

  @Test
  void showsTheWholeAddressToCopy() {
    assertThat(site.post("/lank" + STATE + 1).body())
        .contains("Länken är sparad", "generation 1 behålls")
        .contains("value=\"" + site.address(STATE + 1).replace("&", "&amp;") + '"');
    assertThat(site.post("/lank" + STATE + "1&lang=en").body()).contains("The link has been kept");
  }

  @Test
  void leadsToThePageWhenTheAddressOfTheAnswerIsOpened() {
    HttpResponse<String> answer = site.get("/lank" + STATE + 1);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue(STATE + 1);
    assertThat(pins).doesNotExist();
  }

  @Test
  void linkingTwiceIsOnePin() throws IOException {
    site.post("/lank" + STATE + 1);
    site.post("/lank/utforska?generation=1");

    try (var files = Files.list(pins)) {
      assertThat(files).containsExactly(pins.resolve("1"));
    }
  }

  @Test
  void keepsNothingForAPageElsewhere() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.address("/lank" + STATE + 1)))
            .POST(HttpRequest.BodyPublishers.noBody());

    assertThat(TestSite.send(request.build()).statusCode()).isEqualTo(403);
    request.header("Origin", "http://evil.example");
    assertThat(TestSite.send(request.build()).statusCode()).isEqualTo(403);
    assertThat(pins).doesNotExist();
  }

  @Test
  void namesTheNearestWhenTheGenerationIsGone() {
    HttpResponse<String> gone = site.post("/lank" + STATE + 77);

    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("href=\"" + STATE.replace("&", "&amp;") + "1\"");
    assertThat(site.post("/lank" + STATE + 0).statusCode()).isEqualTo(410);
    assertThat(site.post("/lank/utforska").statusCode()).isEqualTo(400);
    assertThat(site.post("/lank/nowhere?generation=1").statusCode()).isEqualTo(404);
    assertThat(pins).doesNotExist();
  }

  @Test
  void saysWhenNothingCanBeKept() throws IOException {
    Files.writeString(pins, "a file in the place of the folder");

    HttpResponse<String> refused = site.post("/lank" + STATE + 1);

    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.body()).contains("Länken kan inte sparas", "serving");
  }

  private void publishTwoMoreAndPrune() {
    site.fixture().publishSeeded(1, 300);
    site.fixture().publishSeeded(1, 400);
    site.refresh();
    ServingDirectory.of(site.fixture().home()).prune(1);
  }

  private static String table(String page) {
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
  }
}
