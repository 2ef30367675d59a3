package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** Many addresses that nobody would write, and some that somebody might. */
final class DataFuzzTest {
  private static final int ADDRESSES = 500;
  private static final List<String> NAMES =
      List.of(
          "source",
          "indicator",
          "run",
          "delivery",
          "scope",
          "area",
          "municipality",
          "category",
          "weekday",
          "code",
          "from",
          "to",
          "lang",
          "generation",
          "x");
  private static final List<String> VALUES =
      List.of(
          "polisen-anmalda-brott",
          "nvk-felanmalan",
          "klotter",
          "handelser",
          "1982",
          "",
          "2026-01-01",
          "2024-02-30",
          "2199-12-31",
          "-999999999-01-01",
          "sv",
          "en",
          "1",
          "2",
          "-1",
          "../../etc/passwd",
          "..",
          ".",
          "/",
          "receipts",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' or 1=1 --",
          "{0}",
          "${jndi:x}",
          "\u0000",
          "å".repeat(500),
          "%",
          "\ud800",
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
    StringBuilder query = new StringBuilder("/data");
    int parameters = random.nextInt(4);
    for (int i = 0; i < parameters; i++) {
      query.append(i == 0 ? '?' : '&').append(pick(NAMES)).append('=').append(encode(pick(VALUES)));
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
