package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.warehouse.fixture.FixtureConfig;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.SurveyYears;

/** Every typical mistake ends in one sentence with file, line and what is allowed. */
class ConfigurationErrorsTest {
  private static final String POLICE = "sources/polisen-anmalda-brott/source.yaml";

  @TempDir Path config;

  @BeforeEach
  void write() {
    FixtureConfig.write(config);
  }

  /** A change of a file and what the sentence must contain. */
  record Mistake(String file, String sound, String wrong, String... said) {
    @Override
    public String toString() {
      return file + ": " + wrong.replace('\n', ' ');
    }
  }

  private static Mistake mistake(String file, String sound, String wrong, String... said) {
    return new Mistake(file, sound, wrong, said);
  }

  private static Mistake target(String target, String... said) {
    String[] where = Stream.concat(Stream.of("rad 9"), Stream.of(said)).toArray(String[]::new);
    return mistake(
        "indicators/klotter.yaml", "direction:", "target: " + target + "\ndirection:", where);
  }

  static List<Mistake> inContracts() {
    return List.of(
        mistake(POLICE, "cadence:", "cadense:", "rad 5", "\"cadense\"", "cadence"),
        mistake(POLICE, "secrecy: police", "secrecy: secret", "rad 4", "open, internal, police"),
        mistake(
            POLICE, "format: csv", "format: excel", "rad 6", "csv, tsv, xlsx, json, ndjson, xml"),
        mistake(POLICE, "mode: window", "mode: windows", "upsert, window"),
        mistake(POLICE, "format: csv\n", "", "\"format\" saknas"),
        mistake(POLICE, "everyDays: 14", "everyDays: ofta", "rad 5", "\"everyDays\"", "heltal"),
        mistake(POLICE, "everyDays: 14", "everyDays: 0", "rad 5", "\"everyDays\"", "1"),
        mistake(POLICE, "format: csv", "format: csv\nformat: tsv", "rad 7", "två gånger"),
        mistake(POLICE, "reported: Regdatum", "reported: Regdag", "\"Regdag\"", "Regdatum"),
        mistake(POLICE, "key: [Diarienr,", "key: [Dnr,", "\"Dnr\"", "Diarienr"),
        mistake(POLICE, "window: {field: Regdatum", "window: {field: Dag", "\"Dag\"", "Regdatum"),
        mistake(
            POLICE,
            "days: 28}",
            "days: 28, namedWeeks: true}",
            "rad 16",
            "ett av orden days, period och namedWeeks"),
        mistake(POLICE, "days: 28}", "namedWeeks: true}", "rad 19", "gruppen \"week\""),
        mistake(POLICE, "windows-1252", "windows-9999", "rad 7", "utf-8 eller windows-1252"),
        mistake(POLICE, "  key:", "\tkey:", "rad 21", "tabb"),
        mistake(POLICE, "id: polisen-anmalda-brott", "id: polisen", "rad 1", "ska vara lika"),
        mistake(POLICE, "organisation: polisen", "organisation: polis", "kommunen, tekniska"),
        mistake(POLICE, "neverRead: [Fritext]", "neverRead: [Kommun]", "\"Kommun\"", "får inte"),
        mistake(POLICE, "(?<date>", "(?<date", "reguljärt uttryck"),
        mistake(POLICE, "list: offence-codes.csv", "list: koder.csv", "koder.csv", "saknas"),
        mistake(POLICE, "title: {sv: Anmälda brott, en: Reported crimes}", "title: Brott", "block"),
        mistake(POLICE, "key: [Diarienr, Brottskod]", "key: []", "rad 21", "minst 1"),
        mistake(POLICE, "format: csv", "format: [csv", "rad", "kan inte läsas som YAML"),
        mistake(
            POLICE,
            "delivery:",
            "derive:\n  a: \"upper(Kommun)\"\n  b: \"reflect('x', 'y')\"\ndelivery:",
            "rad 18",
            "\"b\"",
            "reflect()",
            "coalesce, concat"),
        mistake(
            POLICE,
            "  reported: Regdatum",
            "  reported: Regdatum\n  withdrawnWhen: \"rand() > 0.5\"",
            "rad 26",
            "\"withdrawnWhen\"",
            "rand()"),
        mistake(
            POLICE, "check: rejected_share", "check: andel", "not_null, unique, accepted_values"),
        mistake(
            "sources/nvk-felanmalan/codes.csv",
            "graffiti_fault",
            "klotter",
            "rad 2",
            "\"klotter\"",
            "graffiti_fault"));
  }

  @ParameterizedTest
  @MethodSource("inContracts")
  void aWrongContractIsRefusedAndTheOthersLoad(Mistake mistake) throws IOException {
    make(mistake);

    Installation installation = InstallationReader.read(config);

    assertThat(installation.sources()).hasSize(2);
    assertThat(installation.refusedSources()).hasSize(1);
    assertThat(installation.refusedSources().get(0).sentence())
        .contains(config.resolve(mistake.file()).getParent().toString())
        .contains(mistake.said())
        .endsWith(".")
        .doesNotContain("\n");
  }

  static List<Mistake> elsewhere() {
    return List.of(
        mistake("installation.yaml", "name:", "namn:", "rad 1", "\"namn\"", "municipalities"),
        mistake("installation.yaml", "Europe/Stockholm", "Europa", "rad 3", "Europe/Stockholm"),
        mistake("installation.yaml", "\"1982\"", "\"9999\"", "\"9999\"", "1962"),
        mistake("installation.yaml", "\"1982\"", "1982", "text", "citattecken"),
        mistake("installation.yaml", "keepGenerations: 14", "keepGenerations: 0", "rad 4"),
        mistake(
            "installation.yaml",
            "keepGenerations: 14",
            "judging: { asUsual: [0.8, 0.9] }",
            "rad 4",
            "1.01"),
        mistake("installation.yaml", "keepGenerations: 14", "contact: 14", "rad 4", "contact"),
        mistake("installation.yaml", "keepGenerations: 14", "keepReceiptDays: 7", "rad 4", "30"),
        mistake(
            "indicators/klotter.yaml", "quantity: reports", "quantity: antal", "reports, crimes"),
        mistake(
            "indicators/klotter.yaml", "[graffiti,", "[kloter,", "rad 8", "\"kloter\"", "graffiti"),
        mistake("indicators/klotter.yaml", "nvk-felanmalan", "nvk", "\"nvk\"", "nvk-felanmalan"),
        mistake("indicators/klotter.yaml", "owner: polisen", "owner: brå", "owner"),
        mistake("indicators/klotter.yaml", "direction: fewer_is_better\n", "", "direction"),
        mistake(
            "indicators/klotter.yaml",
            "fewer_is_better",
            "färre",
            "rad",
            "fewer_is_better, more_is_better, neither"),
        mistake("indicators/klotter.yaml", "direction:", "grain: dag\ndirection:", "week, month"),
        mistake(
            "indicators/klotter.yaml",
            "direction:",
            "denominator: hushåll\ndirection:",
            "inhabitants"),
        mistake("indicators/klotter.yaml", "direction:", "target: 20\ndirection:", "target"),
        target("{text: Färre, since: 2026-01-01}", "\"text\"", "block"),
        target("{text: {sv: Färre, en: Fewer}}", "\"since\" saknas"),
        target("{since: 2026-01-01}", "\"text\" saknas"),
        target("{text: {sv: Färre, en: Fewer}, since: 2026-13-01}", "\"since\"", "datumet finns"),
        target("{text: {sv: Färre, en: Fewer}, since: i fjol}", "\"since\"", "mönstret"),
        target(
            "{text: {sv: Färre, en: Fewer}, since: 2026-01-01, perQuarter: få}",
            "\"perQuarter\"",
            "ett tal"),
        target(
            "{text: {sv: Färre, en: Fewer}, since: 2026-01-01, perQuarter: -1}",
            "\"perQuarter\"",
            "minst 0"),
        target(
            "{text: {sv: Färre, en: Fewer}, since: 2026-01-01, perMonth: 3}",
            "\"perMonth\"",
            "perQuarter, since, text"),
        mistake(
            "indicators/klotter.yaml",
            "direction:",
            "onQuarterPage: ja\ndirection:",
            "onQuarterPage"),
        mistake(
            "indicators/klotter.yaml", "id: klotter", "id: cykelstold", "rad 1", "ska vara lika"),
        mistake("indicators/klotter.yaml", "id: klotter", "id: Klotter", "rad 1", "mönstret"),
        mistake("focus-areas.yaml", "criminal_damage", "skadegorelse", "criminal_damage"),
        mistake(
            "periods.yaml",
            "{sv: Tertial, en: Four months}",
            "{{sv: Tertial, en: Four months}}",
            "rad 2",
            "klamrarna"),
        mistake("periods.yaml", "months: 4", "months: 5", "rad 3", "jämnt upp i ett år"),
        mistake("periods.yaml", "id: est", "id: month", "rad 5", "\"month\" finns redan"),
        mistake("periods.yaml", "id: est", "id: tertial", "rad 5", "\"tertial\" finns redan"),
        mistake("periods.yaml", "startMonth: 1", "startMonth: 13", "rad 4", "startMonth"),
        mistake("periods.yaml", "  months: 4\n", "", "tertial", "months"),
        mistake("periods.yaml", "2024-01-01", "2024-13-01", "rad 8", "anchor"),
        mistake(
            "periods.yaml",
            "  months: 4\n",
            "  months: 4\n  starts: [2026-01-05, 2026-01-19]\n",
            "tertial",
            "starts"),
        mistake(
            "periods.yaml",
            "  months: 4\n  startMonth: 1\n",
            "  starts: [2026-01-19, 2026-01-05]\n",
            "2026-01-05 ska komma efter 2026-01-19"),
        mistake("organisations.yaml", "en: Police}", "eng: Police}", "rad 2", "\"eng\"", "en, sv"),
        mistake("categories.csv", "Cykelstöld,Bicycle theft,crime", "C,C,brott", "rad 3", "crime"),
        mistake("categories.csv", "title_sv", "titel", "title_sv"),
        mistake("population.csv", "13000", "många", "rad 2", "heltal"),
        mistake("harm-weights.csv", "60", "6o", "rad 2", "tal"),
        mistake("offence-codes.csv", "2018-01-01", "2018", "rad 7", "datum"),
        mistake("offence-codes.csv", "0840,", "0351,", "rad 3", "som på rad 2"),
        mistake("offence-codes.csv", "2018-01-01,", "2018-01-01,2017-12-31", "rad 7", "slutar"),
        mistake("areas.geojson", "\"features\"", "features", "areas.geojson", "GeoJSON"),
        mistake("areas.geojson", "\"id\": \"centrum\"", "\"namn\": \"c\"", "nummer 1", "id"));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aMistakeElsewhereStopsWithOneSentence(Mistake mistake) throws IOException {
    make(mistake);

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(mistake.said())
        .hasMessageContaining(mistake.file())
        .message()
        .endsWith(".")
        .doesNotContain("\n");
  }

  static List<Mistake> ofSums() {
    String oro = "indicators/oro.yaml";
    return List.of(
        mistake(oro, "sum: concern_reports\n", "", "rad 4", "\"sum\" saknas"),
        mistake(oro, "sum: concern_reports", "sum: brott", "rad 5", "\"brott\"", "concern_reports"),
        mistake(oro, "quantity: sums", "quantity: crimes", "rad 5", "\"sum\" hör ihop"),
        mistake(oro, "[kommun-oro]", "[kommun-oro]\n  categories: [graffiti]", "rad 9", "summor"),
        mistake(oro, "[kommun-oro]", "[kommun-oro]\n  policeInitiated: true", "rad 9", "summor"),
        mistake(
            oro,
            "[kommun-oro]",
            "[kommun-oro]\n  members: {Orsak: Våld}",
            "rad 9",
            "\"Orsak\"",
            "Kon"),
        mistake(oro, "[kommun-oro]", "[nvk-felanmalan]", "rad 8", "skickar händelser"),
        mistake(
            oro,
            "quantity: sums\nsum: concern_reports",
            "quantity: reports",
            "rad 7",
            "bara summor",
            "quantity: sums"));
  }

  @ParameterizedTest
  @MethodSource("ofSums")
  void aMistakeAboutSumsStopsWithOneSentence(Mistake mistake) throws IOException {
    FixtureSum.configure(config);
    make(mistake);

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(mistake.said())
        .message()
        .endsWith(".")
        .doesNotContain("\n");
  }

  static List<Mistake> ofEstimates() {
    String safe = "indicators/otrygga.yaml";
    return List.of(
        mistake(safe, "estimate: perceived_safety\n", "", "rad 4", "\"estimate\" saknas"),
        mistake(safe, "estimate: perceived", "estimate: trygg", "rad 5", "perceived_safety"),
        mistake(safe, "estimate: perceived", "sum: perceived", "\"sum\" hör ihop", "sums"),
        mistake(
            safe, "quantity: estimates\nestimate:", "quantity: sums\nsum:", "gränser", "estimates"),
        mistake(safe, "[kommun-enkat]", "[kommun-enkat, nvk-felanmalan]", "rad 8", "en källa"),
        mistake(safe, "[kommun-enkat]", "[nvk-felanmalan]", "rad 8", "skickar händelser"),
        mistake(safe, "{Fraga: Otrygg}", "{Orsak: Otrygg}", "rad 9", "\"Orsak\"", "Fraga"),
        mistake(safe, "  members: {Fraga: Otrygg}\n", "", "rad 8", "members: Fraga"),
        mistake(safe, "grain: year", "grain: month", "rad 8", "skriv grain: year"),
        mistake(safe, "owner:", "denominator: inhabitants\nowner:", "rad 12", "\"denominator\""),
        mistake(
            "sources/kommun-enkat/source.yaml",
            "  interval: {lower: Nedre, upper: Ovre}\n",
            "",
            "otrygga.yaml",
            "quantity: sums"));
  }

  @ParameterizedTest
  @MethodSource("ofEstimates")
  void aMistakeAboutEstimatesStopsWithOneSentence(Mistake mistake) throws IOException {
    SurveyYears.configure(config);
    make(mistake);

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(mistake.said())
        .message()
        .endsWith(".")
        .doesNotContain("\n");
  }

  @Test
  void sharesAreNeverAdded() throws IOException {
    SurveyYears.configure(config);
    make(
        mistake(
            "sources/kommun-enkat/source.yaml",
            "  interval: {",
            "  duplicates: add\n  interval: {"));

    assertThat(InstallationReader.read(config).refusedSources())
        .singleElement()
        .asString()
        .contains("kan inte läggas ihop", "duplicates");
  }

  @Test
  void sumsOfWeeksAreNotFollowed() throws IOException {
    FixtureSum.configure(config);
    make(mistake("sources/kommun-oro/source.yaml", "length: month", "length: week"));

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("oro.yaml", "rad 8", "\"kommun-oro\"", "vecka");
  }

  @Test
  void whatAnIndicatorAimsAtIsReadAsItWasSaid() throws IOException {
    Path file = config.resolve("indicators/klotter.yaml");
    String target =
        "target: {text: {sv: Högst 20, en: At most 20}, since: 2026-01-01, perQuarter: 20}\n";
    Files.writeString(
        file, Files.readString(file) + target + "denominator: inhabitants\ngrain: week\n");

    Indicator indicator = InstallationReader.read(config).findIndicator("klotter").orElseThrow();

    assertThat(indicator.target())
        .isEqualTo(
            new Indicator.Target(
                new Text("Högst 20", "At most 20"), LocalDate.of(2026, 1, 1), 20.0));
    assertThat(indicator.denominator()).isEqualTo(Indicator.Denominator.INHABITANTS);
    assertThat(indicator.grain()).isEqualTo(Grain.WEEK);
  }

  @Test
  void anIndicatorThatLeavesItOutIsShownByMonthOnTheQuarterPageAndAimsAtNothing() {
    Indicator indicator = InstallationReader.read(config).findIndicator("klotter").orElseThrow();

    assertThat(indicator.grain()).isEqualTo(Grain.MONTH);
    assertThat(indicator.onQuarterPage()).isTrue();
    assertThat(indicator.target()).isNull();
    assertThat(indicator.denominator()).isNull();
  }

  @Test
  void aFileInAnotherEncodingIsSaidToBeSo() throws IOException {
    Files.write(
        config.resolve("organisations.yaml"), "- id: brå\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(
        config.resolve("population.csv"), "kommun,å\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("organisations.yaml")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aTableInAnotherEncodingIsSaidToBeSo() throws IOException {
    Files.write(
        config.resolve("population.csv"),
        "municipality,area,year,population\n1982,Västanfors,2024,5\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("population.csv")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    for (String name : List.of("population.csv", "installation.yaml")) {
      Path file = config.resolve(name);
      Files.writeString(file, "\uFEFF" + Files.readString(file));
    }

    assertThat(InstallationReader.read(config).inhabitants().told()).hasSize(3);
  }

  @Test
  void streetsMayBeMissingButNotBelongToAnUnknownArea() throws IOException {
    assertThat(InstallationReader.read(config).streets()).isEmpty();

    Path file = config.resolve("streets.csv");
    Files.writeString(file, "street,municipality,area\nStorgatan ,1982,centrum\nHedg.,1982,\n");
    assertThat(InstallationReader.read(config).streets())
        .containsExactly(
            new Street("Storgatan", "1982", "centrum"), new Street("Hedg.", "1982", ""));

    Files.writeString(file, "street,municipality,area\nStorgatan,1982,centrm\n");
    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("streets.csv", "rad 2", "\"centrm\"", "centrum");

    Files.writeString(file, "street,municipality,area\n ,1982,centrum\n");
    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("streets.csv", "rad 2", "tom");
  }

  @Test
  void anEmptyOrMissingFileIsSaidToBeSo() throws IOException {
    Files.writeString(config.resolve("periods.yaml"), "");
    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("periods.yaml")
        .hasMessageEndingWith("filen är tom.");

    Files.delete(config.resolve("periods.yaml"));
    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith("filen saknas.");
  }

  @Test
  void aFolderWithoutInstallationSaysHowToMakeOne() {
    assertThatThrownBy(() -> InstallationReader.read(config.resolve("nowhere")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("./lagesbild init --home KATALOG");
  }

  private void make(Mistake mistake) throws IOException {
    Path file = config.resolve(mistake.file());
    String text = Files.readString(file);
    assertThat(text).contains(mistake.sound());
    int at = text.indexOf(mistake.sound());
    Files.writeString(
        file,
        text.substring(0, at) + mistake.wrong() + text.substring(at + mistake.sound().length()));
  }
}
