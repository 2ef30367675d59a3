package se.lagesbild.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

class DeliveryIdsTest {
  private static final LocalDateTime AUGUST = LocalDateTime.of(2024, 8, 31, 23, 59, 59);
  private static final Instant ARRIVED = Instant.parse("2024-09-02T05:00:00Z");
  private static final String SMALL = "000000000000aaaa";
  private static final String LARGE = "ffffffffffffaaaa";
  private static final String NAME = "123456789";

  @TempDir Path folder;

  private DeliveryIds ids() {
    return new DeliveryIds(new LandedDeliveries(new Home(folder)));
  }

  @Test
  void aCorrectionComesAfterWhatItCorrectsWhateverIsInIt() {
    String first = ids().of("s", AUGUST, ARRIVED, LARGE, NAME);
    String correction = ids().of("s", AUGUST, ARRIVED.plusSeconds(60), SMALL, NAME);

    assertThat(correction).isGreaterThan(first);
  }

  @Test
  void whatIsCoveredComesBeforeArrival() {
    String late = ids().of("s", AUGUST, ARRIVED.plusSeconds(999_999), LARGE, NAME);

    assertThat(ids().of("s", AUGUST.plusDays(1), ARRIVED, SMALL, NAME)).isGreaterThan(late);
  }

  @Test
  void theSameFileKeepsItsIdWheneverItComesAgain() throws IOException {
    String first = ids().of("s", AUGUST, ARRIVED, SMALL, NAME);
    Path register = Files.createDirectories(new Home(folder).landing().resolve("s"));
    Files.writeString(register.resolve(first + ".delivery.json"), "{}");

    assertThat(ids().of("s", AUGUST, ARRIVED.plusSeconds(60), SMALL, NAME)).isEqualTo(first);
    assertThat(ids().of("s", AUGUST, ARRIVED.plusSeconds(60), LARGE, NAME)).isNotEqualTo(first);
  }

  @Test
  void anIdOfAnOlderVersionIsKept() throws IOException {
    Path register = Files.createDirectories(new Home(folder).landing().resolve("s"));
    Files.writeString(register.resolve("20240831T235959-000000000000-123456.delivery.json"), "{}");

    assertThat(ids().of("s", AUGUST, ARRIVED, SMALL, NAME))
        .isEqualTo("20240831T235959-000000000000-123456");
  }
}
