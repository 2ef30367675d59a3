package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private Installation kept;
  private final List<ReceivedDelivery> received = new ArrayList<>();

  @BeforeEach
  void readConfiguration() {
    FixtureConfig.write(config);
    installation = InstallationReader.read(config);
    assertThat(installation.findSource(SOURCE).orElseThrow().cadence().everyDays()).isEqualTo(7);
  }

  private ExpectedDeliveriesTest came(String scope, String lastDay) {
    return came(scope, lastDay, Keeping.ALL);
  }

  private ExpectedDeliveriesTest came(String scope, String lastDay, Keeping keeping) {
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
            Content.ROWS,
            keeping));
    return this;
  }

  /** How much of September each municipality is told of, by one that was added on the way. */
  private ToldDays.Share ofSeptember(String municipality) {
    ToldBySource told =
        new ToldBySource(
            Map.of(
                SOURCE,
                ExpectedDeliveries.of(kept, received, LocalDate.of(2024, 10, 1))
                    .told(SOURCE, LocalDate.of(2024, 1, 1))));
    DateRange september = new DateRange(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 30));
    List<String> asked = municipality.isEmpty() ? List.of() : List.of(municipality);
    return told.together(List.of(SOURCE), asked).share(september);
  }

  @Test
  void ofAMunicipalityThatWasAddedOnlyWhatCameSinceTells() throws IOException {
    keepAlso("1962");
    Keeping before = new Keeping(Set.of("1982"));
    came("", "2024-09-01", before).came("", "2024-09-08", before).came("", "2024-09-15", before);
    assertThat(ofSeptember("1962")).isEqualTo(ToldDays.Share.NONE);
    assertThat(ofSeptember("1982")).isEqualTo(ToldDays.Share.SOME);

    came("", "2024-09-22").came("", "2024-09-29");

    assertThat(ofSeptember("1982")).isEqualTo(ToldDays.Share.ALL);
    assertThat(ofSeptember("1962")).isEqualTo(ToldDays.Share.SOME);
    assertThat(ofSeptember("")).as("both together").isEqualTo(ToldDays.Share.SOME);
    assertThat(missing("2024-10-01")).as("nobody has to be asked").isEmpty();
  }

  @Test
  void itsOwnFilesThatWereLeftOutTellNothing() throws IOException {
    keepAlso("1962");
    Keeping before = new Keeping(Set.of("1982"));
    came("1982", "2024-09-01", before).came("1962", "2024-09-01", before);
    came("1982", "2024-09-29", before);
    assertThat(ofSeptember("1962")).isEqualTo(ToldDays.Share.NONE);

    came("1962", "2024-09-08").came("1962", "2024-09-15").came("1962", "2024-09-22");
    came("1962", "2024-09-29");

    assertThat(ofSeptember("1962")).isEqualTo(ToldDays.Share.ALL);
  }

  private void keepAlso(String municipality) throws IOException {
    Path file = config.resolve("installation.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"1982\"", "\"1982\", \"" + municipality + "\""));
    kept = InstallationReader.read(config);
    assertThat(kept.municipalities()).contains("1982", municipality);
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
