package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtcOffsetsTest {
  private static final ZoneRules SWEDEN = ZoneId.of("Europe/Stockholm").getRules();

  @Test
  void anOffsetIsThatOfItsMinuteWhateverWasAskedBefore() {
    UtcOffsets offsets = new UtcOffsets(SWEDEN);
    Random random = new Random(3);
    for (int asked = 0; asked < 50_000; asked++) {
      LocalDateTime time = LocalDateTime.of(2024, 3, 28, 0, 0).plusMinutes(random.nextInt(20_000));
      assertThat(offsets.of(micros(time)).toString())
          .as(time.toString())
          .isEqualTo(SWEDEN.getOffset(time).getId());
    }
  }

  @Test
  void bothHalvesOfADayOnWhichClocksAreSetHaveTheirOwn() {
    UtcOffsets offsets = new UtcOffsets(SWEDEN);

    assertThat(offsets.of(micros(LocalDateTime.of(2024, 10, 27, 1, 0)))).hasToString("+02:00");
    assertThat(offsets.of(micros(LocalDateTime.of(2024, 10, 27, 12, 0)))).hasToString("+01:00");
  }

  private static long micros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * TimePattern.MICROS_PER_SECOND;
  }
}
