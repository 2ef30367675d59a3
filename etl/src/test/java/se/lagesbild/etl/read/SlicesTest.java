package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slices of a file have the rows of the whole, each with its line. */
class SlicesTest {
  @TempDir Path folder;

  @Test
  void ofRandomDelimitedText() {
    int sliced = 0;
    for (String charset : List.of("utf-8", "windows-1252")) {
      Layout layout =
          ReadFile.layout(
              """
              format: csv
              encoding: %s
              dialect: { delimiter: ";" }
              fields: [{ name: A, type: string }, { name: B, type: string }]
              """
                  .formatted(charset));
      for (int seed = 0; seed < 200; seed++) {
        Random random = new Random(seed);
        byte[] text = text(random, charset).getBytes(Charset.forName(charset));
        Path file = ReadFile.write(folder, "file", text);
        List<RawRow> whole = all(DeliveryFile.open(file, layout));
        List<DeliveryFile.Slice> slices = DeliveryFile.slices(file, layout, 1 + random.nextInt(6));
        List<RawRow> parts = new ArrayList<>();
        slices.forEach(slice -> parts.addAll(all(DeliveryFile.open(file, layout, slice))));

        assertThat(told(parts)).as(charset + " " + seed).isEqualTo(told(whole));
        assertThat(whole).noneMatch(row -> row.kind() == RawRow.Kind.BROKEN_FILE);
        sliced += slices.size() > 1 ? 1 : 0;
      }
    }
    assertThat(sliced).isGreaterThan(200);
  }

  @Test
  void ofTextsLongerThanWhatIsReadAtOnce() {
    Layout layout =
        ReadFile.layout(
            """
            format: csv
            dialect: { delimiter: ";" }
            fields: [{ name: A, type: string }, { name: B, type: string }]
            """);
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      String end = List.of("\r\n", "\n", "\r").get(seed % 3);
      StringBuilder text = new StringBuilder("A;B").append(end);
      while (text.length() < 700_000) {
        cell(text, random, end);
        text.append(';');
        cell(text, random, end);
        text.append(end);
      }
      byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Path file = ReadFile.write(folder, "file", bytes);
      List<DeliveryFile.Slice> slices = DeliveryFile.slices(file, layout, 2 + seed);
      List<RawRow> parts = new ArrayList<>();
      slices.forEach(slice -> parts.addAll(all(DeliveryFile.open(file, layout, slice))));

      assertThat(slices).as("seed " + seed).hasSize(2 + seed);
      assertThat(told(parts))
          .as("seed " + seed)
          .isEqualTo(told(all(DeliveryFile.open(file, layout))));
    }
  }

  @Test
  void ofJsonLines() {
    Layout layout =
        ReadFile.layout(
            "format: ndjson\nfields: [{ name: A, type: string }, { name: B, type: string }]\n");
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 500; line++) {
      text.append(line % 7 == 0 ? "\n" : "{\"A\":" + line + ",\"B\":\"å\\n\"}\n");
    }
    Path file =
        ReadFile.write(
            folder, "file", text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    List<DeliveryFile.Slice> slices = DeliveryFile.slices(file, layout, 4);
    List<RawRow> parts = new ArrayList<>();
    slices.forEach(slice -> parts.addAll(all(DeliveryFile.open(file, layout, slice))));

    assertThat(slices).hasSize(4);
    assertThat(told(parts)).isEqualTo(told(all(DeliveryFile.open(file, layout))));
  }

  @Test
  void aFileThatIsGoneIsASentence() {
    Layout layout = ReadFile.layout("format: csv\nfields: [{ name: A, type: string }]\n");
    Path gone = folder.resolve("gone.csv");
    List<DeliveryFile.Slice> slices = DeliveryFile.slices(gone, layout, 4);

    assertThat(slices).hasSize(1);
    assertThat(told(all(DeliveryFile.open(gone, layout, slices.get(0)))))
        .containsExactly("broken: filen kan inte läsas, den är skadad eller av ett annat format.");
  }

  @Test
  void aFileThatNeedsTheRowsAboveIsOneSlice() {
    Layout layout =
        ReadFile.layout(
            """
            format: csv
            fields: [{ name: A, type: string }]
            reshape: { fillDown: { fields: [A] } }
            """);
    Path file =
        ReadFile.write(
            folder, "file", "A\n1\n2\n3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(DeliveryFile.slices(file, layout, 4)).hasSize(1);
  }

  private static String text(Random random, String charset) {
    String end = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
    StringBuilder text = new StringBuilder();
    if (charset.equals("utf-8") && random.nextBoolean()) {
      text.append('\uFEFF');
    }
    text.append("A;B").append(end);
    int rows = random.nextInt(60);
    for (int row = 0; row < rows; row++) {
      if (random.nextInt(10) == 0) {
        text.append(end);
      } else {
        cell(text, random, end);
        text.append(';');
        cell(text, random, end);
        text.append(random.nextInt(15) == 0 ? ";extra" : "").append(end);
      }
    }
    return text.toString();
  }

  private static void cell(StringBuilder text, Random random, String end) {
    switch (random.nextInt(6)) {
      case 0 -> text.append("\"rad 1").append(end).append("rad \"\"2\"\";").append(end).append('"');
      case 1 -> text.append("\"\"");
      case 2 -> text.append("åäö é");
      case 3 -> text.append("citat \" mitt i");
      case 4 -> {}
      default -> text.append(random.nextInt(1000));
    }
  }
}
