package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery.Content;
import se.lagesbild.warehouse.fixture.FixtureConfig;

/** A source that is to deliver once a week: files for all municipalities, and for one each. */
class ExpectedDeliveriesTest {
  private static final String SOURCE = "nvk-felanmalan";

  @TempDir Path config;
  private Installation installation;
  private final List<ReceivedDelivery> received = new ArrayList<>();

  @BeforeEach
  void readConfiguration() {
    FixtureConfig.write(config);
    installation = InstallationReader.read(config);
    assertThat(installation.findSource(SOURCE).orElseThrow().cadence().everyDays()).isEqualTo(7);
  }

  private ExpectedDeliveriesTest came(String scope, String lastDay) {
    LocalDate day = LocalDate.parse(lastDay);
    received.add(
        new ReceivedDelivery(
            "d" + (received.size() + 1),
            SOURCE,
            scope,
            day.plusDays(1).atTime(6, 0),
            day.atTime(23, 59, 59),
            null,
            "upsert",
            Content.ROWS));
    return this;
  }

  private List<String> missing(String today) {
    List<String> missing = new ArrayList<>();
    for (DeliveryStream stream :
        ExpectedDeliveries.of(installation, received, LocalDate.parse(today)).streams(SOURCE)) {
      stream.skipped().forEach(each -> missing.add(stream.scope() + " skip " + each.expectedOn()));
      stream.overdue().forEach(each -> missing.add(stream.scope() + " late " + each.expectedOn()));
    }
    return missing;
  }

  @Test
  void theMunicipalitiesOwnFilesFollowOnAHistoryOfAll() {
    came("", "2024-08-25").came("1982", "2024-09-01").came("1982", "2024-09-08");

    assertThat(missing("2024-09-10")).isEmpty();
    assertThat(missing("2024-09-30"))
        .containsExactly("1982 late 2024-09-15", "1982 late 2024-09-22");
  }

  @Test
  void whatLiesBetweenTheHistoryAndTheFirstOwnFileIsMissing() {
    came("", "2024-08-18").came("1982", "2024-09-01");

    assertThat(missing("2024-09-02")).containsExactly("1982 skip 2024-08-25");
  }

  @Test
  void filesOfAllThatGoOnAnswerForAMunicipalityThatOnceSentItsOwn() {
    came("", "2024-08-25").came("1982", "2024-09-01").came("", "2024-09-08");

    assertThat(missing("2024-09-10")).containsExactly(" skip 2024-09-01");
  }

  @Test
  void aPlanIsLateBeforeTheDaysItTellsOfAreOver() throws IOException {
    Path contract = config.resolve("sources/nvk-felanmalan/source.yaml");
    String late =
        Files.readString(contract).replaceFirst("lateAfterDays: \\d+", "lateAfterDays: -4");
    Files.writeString(contract, late);
    installation = InstallationReader.read(config);
    came("", "2024-09-01");

    assertThat(missing("2024-09-04")).isEmpty();
    assertThat(missing("2024-09-05")).containsExactly(" late 2024-09-08");
  }
}
