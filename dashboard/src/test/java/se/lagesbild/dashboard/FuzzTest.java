package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten thousand addresses that nobody would write, and many that somebody might, over every page and
 * file. Names and values are those of the pages' own forms, mixed with hostile ones.
 */
final class FuzzTest {
  private static final int ADDRESSES = 10_000;

  /** Drawn and typeset files take a hundred times as long as the others. */
  private static final Pattern SLOW = Pattern.compile(".*\\.(pdf|svg|png|xlsx|parquet)");

  private static final int SLOW_ONE_IN = 100;
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern ERROR_SENTENCE =
      Pattern.compile("<p class=\"lead\">[^<]*\\p{L}[^<]*\\.[^<]*</p>");

  private static final List<String> MORE_NAMES =
      List.of("lang", "generation", "format", "x", "", "indicator", "grain", "period");
  private static final List<String> HOSTILE =
      List.of(
          "-",
          "9999",
          "0",
          "-1",
          "2",
          "99999999999999999999",
          "1e3",
          "NaN",
          "international",
          "2023-02-29",
          "1900-01-01",
          "2199-12-31",
          "0000-00-00",
          "-999999999-01-01",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' or 1=1 --",
          "../../etc/passwd",
          "{0}",
          "${jndi:x}",
          "\u0000",
          "å".repeat(500),
          " ",
          "%",
          "%zz",
          "\ud800",
          "</title>",
          "</script>",
          "javascript:alert(1)",
          "\r\nSet-Cookie: a=b");

  private final TestSite site = TestSite.shared();
  private final Random random = new Random(20261122);

  @Test
  void answersEveryAddressWithAPageOrASentence() {
    List<String> addresses = addresses();
    long answered =
        addresses.parallelStream().filter(address -> answer(address).statusCode() == 200).count();
    // A fuzz that is refused at the door every time proves nothing of the rooms behind it.
    assertThat(answered).isBetween(ADDRESSES / 20L, ADDRESSES - 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?lang=%zz", "?%", "?a=%c3%28", "?=", "?&&&", "?%00=%00", "?lang=%E5"})
  void answersWhatNoBrowserWouldSend(String query) throws IOException {
    for (String path : Addresses.ofEverything()) {
      if (!Addresses.isFile(path)) {
        assertThat(raw(path + query))
            .as(path + query)
            .matches("(?s)HTTP/1.1 (200|400) .*")
            .doesNotContain("Exception", "\tat ");
      }
    }
  }

  private HttpResponse<String> answer(String address) {
    HttpResponse<String> answer = site.get(address);
    assertThat(answer.statusCode()).as(address).isIn(200, 400, 410);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .as(address)
        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    assertThat(answer.headers().map()).as(address).doesNotContainKey("set-cookie");
    if (answer.statusCode() != 200) {
      assertThat(answer.body()).as(address).containsPattern(ERROR_SENTENCE);
    }
    if (isPage(answer)) {
      assertThat(answer.body())
          .as(address)
          .doesNotContain("<script>alert", "<img src=x", "Exception", "\tat se.lagesbild");
    }
    return answer;
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private List<String> addresses() {
    List<String> paths = Addresses.ofEverything();
    List<String> quick = paths.stream().filter(path -> !SLOW.matcher(path).matches()).toList();
    List<String> slow = paths.stream().filter(path -> SLOW.matcher(path).matches()).toList();
    List<String> names = new ArrayList<>(MORE_NAMES);
    List<String> values = new ArrayList<>(HOSTILE);
    for (String page : Addresses.ofPages()) {
      String body = site.get(page).body();
      names.addAll(found(NAME, body));
      values.addAll(found(VALUE, body));
    }
    return IntStream.range(0, ADDRESSES)
        .mapToObj(i -> pick(i % SLOW_ONE_IN == 0 && !slow.isEmpty() ? slow : quick))
        .map(path -> path + query(names, values))
        .toList();
  }

  private static Set<String> found(Pattern pattern, String body) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(body);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String query(List<String> names, List<String> values) {
    StringBuilder query = new StringBuilder();
    int parameters = random.nextInt(5);
    for (int i = 0; i < parameters; i++) {
      // Half of what is asked is asked well, or nothing but refusals would be tried.
      List<String> from = random.nextInt(4) == 0 ? HOSTILE : values;
      query.append(i == 0 ? '?' : '&').append(encode(pick(names)));
      query.append('=').append(encode(pick(from)));
      if (random.nextInt(40) == 0) {
        query.append(pick(List.of("%25zz", "%25", "&&&", "==", "%2500")));
      }
    }
    return query.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends what the JDK's client refuses to. */
  private String raw(String target) throws IOException {
    URI address = URI.create(site.address("/"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
              .formatted(target, address.getPort());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
