package se.lagesbild.etl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Reshape;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Identifiers;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * Identifiers and words planted in every column of every shipped source's file, read or not, and in
 * names of files are nowhere in the home after the night but in what was sent.
 */
class IdentifierSearchTest {
  private static final int WANTED = 500;
  private static final int GOOD_ROWS_EACH = 4;
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);

  @TempDir Path folder;

  private final Identifiers identifiers = new Identifiers(20_240_924);
  private final Needles needles = new Needles();
  private final Map<String, Integer> mustReject = new TreeMap<>();
  private final Set<String> planted = new TreeSet<>();
  private int number;

  @Test
  void noIdentifierLeavesTheLandedCopies() throws IOException, SQLException {
    Path root = folder.resolve("home");
    TestHome home = TestHome.create(root, "1982");
    takeEachRowByItself(root.resolve("config/sources"));
    Installation installation = InstallationReader.read(root.resolve("config"));
    List<PlantedFiles> files = PlantedFiles.all();
    assertThat(files.stream().map(PlantedFiles::source))
        .containsExactlyInAnyOrderElementsOf(
            installation.sources().stream().map(SourceContract::id).toList());
    int columns = files.stream().mapToInt(file -> file.good().size()).sum();
    for (PlantedFiles file : files) {
      SourceContract contract = installation.findSource(file.source()).orElseThrow();
      home.put(
          file.source(), file.fileName(), file.write(rows(file, contract, WANTED / columns + 1)));
    }
    assertThat(planted).hasSizeGreaterThanOrEqualTo(WANTED + columns);

    plantInNames(root, home);

    home.publish(TODAY);

    assertThat(
            home.ask(
                "select source || ' ' || outcome || ' ' || coalesce(reason, '') from delivery order by 1"))
        .hasSize(files.size() + 4)
        .allMatch(delivery -> delivery.endsWith(" applied "));
    Map<String, Integer> rejected = new TreeMap<>();
    for (String row :
        home.ask(
            "select source, count(*) from rejected_row where reason = 'personal_data' group by 1")) {
      rejected.put(row.split(" ")[0], Integer.valueOf(row.split(" ")[1]));
    }
    assertThat(rejected).isEqualTo(mustReject);
    assertThat(home.ask("select distinct reason from rejected_row where redacted_text <> ''"))
        .contains("not_a_time", "not_a_number", "unknown_code", "unknown_municipality");
    assertThat(
            home.ask(
                "select source, count(redacted_text) from rejected_row where source in"
                    + " ('kommun-orosanmalningar', 'polisen-anmalda-brott') group by 1 order by 1"))
        .containsExactly("kommun-orosanmalningar 0", "polisen-anmalda-brott 0");
    HomeSearch search = new HomeSearch(needles);
    assertThat(search.find(root)).isEmpty();
    assertThat(search.opened()).contains("parquet", "duckdb", "avro", "txt", "json");
    assertThat(inLanding(root)).hasSizeGreaterThan(WANTED / 2);
  }

  /** Where rows are parts of a sum, one that cannot be used would cost all the others. */
  private static void takeEachRowByItself(Path sources) throws IOException {
    for (String source : List.of("gymnasiet-franvaro", "nvk-storningsarenden")) {
      Path contract = sources.resolve(source).resolve("source.yaml");
      String text = Files.readString(contract);
      assertThat(text).contains("duplicates: add");
      Files.writeString(contract, text.replace("duplicates: add", "duplicates: reject"));
    }
  }

  /** Names of a landed file, of one that is not, of a folder, of a link and within an archive. */
  private void plantInNames(Path root, TestHome home) throws IOException {
    PlantedFiles faults =
        PlantedFiles.all().stream()
            .filter(file -> file.source().equals("nvk-felanmalan"))
            .findFirst()
            .orElseThrow();
    byte[] rows = faults.write(List.of(faults.row(number++, "Inkommet", "i går")));
    String name = "%s_NVK_felanmalan_2024_v37.csv";
    home.put(faults.source(), name.formatted(inName()), rows);
    home.put(faults.source(), inName() + ".csv", rows);
    home.put(inName(), "a.csv", rows);
    home.put(faults.source(), "NVK_felanmalan_2024_v36.zip", zip(inName() + ".csv", rows));
    for (String person : List.of("Kevin Zqvandersson", "Zqvibrahimovic, Zlatan")) {
      needles.add(person.replaceAll(".*(Zqv\\p{L}+).*", "$1"));
      home.put(faults.source(), "Rapport " + person + " " + inName() + ".csv", rows);
      home.put(faults.source(), person + "_NVK_felanmalan_2024_v35.zip", zip(person, rows));
    }
    Files.createSymbolicLink(
        root.resolve("inbox").resolve(faults.source()).resolve(inName()), root.resolve("config"));
  }

  private String inName() {
    return identifier(PersonalData.Kind.PERSONAL_NUMBER);
  }

  private static byte[] zip(String member, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(content);
    }
    return packed.toByteArray();
  }

  private List<Map<String, String>> rows(PlantedFiles file, SourceContract contract, int each) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String column : file.good().keySet()) {
      addRow(rows, file, column, word());
      for (int time = 0; time < each; time++) {
        PersonalData.Kind[] kinds = PersonalData.Kind.values();
        String text = identifier(kinds[number % kinds.length]);
        contract.fields().stream()
            .filter(field -> isRead(field, column, contract))
            .filter(field -> !Set.copyOf(field.mayHold()).containsAll(ids(text)))
            .findFirst()
            .ifPresent(field -> mustReject.merge(contract.id(), 1, Integer::sum));
        addRow(rows, file, column, text);
      }
    }
    return rows;
  }

  /** Whether a column becomes the field, or one of the statements whose value the field is. */
  private static boolean isRead(
      SourceContract.Field field, String column, SourceContract contract) {
    Reshape.Unpivot unpivot = contract.reshape().unpivot();
    boolean value =
        unpivot != null
            && unpivot.value().equals(field.name())
            && column.matches(unpivot.headings());
    return value || field.name().equals(column) || field.aliases().contains(column);
  }

  private void addRow(
      List<Map<String, String>> rows, PlantedFiles file, String column, String text) {
    rows.add(file.row(number++, column, text));
    for (int good = 0; good < GOOD_ROWS_EACH; good++) {
      rows.add(file.row(number++, "", ""));
    }
    number++;
  }

  /** A word that nobody knows for a person's: only where it stands keeps it from being stored. */
  private String word() {
    String word = "Zqmarkor" + letters(planted.size());
    planted.add(word);
    needles.add(word);
    return word;
  }

  private static List<String> ids(String text) {
    return PersonalData.find(text).stream().map(PersonalData.Kind::id).toList();
  }

  /** An identifier that nothing else contains and that the scan knows by itself. */
  private String identifier(PersonalData.Kind kind) {
    while (true) {
      String text = identifiers.any(kind);
      String needle = text;
      if (kind == PersonalData.Kind.NAME) {
        needle =
            "Zq"
                + Integer.toString(planted.size() + 1_000, 26).replaceAll("[0-9]", "v")
                + letters(planted.size());
        text = text.substring(0, text.indexOf(' ')) + " Kalle " + needle;
      }
      boolean sure = PersonalData.find(text).contains(kind) && !Needles.isLikePseudonym(needle);
      if (sure && planted.add(needle)) {
        needles.addSpellings(kind, needle);
        return text;
      }
    }
  }

  private Set<String> inLanding(Path root) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : HomeSearch.files(root.resolve("landing"))) {
      found.addAll(needles.find(Files.readAllBytes(file)));
    }
    return found;
  }

  private static String letters(int value) {
    StringBuilder letters = new StringBuilder();
    for (int rest = value + 1; rest > 0; rest /= 20) {
      letters.append((char) ('a' + rest % 20));
    }
    return letters.append("sson").toString();
  }
}
