package se.lagesbild.etl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.privacy.PersonalData;

/** The search for identifiers finds one wherever it stands; else its silence would say nothing. */
class HomeSearchTest {
  private static final String NUMBER = "18900101-9802";

  @TempDir Path home;

  private final Needles needles = new Needles();

  @BeforeEach
  void lookForANumber() {
    needles.addSpellings(PersonalData.Kind.PERSONAL_NUMBER, NUMBER);
  }

  private void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  @Test
  void inCompressedParquetAndDuckDbValues() throws IOException, SQLException {
    Path parquet = home.resolve("hidden.parquet");
    // The smallest and the greatest value stand readable in a Parquet file's footer.
    String rows =
        "select case i when 0 then 'a' when 1 then 'z' else 'rad ' || i || ' %s' end as told"
            + " from range(5000) as numbers(i)";
    execute(
        "jdbc:duckdb:",
        "copy (%s) to '%s' (format parquet, compression zstd)"
            .formatted(rows.formatted("189001019802"), parquet));
    execute(
        "jdbc:duckdb:" + home.resolve("hidden.duckdb"),
        "create table t as " + rows.formatted("890101-980x 900101-9802"));
    assertThat(needles.find(Files.readAllBytes(parquet))).isEmpty();

    assertThat(new HomeSearch(needles).find(home))
        .containsExactly("hidden.duckdb: " + NUMBER, "hidden.parquet: " + NUMBER);
  }

  @Test
  void inCompressedAvroValues() throws IOException, SQLException {
    Schema schema = SchemaBuilder.record("r").fields().requiredString("told").endRecord();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.setCodec(CodecFactory.deflateCodec(9));
      writer.create(schema, home.resolve("hidden.avro").toFile());
      for (int row = 0; row < 100; row++) {
        GenericRecord record = new GenericData.Record(schema);
        record.put("told", "född 900101-9802");
        writer.append(record);
      }
    }
    assertThat(needles.find(Files.readAllBytes(home.resolve("hidden.avro")))).isEmpty();

    assertThat(new HomeSearch(needles).find(home)).containsExactly("hidden.avro: " + NUMBER);
  }

  @Test
  void inNamesAndBytesOfAnyFileButTheDelivered() throws IOException, SQLException {
    for (String name : new String[] {"logs/a.log", "receipts/9001019802.txt", "landing/x/a.csv"}) {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name.startsWith("logs") ? NUMBER : "", StandardCharsets.UTF_16LE);
    }

    assertThat(new HomeSearch(needles).find(home))
        .containsExactly("logs/a.log: " + NUMBER, "receipts/9001019802.txt: " + NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONAL_NUMBER, 900101-9802, 9001019802",
    "PERSONAL_NUMBER, 189001019802, 900101-9802",
    "PHONE, +46 73-123 45 67, 0731234567",
    "NUMBER_PLATE, bdx 12R, BDX12R",
    "NUMBER_PLATE, BDX12R, bdx 12r",
    "CASE_NUMBER, 5000-K12345-24, K1234524",
    "EMAIL, kalle1@example.se, KALLE1@EXAMPLE.SE",
  })
  void everySpellingIsFound(PersonalData.Kind kind, String planted, String standing) {
    Needles many = new Needles();
    many.addSpellings(kind, planted);

    assertThat(many.find("x " + standing + " y")).containsExactly(planted);
  }
}
