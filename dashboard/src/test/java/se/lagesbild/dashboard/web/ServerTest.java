package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class ServerTest {
  private final TestSite site = TestSite.shared();

  @Test
  void refusesEveryNameButItsOwn() throws IOException {
    assertThat(answerTo("GET", "Host: lagesbild.example")).startsWith("HTTP/1.1 403");
    assertThat(answerTo("GET", "Host: localhost.example:8080")).startsWith("HTTP/1.1 403");
    assertThat(answerTo("GET", "Host: 127.0.0.1:9000")).startsWith("HTTP/1.1 200");
    assertThat(answerTo("GET", "Host: [::1]:9000")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesChangesFromOtherPages() throws IOException {
    assertThat(answerTo("POST", "Host: localhost\r\nOrigin: http://evil.example"))
        .startsWith("HTTP/1.1 403");
    assertThat(answerTo("POST", "Host: localhost")).startsWith("HTTP/1.1 403");
    assertThat(answerTo("DELETE", "Host: localhost\r\nOrigin: null")).startsWith("HTTP/1.1 403");
    assertThat(answerTo("POST", "Host: localhost\r\nOrigin: http://localhost"))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void tellsTheBrowserToTrustOnlyThisServer() {
    for (String path : new String[] {"/", "/nowhere", "/utforska?grain=x", "/generation"}) {
      HttpResponse<String> answer = site.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsAnsweredInWordsToo() {
    for (String path :
        new String[] {"/utforska?area=" + "x".repeat(20_000), "/assets/%2e%2e/%2e%2e/etc/passwd"}) {
      HttpResponse<String> answer = site.get(path);
      boolean tooLong = path.length() > 1_000;

      assertThat(answer.statusCode()).isEqualTo(tooLong ? 414 : 400);
      assertThat(answer.body())
          .contains(
              tooLong ? "Adressen är för lång" : "går inte att läsa",
              tooLong ? "The address is too long" : "cannot be read");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void servesAssetsForEverUnderTheirFingerprint() {
    Matcher style = Pattern.compile("/assets/[0-9a-f]+/css/lagesbild.css").matcher(body("/"));
    assertThat(style.find()).isTrue();

    HttpResponse<String> css = site.get(style.group());
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");

    String outdated = style.group().replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/");
    assertThat(site.get(outdated).statusCode()).isEqualTo(404);
    assertThat(site.get("/assets/x/..%2f..%2f/etc/passwd").statusCode()).isIn(400, 404);
  }

  @Test
  void saysNotModifiedWhenNothingIs() {
    String tag = site.get("/utforska").headers().firstValue("ETag").orElseThrow();

    assertThat(site.get("/utforska", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void answersUnknownAddressesInTheFrame() {
    HttpResponse<String> answer = site.get("/nowhere?lang=en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such page", "href=\"/utforska?lang=en\"");
  }

  @Test
  void namesTheNewestGeneration() {
    assertThat(body("/generation")).isEqualTo("{\"generation\":2}");
  }

  @Test
  void offersTheNearestGenerationWhenOneIsGone() {
    HttpResponse<String> gone = site.get("/utforska?grain=week&generation=77");

    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("/utforska?grain=week&amp;generation=2");
  }

  @Test
  void listensOnOneLoopbackAddressOnly() throws IOException {
    int port = URI.create(site.address("/")).getPort();
    // A server on every address would leave no room for another one on the same port.
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
      assertThat(other.isBound()).isTrue();
    }
  }

  @Test
  void answersAddressesThatAreNotEvenEncodedRight() throws IOException {
    for (String query : new String[] {"grain=%zz", "grain=%", "%00=1", "area=%c3%28", "&&=&"}) {
      assertThat(answerTo("GET", "/utforska?" + query, "Host: localhost"))
          .as(query)
          .containsPattern("^HTTP/1.1 (200|400)")
          .doesNotContain("Exception");
    }
  }

  private String body(String path) {
    return site.get(path).body();
  }

  /** The JDK's client writes Host itself, so these requests are written by hand. */
  private String answerTo(String method, String headers) throws IOException {
    return answerTo(method, "/", headers);
  }

  private String answerTo(String method, String path, String headers) throws IOException {
    URI address = URI.create(site.address("/"));
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\n"
              + headers
              + "\r\nContent-Length: 0\r\n"
              + "Connection: close\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
