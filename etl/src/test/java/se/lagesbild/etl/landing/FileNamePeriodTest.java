package se.lagesbild.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.TestContract;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

class FileNamePeriodTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final LocalDateTime ARRIVED = LocalDateTime.of(2024, 9, 23, 6, 0);

  @TempDir static Path folder;
  private static Installation installation;

  @BeforeAll
  static void readShippedContracts() {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    installation = InstallationReader.read(home.resolve("config"));
    assertThat(installation.refusedSources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POL_1982_anmalda_2024_v37-38.csv, 2024-09-22, 2024-07-25, 2024-09-23",
    "POL_1982_anmalda_v37-38.csv, 2024-09-22, 2024-07-25, 2024-09-23",
    "POL_1982_anmalda_v50-51.csv, 2023-12-24, 2023-10-26, 2023-12-25",
    "POL_1982_anmalda_v52-1.csv, 2024-01-07, 2023-11-09, 2024-01-08",
    "POL_1982_anmalda_2020_v53.csv, 2021-01-03, 2020-11-05, 2021-01-04",
  })
  void policeFilesAreCompleteForSixtyDays(
      String fileName, LocalDate asOf, LocalDate from, LocalDate to) {
    Delivery.Period period = read("polisen-anmalda-brott", fileName).orElseThrow();

    assertThat(period.asOf().toLocalDate()).isEqualTo(asOf);
    assertThat(period.window()).isEqualTo(new DateRange(from, to));
    assertThat(period.municipality()).isEqualTo("1982");
  }

  @ParameterizedTest
  @CsvSource({
    "2024_v52-1, 2025-01-06, 2025-01-05, 14",
    "2025_v52-1, 2025-01-06, 2025-01-05, 14",
    "2024_v52-1, 2024-12-30, 2025-01-05, 14",
    "2024_v52-1, 2024-01-08, 2024-01-07, 14",
    "2024_v52-1, 2024-12-21, 2024-01-07, 14",
    "2024_v52-1, 2024-12-22, 2025-01-05, 14",
    "2024_v52-1, 2029-06-01, 2025-01-05, 14",
    "2025_v52-1, 2029-06-01, 2026-01-04, 14",
    "2024_v52-1, 1980-01-01, 2025-01-05, 14",
    "2026_v53-1, 2027-01-11, 2027-01-10, 14",
    "2027_v53-1, 2027-01-11, 2027-01-10, 14",
    "2026_v53-1, 2031-06-01, 2027-01-10, 14",
    "2027_v53-1, 2031-06-01, 2027-01-10, 14",
    "2020_v52-1, 2029-06-01, 2020-01-05, 14",
    "2021_v52-1, 2029-06-01, 2022-01-09, 14",
    "2021_v52-1, 2021-01-11, 2021-01-10, 21",
    "2024_v51-2, 2029-06-01, 2025-01-12, 28",
  })
  void weeksAcrossNewYearAreNamedByTheYearOfEither(
      String name, LocalDate arrived, LocalDate lastDay, int days) {
    Delivery.Period period =
        names("kommun-est-rapport")
            .read("EST_rapport_" + name + ".xlsx", arrived.atTime(6, 0))
            .orElseThrow();

    assertThat(period.asOf().toLocalDate()).isEqualTo(lastDay);
    assertThat(period.window())
        .isEqualTo(new DateRange(lastDay.plusDays(1).minusDays(days), lastDay.plusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "polisen-inriktning, LPO_operativ_inriktning_2026_v46-47.xlsx, 2026-11-09, 2026-11-23",
    "polisen-inriktning, LPO_operativ_inriktning_2026_v43-45.xlsx, 2026-10-19, 2026-11-09",
    "polisen-inriktning, LPO_operativ_inriktning_2026_v53-2.xlsx, 2026-12-28, 2027-01-18",
    "kommun-est-rapport, EST_rapport_2026_v44-46.xlsx, 2026-10-26, 2026-11-16",
    "gymnasiet-franvaro, GY_ogiltig_franvaro_2026_v44-46.xlsx, 2026-10-26, 2026-11-16",
    "gymnasiet-franvaro, GY_ogiltig_franvaro_2026_v46-46.xlsx, 2026-11-09, 2026-11-16",
  })
  void aWindowOfNamedWeeksHasAsManyAsTheNameTells(
      String source, String fileName, LocalDate from, LocalDate to) {
    Delivery.Period period =
        names(source).read(fileName, LocalDateTime.of(2027, 2, 1, 6, 0)).orElseThrow();

    assertThat(period.window()).isEqualTo(new DateRange(from, to));
    assertThat(period.asOf().toLocalDate()).isEqualTo(to.minusDays(1));
  }

  @Test
  void theFirstWeekMustBeThereToo() {
    assertThat(read("polisen-inriktning", "LPO_operativ_inriktning_2026_v0-2.xlsx")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024_v53-1", "2024_v54-1", "2024_v38-37", "2024_v52-0"})
  void weeksThatAreNotThereOrStandTheWrongWayRoundAreNoPeriod(String name) {
    assertThat(read("kommun-est-rapport", "EST_rapport_" + name + ".xlsx")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KOM2_orosanmalningar_2024-05.csv, 2024-05-31, 2024-05-01, 2024-06-01",
    "KOM2_orosanmalningar_2024-12.csv, 2024-12-31, 2024-12-01, 2025-01-01",
    "KOM2_orosanmalningar_2024-02.csv, 2024-02-29, 2024-02-01, 2024-03-01",
    "KOM2_orosanmalningar_2024-05_rattad_2024-07-02.csv, 2024-07-02, 2024-05-01, 2024-06-01",
  })
  void monthlyFilesReplaceTheirMonth(
      String fileName, LocalDate asOf, LocalDate from, LocalDate to) {
    Delivery.Period period = read("kommun-orosanmalningar", fileName).orElseThrow();

    assertThat(period.asOf().toLocalDate()).isEqualTo(asOf);
    assertThat(period.window()).isEqualTo(new DateRange(from, to));
  }

  @Test
  void apiAnswersAreDatedInUtc() {
    Delivery.Period period =
        read("polisen-handelser", "2025-06-01T023538Z_689b83a9.json").orElseThrow();

    assertThat(period.asOf()).isEqualTo(LocalDateTime.of(2025, 6, 1, 4, 35, 38));
    assertThat(period.window()).isNull();
  }

  @Test
  void weekFiftyThreeInAYearWithoutOneIsNoPeriod() {
    assertThat(read("polisen-anmalda-brott", "POL_1982_anmalda_2024_v53.csv")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "polisen-anmalda-brott, POL_1982_anmalda_2024_v39-40.csv, false",
    "polisen-anmalda-brott, POL_1982_anmalda_2024_v41-42.csv, true",
    "polisen-anmalda-brott, POL_1982_anmalda_2062_v37-38.csv, true",
    "kommun-orosanmalningar, KOM2_orosanmalningar_2024-09.csv, false",
    "kommun-orosanmalningar, KOM2_orosanmalningar_2042-05_rattad_2024-07-02.csv, true",
    "polisen-handelser, 2052-06-01T023538Z_689b83a9.json, true",
  })
  void aPeriodThatEndsMoreThanAStepAheadIsAMistake(
      String source, String fileName, boolean mistaken) {
    Delivery.Period period = read(source, fileName).orElseThrow();

    assertThat(names(source).isMistaken(period, ARRIVED.toLocalDate())).isEqualTo(mistaken);
  }

  @Test
  void aYearAloneIsAWholeYear() {
    SourceContract contract =
        TestContract.of(
            """
            format: csv
            fields: [{ name: Dag, type: date }, { name: Antal, type: string }]
            delivery: { mode: partition, fileName: 'brott_(?<year>\\d{4})', window: { period: year } }
            aggregate:
              period: { start: Dag, length: day }
              municipality: { code: "1982" }
              quantity: crimes
              unit: count
              value: Antal
            """,
            Map.of());

    Delivery.Period period =
        new FileNamePeriod(contract, STOCKHOLM).read("brott_2020.csv", ARRIVED).orElseThrow();

    assertThat(period.window())
        .isEqualTo(new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)));
    assertThat(period.asOf().toLocalDate()).isEqualTo(LocalDate.of(2020, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "(?<firstDate>\\d{8})-(?<date>\\d{8}), day, 20240301-20240430, 2024-03-01, 2024-05-01",
    "(?<firstDate>\\d{8})-(?<date>\\d{8}), day, 20240301-20240301, 2024-03-01, 2024-03-02",
    "(?<firstYear>\\d{4})-(?<firstMonth>\\d\\d)_(?<year>\\d{4})-(?<month>\\d\\d), month, 2023-11_2024-02, 2023-11-01, 2024-03-01",
    "(?<year>\\d{4})_(?<firstMonth>\\d\\d)-(?<month>\\d\\d), month, 2024_01-03, 2024-01-01, 2024-04-01",
    "(?<year>\\d{4})_(?<firstMonth>\\d\\d)-(?<month>\\d\\d), month, 2024_11-02, 2023-11-01, 2024-03-01",
    "(?<year>\\d{4})_kv(?<firstQuarter>\\d)-(?<quarter>\\d), quarter, 2024_kv1-2, 2024-01-01, 2024-07-01",
    "(?<firstYear>\\d{4})kv(?<firstQuarter>\\d)-(?<year>\\d{4})kv(?<quarter>\\d), quarter, 2023kv2-2024kv1, 2023-04-01, 2024-04-01",
  })
  void aNameThatTellsFromWhenToWhenIsTheWindow(
      String pattern, String period, String name, LocalDate from, LocalDate to) {
    Delivery.Period read =
        fromTo(pattern, period).read("r_" + name + ".csv", ARRIVED).orElseThrow();

    assertThat(read.window()).isEqualTo(new DateRange(from, to));
    assertThat(read.asOf().toLocalDate()).isEqualTo(to.minusDays(1));
  }

  @Test
  void aNameThatEndsBeforeItBeginsIsNoPeriod() {
    FileNamePeriod dates = fromTo("(?<firstDate>\\d{8})-(?<date>\\d{8})", "day");

    assertThat(dates.read("r_20240430-20240301.csv", ARRIVED)).isEmpty();
    assertThat(dates.read("r_20240231-20240301.csv", ARRIVED)).isEmpty();
  }

  private static FileNamePeriod fromTo(String pattern, String period) {
    return new FileNamePeriod(
        TestContract.of(
            """
            format: csv
            fields: [{ name: Dag, type: date }, { name: Antal, type: string }]
            delivery: { mode: partition, fileName: '^r_%s', window: { period: %s } }
            aggregate:
              period: { start: Dag, length: day }
              municipality: { code: "1982" }
              quantity: crimes
              unit: count
              value: Antal
            """
                .formatted(pattern, period),
            Map.of()),
        STOCKHOLM);
  }

  @Test
  void anotherNameIsNoPeriod() {
    assertThat(read("polisen-anmalda-brott", "anmalda.csv")).isEmpty();
  }

  private static Optional<Delivery.Period> read(String source, String fileName) {
    return names(source).read(fileName, ARRIVED);
  }

  private static FileNamePeriod names(String source) {
    return new FileNamePeriod(installation.findSource(source).orElseThrow(), STOCKHOLM);
  }
}
