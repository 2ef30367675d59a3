package se.lagesbild.etl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Identifiers planted in every column of every shipped source's file, read or not, are nowhere in
 * the home after the night but in the landed copies.
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
    assertThat(planted).hasSizeGreaterThanOrEqualTo(WANTED);

    home.publish(TODAY);

    assertThat(
            home.ask(
                "select source || ' ' || outcome || ' ' || coalesce(reason, '') from delivery order by 1"))
        .hasSize(files.size())
        .allMatch(delivery -> delivery.endsWith(" applied "));
    Map<String, Integer> rejected = new TreeMap<>();
    for (String row :
        home.ask(
            "select source, count(*) from rejected_row where reason = 'personal_data' group by 1")) {
      rejected.put(row.split(" ")[0], Integer.valueOf(row.split(" ")[1]));
    }
    assertThat(rejected).isEqualTo(mustReject);
    assertThat(home.ask("select count(*) from rejected_row where reason <> 'personal_data'"))
        .containsExactly("0");
    assertThat(search(root)).isEmpty();
    assertThat(inLanding(root)).hasSizeGreaterThan(WANTED / 2);
  }

  private List<Map<String, String>> rows(PlantedFiles file, SourceContract contract, int each) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String column : file.good().keySet()) {
      for (int time = 0; time < each; time++) {
        PersonalData.Kind[] kinds = PersonalData.Kind.values();
        PersonalData.Kind kind = kinds[number % kinds.length];
        String text = identifier(kind);
        contract.fields().stream()
            .filter(field -> field.name().equals(column) || field.aliases().contains(column))
            .filter(field -> !Set.copyOf(field.mayHold()).containsAll(ids(text)))
            .findFirst()
            .ifPresent(field -> mustReject.merge(contract.id(), 1, Integer::sum));
        rows.add(file.row(number++, column, text));
        for (int good = 0; good < GOOD_ROWS_EACH; good++) {
          rows.add(file.row(number++, "", ""));
        }
        number++;
      }
    }
    return rows;
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
      // Pseudonyms are hexadecimal, and a short text could stand in one by chance.
      boolean likePseudonym = needle.length() < 9 && needle.matches("[0-9a-fA-F ]+");
      if (!likePseudonym && PersonalData.find(text).contains(kind) && planted.add(needle)) {
        needles.add(needle);
        if (kind == PersonalData.Kind.PERSONAL_NUMBER) {
          needles.add(needle.replaceAll("[^0-9]", ""));
        }
        return text;
      }
    }
  }

  private static String letters(int value) {
    StringBuilder letters = new StringBuilder();
    for (int rest = value + 1; rest > 0; rest /= 20) {
      letters.append((char) ('a' + rest % 20));
    }
    return letters.append("sson").toString();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Set<String> inLanding(Path root) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(root.resolve("landing"))) {
      found.addAll(needles.find(Files.readAllBytes(file)));
    }
    return found;
  }

  /** What stands where, as raw bytes and as the values that the files hold. */
  private List<String> search(Path root) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    int parquet = 0;
    int duckdb = 0;
    int avro = 0;
    for (Path file : files(root)) {
      if (file.startsWith(root.resolve("landing")) || file.startsWith(root.resolve("inbox"))) {
        continue;
      }
      String name = file.getFileName().toString();
      Set<String> here = needles.find(file.toString());
      here.addAll(needles.find(Files.readAllBytes(file)));
      if (name.endsWith(".parquet")) {
        parquet++;
        here.addAll(inTable("jdbc:duckdb:", "read_parquet('" + file + "')"));
      } else if (name.endsWith(".duckdb")) {
        duckdb++;
        here.addAll(inDatabase(file));
      } else if (name.endsWith(".avro")) {
        avro++;
        here.addAll(inAvro(file));
      }
      here.forEach(needle -> found.add(root.relativize(file) + ": " + needle));
    }
    assertThat(parquet).isPositive();
    assertThat(duckdb).isPositive();
    assertThat(avro).isPositive();
    return found;
  }

  private Set<String> inDatabase(Path file) throws SQLException {
    Set<String> found = new TreeSet<>();
    String url = "jdbc:duckdb:" + file;
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection.createStatement().executeQuery("select table_name from duckdb_tables()")) {
      while (rows.next()) {
        tables.add('"' + rows.getString(1) + '"');
      }
    }
    assertThat(tables).hasSizeGreaterThan(8);
    for (String table : tables) {
      found.addAll(inTable(url, table));
    }
    return found;
  }

  private Set<String> inTable(String url, String table) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection.createStatement().executeQuery("select columns(*)::varchar from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          all.append(rows.getString(column)).append('\n');
        }
      }
    }
    return needles.find(all.toString());
  }

  private Set<String> inAvro(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (DataFileReader<GenericRecord> records =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      for (GenericRecord record : records) {
        found.addAll(needles.find(record.toString()));
        gather(record, found);
      }
    }
    return found;
  }

  private void gather(Object value, Set<String> found) {
    if (value instanceof GenericRecord record) {
      record.getSchema().getFields().forEach(field -> gather(record.get(field.pos()), found));
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> gather(each, found));
    } else if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      found.addAll(needles.find(copy));
      found.addAll(needles.find(new String(copy, StandardCharsets.UTF_8)));
    }
  }
}
