package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quote too much or too few refuses a file with the same sentence, read whole or in slices:
 * slices that disagree about where records begin never tell rows in a wrong shape.
 */
class BrokenQuotesTest {
  private static final String[] CELLS = {
    "", "1", "åäö", "\"\"", "\"a;b\"", "\"rad 1\nrad 2\"", "\"sa \"\"hej\"\"\"", "mitt \" i", "\r"
  };
  private static final String[] STRAYS = {
    "\"", "\"a", "\"a\"b", "\"\"a", "\"a\" ", "\"\"\"", "\"a\"\"\n"
  };

  @TempDir Path folder;

  private final Layout layout =
      ReadFile.layout(
          """
          format: csv
          dialect: { delimiter: ";" }
          fields: [{ name: A, type: string }, { name: B, type: string }]
          """);

  /** What is told up to the first sentence about the file, which refuses it as a whole. */
  private static List<String> upToRefusal(List<RawRow> rows) {
    List<String> told = new ArrayList<>();
    for (RawRow row : rows) {
      told.add(told(row));
      if (row.kind() == RawRow.Kind.BROKEN_FILE) {
        break;
      }
    }
    return told;
  }

  private static String text(Random random, int strays) {
    int rows = 1 + random.nextInt(40);
    List<String> cells = new ArrayList<>();
    while (cells.size() < 2 * rows) {
      cells.add(CELLS[random.nextInt(CELLS.length)]);
    }
    for (int stray = 0; stray < strays; stray++) {
      cells.set(random.nextInt(cells.size()), STRAYS[random.nextInt(STRAYS.length)]);
    }
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    StringBuilder text = new StringBuilder("A;B").append(end);
    for (int cell = 0; cell < cells.size(); cell += 2) {
      text.append(cells.get(cell)).append(';').append(cells.get(cell + 1)).append(end);
    }
    return text.toString();
  }

  @Test
  void refuseAFileAlikeHoweverItIsCut() {
    int cut = 0;
    int refused = 0;
    Random random = new Random(20_240_924);
    for (int number = 0; number < 3_000; number++) {
      String text = text(random, random.nextInt(4));
      Path file = ReadFile.write(folder, "file", text.getBytes(StandardCharsets.UTF_8));
      List<RawRow> whole = all(DeliveryFile.open(file, layout));
      List<DeliveryFile.Slice> slices = DeliveryFile.slices(file, layout, 2 + random.nextInt(40));
      List<RawRow> parts = new ArrayList<>();
      slices.forEach(slice -> parts.addAll(all(DeliveryFile.open(file, layout, slice))));

      assertThat(upToRefusal(parts)).as("file %d%n%s", number, text).isEqualTo(upToRefusal(whole));
      cut += slices.size() > 1 ? 1 : 0;
      refused += whole.stream().anyMatch(row -> row.kind() == RawRow.Kind.BROKEN_FILE) ? 1 : 0;
    }
    assertThat(cut).isGreaterThan(1_500);
    assertThat(refused).isBetween(1_000, 2_500);
  }
}
