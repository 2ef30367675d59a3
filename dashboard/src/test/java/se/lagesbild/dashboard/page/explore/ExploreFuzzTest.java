package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** Two thousand addresses that nobody would write, and many that somebody might. */
final class ExploreFuzzTest {
  private static final int ADDRESSES = 2_000;
  private static final List<String> NAMES =
      List.of(
          "indicator",
          "grain",
          "split",
          "period",
          "from",
          "to",
          "area",
          "category",
          "organisation",
          "municipality",
          "lang",
          "generation",
          "format",
          "x",
          "");
  private static final List<String> VALUES =
      List.of(
          "klotter",
          "anmalda-brott",
          "cykelstold",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "none",
          "area",
          "category",
          "organisation",
          "municipality",
          "3m",
          "1y",
          "all",
          "custom",
          "2026-01-01",
          "2024-02-29",
          "2023-02-29",
          "1900-01-01",
          "2199-12-31",
          "0000-00-00",
          "-999999999-01-01",
          "centrum",
          "norra",
          "-",
          "1982",
          "9999",
          "graffiti",
          "polisen",
          "sv",
          "en",
          "1",
          "2",
          "0",
          "-1",
          "99999999999999999999",
          "1e3",
          "swedish",
          "international",
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
          "\ud800",
          "</title>",
          "javascript:alert(1)",
          "\r\nSet-Cookie: a=b");

  private final TestSite site = TestSite.shared();
  private final Random random = new Random(20261122);

  @Test
  void answersEveryAddressWithAPageOrASentence() {
    int answered = 0;
    for (int i = 0; i < ADDRESSES; i++) {
      String path = address();
      HttpResponse<String> answer = site.get(path);

      assertThat(answer.statusCode()).as(path).isIn(200, 400, 410);
      assertThat(answer.body())
          .as(path)
          .doesNotContain("<script>alert", "<img src=x", "Exception", "\tat se.lagesbild");
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
      answered += answer.statusCode() == 200 ? 1 : 0;
    }
    // A fuzz that is refused at the door every time proves nothing of the rooms behind it.
    assertThat(answered).isBetween(ADDRESSES / 20, ADDRESSES - 1);
  }

  private String address() {
    StringBuilder query = new StringBuilder(random.nextInt(4) == 0 ? "/utforska.csv" : "/utforska");
    int parameters = random.nextInt(5);
    for (int i = 0; i < parameters; i++) {
      query.append(i == 0 ? '?' : '&').append(encode(pick(NAMES)));
      query.append('=').append(encode(pick(VALUES)));
      if (random.nextInt(40) == 0) {
        query.append(pick(List.of("%zz", "%", "%c3%28", "&&&", "==", "%00")).replace("%", "%25"));
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
}
