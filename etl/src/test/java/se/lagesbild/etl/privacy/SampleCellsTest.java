package se.lagesbild.etl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.PersonalData;
import se.lagesbild.warehouse.privacy.PersonalData.Kind;

/** Reads every cell of a year of sample exports in delimited text. */
class SampleCellsTest {
  @TempDir static Path folder;
  private static final Map<String, EnumSet<Kind>> FOUND = new TreeMap<>();
  private static final Map<String, String> EXAMPLES = new TreeMap<>();
  private static final List<String> PERSONS = new ArrayList<>();
  private static int cells;

  @BeforeAll
  static void readEveryCell() throws IOException {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    assertThat(
            Main.run(
                "sample-data", "--home", home.toString(), "--years", "1", "--until", "2025-12-31"))
        .isZero();
    Installation installation = InstallationReader.read(home.resolve("config"));
    for (String source : List.of("polisen-anmalda-brott", "nvk-felanmalan")) {
      SourceContract contract = installation.findSource(source).orElseThrow();
      for (Path file : files(home.resolve("inbox").resolve(source))) {
        read(contract, file);
      }
    }
  }

  private static List<Path> files(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static void read(SourceContract contract, Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(contract.dialect().delimiter().charAt(0))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file, Charset.forName(contract.encoding()))) {
      for (NamedCsvRecord row : rows) {
        row.getFieldsAsMap().forEach((heading, cell) -> note(contract.id(), heading, cell));
      }
    }
  }

  private static void note(String source, String heading, String cell) {
    cells++;
    EnumSet<Kind> kinds = PersonalData.find(cell);
    if (!PersonalData.findNaming(cell).equals(kinds)) {
      PERSONS.add(cell);
    }
    if (!kinds.isEmpty()) {
      String column = source + " " + heading;
      FOUND.computeIfAbsent(column, any -> EnumSet.noneOf(Kind.class)).addAll(kinds);
      EXAMPLES.put(column, cell);
    }
  }

  @Test
  void structuredColumnsHoldNothingButCaseNumbers() {
    assertThat(cells).isGreaterThan(50_000);
    assertThat(new ArrayList<>(FOUND.keySet()))
        .as(EXAMPLES.toString())
        .containsExactly("nvk-felanmalan Beskrivning", "polisen-anmalda-brott ANMNR");
    assertThat(FOUND.get("polisen-anmalda-brott ANMNR")).containsExactly(Kind.CASE_NUMBER);
  }

  @Test
  void noStreetPlaceOrOffenceIsTakenForAPerson() {
    assertThat(PERSONS).isEmpty();
  }

  @Test
  void theDescriptionHoldsThePlantedNamesAndNumbers() {
    assertThat(FOUND.get("nvk-felanmalan Beskrivning")).contains(Kind.NAME, Kind.PHONE);
  }
}
