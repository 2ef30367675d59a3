package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.FixtureConfig;

/** A level that steps from 8 to 12 a month when another organisation begins to register. */
class RegistrationTest {
  private static final int STEP = 42;
  private static final CountSeries MONTHS =
      PlantedSeries.of(Grain.MONTH, 96, month -> month < STEP ? 8 : 12).drawn(3);

  @TempDir Path config;

  @BeforeEach
  void write() {
    FixtureConfig.write(config);
  }

  private Registration takenOver(String lastDay) throws IOException {
    Path file = config.resolve("organisations.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "- id: polisen\n",
                "- id: polisen\n  validTo: %s\n  successor: kommunen\n".formatted(lastDay)));
    return of("cykelstold");
  }

  private Registration withCode(String rows, String indicator) throws IOException {
    Files.writeString(
        config.resolve("offence-codes.csv"),
        "code,title,category,police_initiated,valid_from,valid_to,replaces\n" + rows);
    return of(indicator);
  }

  private Registration of(String indicator) {
    Installation installation = InstallationReader.read(config);
    return Registration.of(
        installation, installation.findIndicator(indicator).orElseThrow(), Slice.ALL);
  }

  private static Trend trend(CountSeries series) {
    return Assessor.of(Context.ofOneSeries(Judging.DEFAULT))
        .assess(series)
        .fold(told -> told.trend().orElseThrow(), reason -> null);
  }

  @Test
  void aStepAtAKnownChangeMakesNoTrend() throws IOException {
    CountSeries comparable = takenOver("2021-06-30").comparable(MONTHS);

    assertThat(comparable.start()).isEqualTo("2021-07-01");
    assertThat(trend(MONTHS).interval().low()).isGreaterThan(1);
    assertThat(trend(comparable).interval().low()).isLessThan(1);
    assertThat(trend(comparable).interval().high()).isGreaterThan(1);
  }

  @Test
  void saysThatWhatCameBeforeIsLeftOut() throws IOException {
    assertThat(takenOver("2021-06-30").changed(MONTHS))
        .contains(new Registration.Changed(LocalDate.of(2021, 7, 1), true));
  }

  @Test
  void aMonthThatHoldsBothIsLeftOutToo() throws IOException {
    assertThat(takenOver("2021-06-14").comparable(MONTHS).start()).isEqualTo("2021-07-01");
  }

  @Test
  void tooLittleAfterTheChangeKeepsWhatCameBeforeAndSaysSo() throws IOException {
    Registration late = takenOver("2024-12-31");

    assertThat(late.comparable(MONTHS).counts()).isEqualTo(MONTHS.counts());
    assertThat(late.changed(MONTHS))
        .contains(new Registration.Changed(LocalDate.of(2025, 1, 1), false));
  }

  @Test
  void aCodeThatMovesToAnotherCategoryInterruptsEither() throws IOException {
    Registration moved =
        withCode(
            """
            0840,Cykelstöld,bicycle_theft,false,,2021-06-30,
            0351,Misshandel,assault,false,,,
            0825,Butiksstöld,shoplifting,false,2021-07-01,,0840
            """,
            "cykelstold");

    assertThat(moved.comparable(MONTHS).start()).isEqualTo("2021-07-01");
  }

  @Test
  void aCodeThatIsDividedIsCountedAsBefore() throws IOException {
    Registration divided =
        withCode(
            """
            0840,Cykelstöld,bicycle_theft,false,,2021-06-30,
            0841,Stöld av elcykel,bicycle_theft,false,2021-07-01,,0840
            0842,Stöld av annan cykel,bicycle_theft,false,2021-07-01,,0840
            """,
            "cykelstold");

    assertThat(divided.comparable(MONTHS).counts()).isEqualTo(MONTHS.counts());
    assertThat(divided.changed(MONTHS)).isEmpty();
  }

  @Test
  void aLevelThatChangesWithRegistrationNamesIt() throws IOException {
    Registration taken = takenOver("2024-12-31");
    DateRange first = new DateRange(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1));
    DateRange later = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 1));

    assertThat(taken.words(new Turn(first, first, 2)).swedish())
        .isEqualTo(
            "Nivån verkar ha ändrats omkring februari 2025. Registreringen ändrades 2025-01-01 och"
                + " kan vara förklaringen: Kommunen tog över efter Polisen.");
    assertThat(taken.words(new Turn(later, later, 2)).swedish()).contains("inte varför");
  }
}
