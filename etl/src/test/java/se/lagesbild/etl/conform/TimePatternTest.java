package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePatternTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  @ParameterizedTest
  @CsvSource({
    "%Y-%m-%d, 2024-02-29, 2024-02-29T00:00",
    "%Y-%m-%d %H:%M, 2024-09-06 18:00, 2024-09-06T18:00",
    "%Y-%m-%d %H:%M, 2024-09-06 8:05, 2024-09-06T08:05",
    "%Y-%m-%d %H:%M, 2024-12-31 24:00, 2025-01-01T00:00",
    "%y%m%d, 240910, 2024-09-10T00:00",
    "%y%m%d, 700101, 1970-01-01T00:00",
    "%d/%m-%y, 10/9-24, 2024-09-10T00:00",
    "%m/%d/%y, 1/31/19, 2019-01-31T00:00",
    "%Y-%m-%d|%d/%m-%y|excel, 10/9-24, 2024-09-10T00:00",
    "%Y-%m-%d|excel, 45540, 2024-09-05T00:00",
    "excel, 45540.75, 2024-09-05T18:00",
    "%Y-%m-%dT%H:%M%z, 2024-09-06T18:00Z, 2024-09-06T20:00",
    "%Y-%m-%dT%H:%M%z, 2024-12-06T18:00Z, 2024-12-06T19:00",
    "%Y-%m-%d %H:%M:%S%z, 2024-09-06 18:00:30 +02:00, 2024-09-06T18:00:30",
  })
  void readsATime(String pattern, String text, LocalDateTime expected) {
    long micros = TimePattern.of(pattern, STOCKHOLM.getRules()).parse(text);

    assertThat(micros).isNotEqualTo(TimePattern.NONE);
    assertThat(TimePattern.toLocal(micros)).isEqualTo(expected);
    assertThat(TimePattern.toMicros(expected)).isEqualTo(micros);
  }

  @ParameterizedTest
  @CsvSource({
    "%Y-%m-%d, 2023-02-29",
    "%Y-%m-%d, 2024-13-01",
    "%Y-%m-%d, 2024-00-01",
    "%Y-%m-%d, 2024-1",
    "%Y-%m-%d, 24-01-01",
    "%Y-%m-%d, '2024-01-01 '",
    "%Y-%m-%d, 2024-01-01x",
    "%Y-%m-%d %H:%M, 2024-09-06 24:01",
    "%Y-%m-%d %H:%M, 2024-09-06 25:00",
    "%Y-%m-%d %H:%M, 2024-09-06 18:60",
    "%y%m%d, 24091",
    "excel, 0",
    "excel, 9999999",
    "excel, abc",
    "%H:%M%z, 18:00+99:00",
  })
  void leavesWhatDoesNotFit(String pattern, String text) {
    assertThat(TimePattern.of(pattern, STOCKHOLM.getRules()).parse(text))
        .isEqualTo(TimePattern.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "11/27/2026 4:09:00 PM, 2026-11-27T16:09",
    "11/27/2026 12:00:00 AM, 2026-11-27T00:00",
    "1/2/2026 12:30:00 pm, 2026-01-02T12:30",
  })
  void readsClocksThatGoToTwelveTwiceADay(String text, String moment) {
    TimePattern pattern =
        TimePattern.of("%m/%d/%Y %I:%M:%S %p", ZoneId.of("Europe/Stockholm").getRules());

    assertThat(TimePattern.toLocal(pattern.parse(text))).isEqualTo(LocalDateTime.parse(moment));
    assertThat(pattern.parse("11/27/2026 16:09:00 PM")).isEqualTo(TimePattern.NONE);
    assertThat(pattern.parse("11/27/2026 4:09:00")).isEqualTo(TimePattern.NONE);
  }

  @Test
  void refusesAnUnknownDirective() {
    assertThatThrownBy(() -> TimePattern.of("%Y-%q", STOCKHOLM.getRules()))
        .hasMessage("datumformatet \"%q\" är okänt; tillåtna: %Y %y %m %d %H %I %p %M %S %z.");
  }

  /** A second opinion: the JDK's own reader, on texts that are right or broken in one place. */
  @Test
  void agreesWithTheReaderOfTheJdk() {
    DateTimeFormatter jdk = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    TimePattern ours = TimePattern.of("%Y-%m-%d %H:%M", STOCKHOLM.getRules());
    SplittableRandom random = new SplittableRandom(20240906);
    CRC32 seen = new CRC32();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text =
          new StringBuilder(
              "%04d-%02d-%02d %02d:%02d"
                  .formatted(
                      1900 + random.nextInt(200),
                      random.nextInt(14),
                      random.nextInt(33),
                      random.nextInt(24),
                      random.nextInt(62)));
      if (random.nextInt(5) == 0) {
        text.setCharAt(random.nextInt(text.length()), "x -:0".charAt(random.nextInt(5)));
      }
      long micros = ours.parse(text.toString());
      seen.update(micros == TimePattern.NONE ? 1 : 0);
      assertThat(micros).as(text.toString()).isEqualTo(parsed(jdk, text.toString()));
    }
    assertThat(seen.getValue()).isNotZero();
  }

  private static long parsed(DateTimeFormatter jdk, String text) {
    try {
      LocalDateTime time =
          LocalDateTime.parse(text, jdk.withResolverStyle(java.time.format.ResolverStyle.STRICT));
      return TimePattern.toMicros(time);
    } catch (DateTimeParseException e) {
      return lenientDigits(text);
    }
  }

  /** One digit where two are usual is read too, which the JDK's pattern does not. */
  private static long lenientDigits(String text) {
    if (!text.matches("\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{1,2}")) {
      return TimePattern.NONE;
    }
    try {
      DateTimeFormatter lenient =
          DateTimeFormatter.ofPattern("uuuu-M-d H:m")
              .withResolverStyle(java.time.format.ResolverStyle.STRICT);
      return TimePattern.toMicros(LocalDateTime.parse(text, lenient));
    } catch (DateTimeParseException e) {
      return TimePattern.NONE;
    }
  }
}
