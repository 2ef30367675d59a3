package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;

/** The shipped contracts read the sample files of their organisations. */
class SampleFilesTest {
  @TempDir private static Path home;

  private static Installation installation;
  private static JsonNode truth;

  @BeforeAll
  static void write() throws IOException {
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    String until = "2025-12-31";
    assertThat(Main.run("sample-data", "--home", home.toString(), "--years", "1", "--until", until))
        .isZero();
    truth = new ObjectMapper().readTree(home.resolve("truth.json").toFile());
    installation =
        InstallationReader.read(home.resolve("config"), List.of(home.resolve("config/sources")));
  }

  private static Map<String, List<RawRow>> read(String source) throws IOException {
    Layout layout = Layout.of(installation.findSource(source).orElseThrow());
    Map<String, List<RawRow>> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(home.resolve("inbox").resolve(source))) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), all(DeliveryFile.open(file, layout)));
      }
    }
    return files;
  }

  /** A line is counted once however many statements it makes; titles and blanks may be left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kommun-est-rapport",
        "kommun-orosanmalningar",
        "sdr-raddningstjanst",
        "kommun-krankande-behandling",
        "vaktare-larm",
        "nvk-skadegorelse",
        "gymnasiet-handelser",
        "kommun-otrygga-platser",
        "kommun-hot-personal",
        "nvk-storningsarenden",
        "polisen-inriktning",
        "gymnasiet-franvaro",
        "scb-folkmangd",
        "scb-brott",
        "scb-utbildning",
        "kommun-trygghetsmatning",
        "kommun-kalender",
        "polisen-handelser"
      })
  void everyFileHasTheRowsThatTheTruthCounts(String source) throws IOException {
    Map<String, List<RawRow>> files = read(source);
    JsonNode deliveries = truth.get("sources").get(source).get("deliveries");

    assertThat(deliveries).hasSize(files.size());
    for (JsonNode delivery : deliveries) {
      String name = delivery.get("file").asText();
      long data =
          files.get(name).stream()
              .filter(row -> row.kind() != RawRow.Kind.STRUCTURAL && row.item() == 0)
              .count();
      int told = delivery.get("rows").asInt() - delivery.get("structuralRows").asInt();
      assertThat(data).as(name).isEqualTo(told);
    }
  }

  @Test
  void nothingOfThePeopleInCommentsIsKeptButTheKind() throws IOException {
    assertThat(read("kommun-est-rapport").values().stream().flatMap(List::stream))
        .filteredOn(row -> row.notes() != null)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.notes()).matches("([a-z_]+:Kommentar,?)+"))
        .allSatisfy(
            row -> assertThat(String.join(" ", Arrays.asList(row.values()))).doesNotContain("@"));
  }

  @Test
  void dittoMarksAreGone() throws IOException {
    assertThat(read("kommun-est-rapport").values().stream().flatMap(List::stream))
        .filteredOn(row -> row.kind() == RawRow.Kind.ROW)
        .allSatisfy(row -> assertThat(row.values()[0]).hasSizeGreaterThan(4))
        .anySatisfy(row -> assertThat(row.item()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prio", "Fenomen", "Område/plats", "Inriktning", "Uppföljning"})
  void theDirectionOfThePoliceMayNameNobodyInAnyColumnThatIsRead(String column) throws IOException {
    List<String> headings =
        List.of("Prio", "Fenomen", "Område/plats", "Inriktning", "Ansvarig", "Uppföljning");
    List<String> persons =
        List.of("Kevin Andersson ska kontrolleras", "familjen Hassan", "K.A. (f. 1990)", "Centrum");
    Path file = home.resolve("direction.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Inriktning");
      for (int at = 0; at < headings.size(); at++) {
        sheet.value(0, at, headings.get(at));
        for (int row = 0; row < persons.size(); row++) {
          boolean named = headings.get(at).equals(column);
          boolean officer = headings.get(at).equals("Ansvarig");
          sheet.value(
              row + 1, at, named ? persons.get(row) : officer ? "Lena Berglund" : "Narkotika");
        }
      }
    }
    Layout layout = Layout.of(installation.findSource("polisen-inriktning").orElseThrow());

    assertThat(all(DeliveryFile.open(file, layout)))
        .extracting(row -> row.problem() + " " + row.column())
        .containsExactly(
            "personal_data " + column,
            "personal_data " + column,
            "personal_data " + column,
            "null null");
  }
}
