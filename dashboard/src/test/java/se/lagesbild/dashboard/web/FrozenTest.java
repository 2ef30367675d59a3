package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.dashboard.freezing.FreezingPage;

final class FrozenTest {
  private static final String HERE = "/prov?generation=1";
  private final TestSite site =
      TestSite.empty(state -> List.of(new FreezingPage(state.frozenPages())));

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
  void leadsToAPageThatHoldsEverythingItShows() {
    HttpResponse<String> answer = freeze("by=council&text=%3Cb%3Ef%C3%B6rst");

    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo("/fryst/1/sida.html");
    HttpResponse<String> page = site.get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(page.body())
        .contains("<h1>&lt;b&gt;först</h1>", "Fryst ", " av BRÅ.", "Generation 1,")
        .contains("<style>", "--ink: #16191d")
        .doesNotContain("<script", "/assets/", "<link");
  }

  @Test
  void lastsUnchangedWhenItIsFrozenAgain() {
    freeze("by=council&text=first");
    String first = site.get("/fryst/1/sida.html").body();
    site.fixture().publishSeeded(1, 300);
    site.refresh();
    TestSite.send(site.form("/prov?generation=2", "by=police&text=second"));

    assertThat(site.get("/fryst/1/sida.html").body()).isEqualTo(first);
    assertThat(site.get("/fryst/2/sida.html").body()).contains("<h1>second</h1>");
    assertThat(site.get("/prov").body()).isEqualTo("2 second 2\n1 first 1");
  }

  @Test
  void namesTheBytesByTheirHash() throws NoSuchAlgorithmException {
    freeze("by=council&text=first");
    HttpResponse<String> page = site.get("/fryst/1/sida.html");

    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).isEqualTo('"' + sha256(page.body()) + '"');
    assertThat(site.get("/fryst/1/sida.html", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get("/fryst/1/sida.html", "If-None-Match", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void offersOtherFilesToBeSaved() throws NoSuchAlgorithmException {
    freeze("by=council&text=first");
    HttpResponse<String> file = site.get("/fryst/1/prov.pdf");

    assertThat(file.body()).isEqualTo("no real PDF: first");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"prov.pdf\"");
    assertThat(file.headers().firstValue("ETag")).hasValue('"' + sha256(file.body()) + '"');
  }

  @Test
  void leadsFromTheNumberToThePage() {
    freeze("by=council&text=first");

    HttpResponse<String> answer = site.get("/fryst/1");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/fryst/1/sida.html");
  }

  @Test
  void letsAFrozenPageLoadNothing() {
    freeze("by=council&text=first");

    assertThat(site.get("/fryst/1/sida.html").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("script-src", "unsafe");
  }

  @Test
  void saysThatThereIsNoSuchPage() {
    freeze("by=council&text=first");

    for (String path :
        List.of("/fryst/77", "/fryst/77/sida.html", "/fryst/1/x.pdf", "/fryst/x", "/fryst/0")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Det finns ingen sida på den här adressen");
    }
  }

  @Test
  void freezesNothingForAPageElsewhere() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.address(HERE)))
            .POST(HttpRequest.BodyPublishers.ofString("by=council"));

    assertThat(TestSite.send(request.build()).statusCode()).isEqualTo(403);
    request.header("Origin", "http://evil.example");
    assertThat(TestSite.send(request.build()).statusCode()).isEqualTo(403);
    assertThat(site.get("/prov").body()).isEmpty();
  }

  @Test
  void refusesMoreThanAFormHolds() {
    String large = "by=council&text=" + "x".repeat(70_000);
    HttpRequest unannounced =
        HttpRequest.newBuilder(site.form(HERE, "").uri())
            .headers("Origin", site.address(""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
            .build();

    for (HttpRequest request : List.of(site.form(HERE, large), unannounced)) {
      HttpResponse<String> answer = TestSite.send(request);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("För mycket på en gång", "Ingenting är sparat");
    }
    assertThat(site.get("/prov").body()).isEmpty();
  }

  @Test
  void freezesOnlyTheGenerationThatWasLookedAt() {
    HttpResponse<String> answer = TestSite.send(site.form("/prov", "by=council"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("vilken generation som ska frysas");
    assertThat(TestSite.send(site.form("/prov?generation=77", "by=council")).statusCode())
        .isEqualTo(410);
    assertThat(site.get("/prov").body()).isEmpty();
  }

  @Test
  void takesOnlyThoseWhoCanFreeze() {
    HttpResponse<String> answer = freeze("by=Anna+Andersson");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("coordinator, analyst, council, police");
    for (String fields : List.of("by=%zz", "by=", "text=x", "")) {
      HttpResponse<String> nobody = freeze(fields);
      assertThat(nobody.statusCode()).as(fields).isEqualTo(400);
      assertThat(nobody.body()).as(fields).contains("säger inte vem som gör ändringen");
    }
    assertThat(site.get("/prov").body()).isEmpty();
  }

  @Test
  void keepsBothOfTwoFreezesAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 4)
            .mapToObj(
                each -> CompletableFuture.supplyAsync(() -> freeze("by=council&text=text" + each)))
            .toList();

    assertThat(answers)
        .extracting(answer -> answer.join().headers().firstValue("Location").orElseThrow())
        .containsExactlyInAnyOrder(
            "/fryst/1/sida.html", "/fryst/2/sida.html", "/fryst/3/sida.html", "/fryst/4/sida.html");
    assertThat(site.get("/prov").body().lines())
        .hasSize(4)
        .allMatch(line -> line.matches("[1-4] text[0-3] 1"));
  }

  @Test
  void saysThatTheStoreIsDamaged() throws IOException {
    freeze("by=council&text=first");
    Path file = site.fixture().home().state().resolve("lagesbild.sqlite");
    Files.writeString(file, "no database ".repeat(1000));

    HttpResponse<String> answer = site.get("/fryst/1");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("lagesbild.sqlite i mappen state är skadad", "säkerhetskopian")
        .doesNotContain("Exception");
  }

  private HttpResponse<String> freeze(String fields) {
    return TestSite.send(site.form(HERE, fields));
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
