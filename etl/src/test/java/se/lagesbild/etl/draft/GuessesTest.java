package se.lagesbild.etl.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single guesses: how times are written, what file names tell, which system coordinates are of. */
class GuessesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "Datum|2025-09-14,2025-10-01|DATE|null",
        "Datum|250914,251001|DATE|%y%m%d",
        "Datum|20250914,20251001|DATE|%Y%m%d",
        "Datum|14/9-25,1/10-25|DATE|%d/%m-%y",
        "Datum|14/9 2025,1/10 2025|DATE|%d/%m %Y",
        "Datum|9/14/2025,10/1/2025|DATE|%m/%d/%Y",
        "Datum|14.09.2025,01.10.2025|DATE|%d.%m.%Y",
        "Upptäckt|45901,45910|DATE|excel",
        "Tid|2025-09-14 18:00,2025-10-01 07:10|DATETIME|%Y-%m-%d %H:%M",
        "Tid|2025-09-14T18:00:05Z,2025-10-01T07:10:00+02:00|DATETIME|%Y-%m-%dT%H:%M:%S%z",
        "Tid|2025-09-14T18:00:05Z,2025-10-01T07:10:00,2025-10-02T07:10:00|DATETIME|%Y-%m-%dT%H:%M:%S or %Y-%m-%dT%H:%M:%S%z",
        "Larmtid|24:00,23:50|CLOCK|null",
        "Klockslag|kl 18.30,kl. 07.05,kl 9.15|CLOCK|null",
        "Brottstid start|2350,0005|CLOCK|null",
        "Vecka|v 37,V37-38,37/24,36|WEEK|null",
        "period|2024-W36,2024-W37|WEEK|null",
        "skapad|1756700000,1756800000|SECONDS|null",
        "timestamp|1756700000123,1756800000456|MILLISECONDS|null",
      })
  void timesAreReadAsTheyAreWritten(String heading, String values, String form, String format) {
    TimeGuess guess = TimeGuess.of(heading, List.of(values.split(",")), false);

    assertThat(guess).isNotNull();
    assertThat(guess.form()).hasToString(form);
    assertThat(guess.format()).isEqualTo(format == null ? null : format.replace(" or ", "|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ärendenr|250914,251001",
        "Antal|45901,45910",
        "Postnr|737 33,737 40",
        "Kod|1209,1201",
        "Ålder|12,37"
      })
  void numbersAreNoTimesForBeingLikeThem(String heading, String values) {
    assertThat(TimeGuess.of(heading, List.of(values.split(",")), false)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "POL_1982_anmalda_2025_v37-38.csv|pol-anmalda|^POL_(?<municipality>\\d{4})_anmalda_(?<year>\\d{4})_v(?<firstWeek>\\d{1,2})-(?<week>\\d{1,2})|WEEK|14",
        "NVK_felanmalan_v07.csv|nvk-felanmalan|^NVK_felanmalan_v(?<week>\\d{1,2})|WEEK|7",
        "KOM2_orosanmalningar_2025-09.csv|kom2-orosanmalningar|^KOM2_orosanmalningar_(?<year>\\d{4})-(?<month>\\d{2})|MONTH|31",
        "Tillbud 2025 Q3.xlsx|tillbud|^Tillbud (?<year>\\d{4}) Q(?<quarter>[1-4])|QUARTER|92",
        "vaktare-20251002.csv|vaktare|^vaktare-(?<date>\\d{8})|null|0",
        "2025-06-01T023538Z_689b83a9.json|ny-kalla|^(?<date>\\d{4}-\\d{2}-\\d{2})T(?<time>\\d{6})Z_[0-9a-f]+|null|0",
        "crimes_2020.csv|crimes|^crimes_(?<year>\\d{4})|YEAR|366",
        "VL_handelser_januari 2025.txt|vl-handelser|^VL_handelser_\\p{L}+[ _-]?\\d{4}|null|0",
        "syn_2025-03-01_2025-04-30.json|syn|^syn_(?<firstDate>\\d{4}-\\d{2}-\\d{2})_(?<date>\\d{4}-\\d{2}-\\d{2})|DAY|61",
        "vardar_20250101-20250331.txt|vardar|^vardar_(?<firstDate>\\d{8})-(?<date>\\d{8})|DAY|90",
        "rapp_20250401_avser_20250331.csv|rapp-avser|^rapp_(?<date>\\d{8})_avser_\\d{8}|null|0",
        "rapp_2025_v01_v13.csv|rapp|^rapp_(?<year>\\d{4})_v(?<firstWeek>\\d{1,2})_v(?<week>\\d{1,2})|WEEK|91",
        "rapp_2025-v51_2026-v2.csv|rapp|^rapp_\\d{4}-v(?<firstWeek>\\d{1,2})_(?<year>\\d{4})-v(?<week>\\d{1,2})|WEEK|28",
        "rapp_2025-kv1_2025-kv2.csv|rapp|^rapp_(?<firstYear>\\d{4})-kv(?<firstQuarter>[1-4])_(?<year>\\d{4})-kv(?<quarter>[1-4])|QUARTER|183",
        "rapp_2025_Q1-Q3.csv|rapp|^rapp_(?<year>\\d{4})_Q(?<firstQuarter>[1-4])-Q(?<quarter>[1-4])|QUARTER|275",
        "rapp_2025-01_2025-03.csv|rapp|^rapp_(?<firstYear>\\d{4})-(?<firstMonth>\\d{2})_(?<year>\\d{4})-(?<month>\\d{2})|MONTH|92",
        "rapp_202501 till 202503.csv|rapp-till|^rapp_(?<firstYear>\\d{4})(?<firstMonth>\\d{2}) till (?<year>\\d{4})(?<month>\\d{2})|MONTH|92",
        "rapp_2025_01-03.csv|rapp|^rapp_(?<year>\\d{4})_(?<firstMonth>\\d{2})-(?<month>\\d{2})|MONTH|92",
        "rapp_uttag_20250401_avser_2025-03.csv|rapp-uttag-avser|^rapp_uttag_(?<date>\\d{8})_avser_(?<year>\\d{4})-(?<month>\\d{2})|MONTH|31",
        "parkering_202503.xml|parkering|^parkering_(?<year>\\d{4})(?<month>\\d{2})|MONTH|31",
        "POL_1982_202503.csv|pol|^POL_(?<municipality>\\d{4})_(?<year>\\d{4})(?<month>\\d{2})|MONTH|31",
        "larm_202513.csv|larm-202513|^larm_\\d+|null|0",
        "utdrag_2023_2025.ndjson|utdrag|^utdrag_\\d{4}_\\d{4}|null|0",
        "Åtgärder (slut).csv|atgarder-slut|^Åtgärder \\(slut\\)|null|0",
      })
  void fileNamesTellPeriodAndCadence(
      String name, String id, String pattern, String period, int days) {
    FileNameGuess guess = FileNameGuess.of(name, Set.of("1982"));

    assertThat(guess.id()).isEqualTo(id);
    assertThat(guess.pattern()).isEqualTo(pattern);
    assertThat(String.valueOf(guess.period())).isEqualTo(String.valueOf(period));
    assertThat(guess.everyDays()).isEqualTo(days);
    assertThat(name).containsPattern(guess.pattern());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        // heading, values; of the town's centre in each system
        "E|544899,545120|N|6651320,6652355|EPSG:3006|N",
        "Y|544899,545120|X|6651320,6652355|EPSG:3006|X",
        "X|1500899,1501120|Y|6653320,6654355|EPSG:3021|Y",
        "lon|15.80,15.81|lat|59.99,60.01|EPSG:4326|lat",
        "lat|15.80,15.81|lon|59.99,60.01|EPSG:4326|lon",
        "X|491059,491068|Y|5459122,5459126|null|Y",
      })
  void coordinatesTellTheirSystemAndAxes(
      String first,
      String firstValues,
      String second,
      String secondValues,
      String crs,
      String northing) {
    List<ColumnGuess> columns = new ArrayList<>();
    columns.add(column(0, first, firstValues));
    columns.add(column(1, second, secondValues));

    PlaceGuess guess = PlaceGuess.of(columns, null);

    assertThat(guess).isNotNull();
    assertThat(guess.crs()).isEqualTo(crs);
    assertThat(guess.northingField()).isEqualTo(northing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Location|60.0047, 15.789;59.99, 15.80|EPSG:4326|coordinate_1",
        "Plats|POINT (15.789 60.0047);POINT (15.80 59.99)|EPSG:4326|coordinate_2",
        "Koordinat|(6652357, 545113);(6652350, 545100)|EPSG:3006|coordinate_1",
        "Position|49.28, -123.12;49.27, -123.10|EPSG:4326|coordinate_1",
      })
  void bothCoordinatesInACellAreTakenApart(
      String name, String values, String crs, String northing) {
    PlaceGuess guess = PlaceGuess.of(List.of(column(0, name, List.of(values.split(";")))), null);

    assertThat(guess).isNotNull();
    assertThat(guess.crs()).isEqualTo(crs);
    assertThat(guess.northingField()).isEqualTo(northing);
    assertThat(guess.derive()).containsOnlyKeys("coordinate_1", "coordinate_2");
  }

  @Test
  void twoNumbersInACellAreNotAlwaysAPlace() {
    assertThat(PlaceGuess.of(List.of(column(0, "Resultat", List.of("3, 2", "1, 1"))), null))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "jan-24, NAMED_MONTH, 2024-01-01",
    "maj 2024, NAMED_MONTH, 2024-05-01",
    "oktober 2024, NAMED_MONTH, 2024-10-01",
    "2023 dec, NAMED_MONTH, 2023-12-01",
    "2024-09, NUMBERED_MONTH, 2024-09-01",
    "202409, NUMBERED_MONTH, 2024-09-01",
    "2024M09, NUMBERED_MONTH, 2024-09-01",
    "09/2024, NUMBERED_MONTH, 2024-09-01",
    "2024K3, QUARTER, 2024-07-01",
    "Kvartal 4 2024, QUARTER, 2024-10-01",
    "2025-W01, NAMED_WEEK, 2024-12-30",
    "v. 2 2025, NAMED_WEEK, 2025-01-06",
    "2024-02-15, DAY, 2024-02-15",
    "Stöld 2024, YEAR, 2024-01-01",
  })
  void headingsNameTheirPeriod(String heading, WideHeading form, String start) {
    assertThat(Stream.of(WideHeading.values()).filter(each -> each.fits(heading)).findFirst())
        .contains(form);
    assertThat(form.start(heading)).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Marknad 24", "2024-13", "20241", "Decibel 50", "Juridik", "v 512"})
  void headingsThatAreLikeAPeriodNameNone(String heading) {
    assertThat(WideHeading.values()).noneMatch(form -> form.fits(heading));
  }

  private static ColumnGuess column(int position, String name, List<String> values) {
    return new ColumnGuess(new Specimen.Column(position, name, null, false, values, 0));
  }

  private static ColumnGuess column(int position, String name, String values) {
    return new ColumnGuess(
        new Specimen.Column(position, name, null, false, List.of(values.split(",")), 0));
  }
}
