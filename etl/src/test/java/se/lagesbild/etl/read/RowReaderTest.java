package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.TestContract;
import se.lagesbild.warehouse.catalogue.SourceContract;

class RowReaderTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void linesSurviveQuotedLineBreaksAndBlankLines() throws IOException {
    List<RawRow> rows = csv("A;B\r\n1;\"x\r\ny; z\"\r\n\r\n2;å\r\n", WINDOWS_1252, "windows-1252");

    assertThat(rows)
        .extracting(RawRow::line, RawRow::kind, row -> row.values()[1])
        .containsExactly(
            tuple(2L, RawRow.Kind.ROW, "x\r\ny; z"),
            tuple(4L, RawRow.Kind.STRUCTURAL, null),
            tuple(5L, RawRow.Kind.ROW, "å"));
  }

  @Test
  void columnsAreFoundByHeadingInAnyOrderAndByteOrderMarkIsNotPartOfIt() throws IOException {
    List<RawRow> rows = csv("\uFEFFOther;B;A\n9; b ;a\n", StandardCharsets.UTF_8, "utf-8");

    assertThat(rows.get(0).values()).containsExactly("a", "b");
  }

  @Test
  void aRowWithTooFewValuesIsBrokenAlone() throws IOException {
    List<RawRow> rows = csv("A;B\n1\n2;b\n", StandardCharsets.UTF_8, "utf-8");

    assertThat(rows)
        .extracting(RawRow::kind)
        .containsExactly(RawRow.Kind.BROKEN_ROW, RawRow.Kind.ROW);
  }

  @Test
  void aFileThatEndsWithinARowIsRefused() throws IOException {
    assertThat(csv("A;B\n1;a\n2", StandardCharsets.UTF_8, "utf-8"))
        .last()
        .satisfies(row -> assertThat(row.problem()).contains("avklippt i rad 3"));
  }

  @Test
  void aChangedHeaderIsRefusedWithTheColumnsFound() throws IOException {
    assertThat(csv("A;Bee\n1;a\n", StandardCharsets.UTF_8, "utf-8"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.problem())
                    .contains("kolumnen \"B\" saknas")
                    .contains("bland dem A.")
                    .doesNotContain("Bee"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    assertThat(csv("A;B\n1;å\n", WINDOWS_1252, "utf-8"))
        .last()
        .satisfies(row -> assertThat(row.problem()).contains("inte är utf-8"));
  }

  @Test
  void utf8InAFileThatShouldBeWindows1252IsRefused() throws IOException {
    Path file = write("A;B\n1;åäö\n", StandardCharsets.UTF_8);

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> StrictText.open(file, "windows-1252"))
        .isInstanceOf(java.nio.charset.CharacterCodingException.class);
  }

  @Test
  void anEmptyTextIsNoFileWithoutRows() throws IOException {
    assertThat(csv("", StandardCharsets.UTF_8, "utf-8"))
        .singleElement()
        .satisfies(row -> assertThat(row.problem()).contains("filen är tom"));
  }

  @Test
  void jsonElementsAreCountedFromOne() throws IOException {
    List<RawRow> rows = json("[{\"A\":1,\"B\":{\"c\":\"x\"}},{\"A\":null},3]");

    assertThat(rows)
        .extracting(RawRow::line, RawRow::kind, row -> List.of(row.values()[0] == null))
        .containsExactly(
            tuple(1L, RawRow.Kind.ROW, List.of(false)),
            tuple(2L, RawRow.Kind.ROW, List.of(true)),
            tuple(3L, RawRow.Kind.BROKEN_ROW, List.of(true)));
  }

  @Test
  void jsonThatIsCutOffIsRefused() throws IOException {
    assertThat(json("[{\"A\":1},{\"A\":2"))
        .last()
        .satisfies(row -> assertThat(row.problem()).contains("avklippt").contains("post 2"));
    assertThat(json("[{\"A\":1}"))
        .last()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(RawRow.Kind.BROKEN_FILE));
  }

  @Test
  void jsonThatIsNoListIsRefused() throws IOException {
    assertThat(json("{\"A\":1}"))
        .singleElement()
        .satisfies(row -> assertThat(row.problem()).contains("JSON-lista"));
  }

  private List<RawRow> csv(String text, Charset written, String declared) throws IOException {
    Path file = write(text, written);
    return all(new DelimitedReader(file, fields(SourceContract.Format.CSV, declared)));
  }

  private List<RawRow> json(String text) throws IOException {
    Path file = write(text, StandardCharsets.UTF_8);
    return all(new JsonRowReader(file, fields(SourceContract.Format.JSON, "utf-8")));
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve("file"), text, charset);
  }

  private static List<RawRow> all(RowReader reader) throws IOException {
    List<RawRow> rows = new ArrayList<>();
    try (reader) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static Layout fields(SourceContract.Format format, String encoding) {
    return Layout.of(
        TestContract.reading(
            """
            format: %s
            encoding: %s
            dialect: { delimiter: ";" }
            fields: [{ name: A, type: string }, { name: B, type: string }]
            """
                .formatted(format.name().toLowerCase(java.util.Locale.ROOT), encoding)));
  }
}
