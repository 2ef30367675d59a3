package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

class PackedRowsTest {
  private static final List<UTF8String> WORDS =
      Stream.of("", "skadegörelse", "stöld").map(UTF8String::fromString).toList();

  @ParameterizedTest
  @EnumSource(LakeTable.class)
  void rowsComeBackAsTheyWere(LakeTable table) throws IOException, ClassNotFoundException {
    Random random = new Random(7);
    PackedRows packed = new PackedRows(table);
    List<Object[]> rows = new ArrayList<>();
    for (int number = 0; number < 3_000; number++) {
      Object[] row =
          table.columns().stream().map(column -> value(column, random)).toArray(Object[]::new);
      rows.add(row);
      packed.add(row);
    }
    packed.trim();

    PackedRows read = throughAFile(packed);

    assertThat(read.size()).isEqualTo(rows.size());
    for (int number = rows.size() - 1; number >= 0; number--) {
      assertThat(read.row(number)).containsExactly(rows.get(number));
    }
  }

  private static Object value(Column column, Random random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    return switch (column.type()) {
      case STRING ->
          random.nextBoolean()
              ? WORDS.get(random.nextInt(WORDS.size()))
              : UTF8String.fromString("åäö€".repeat(random.nextInt(40)));
      case BOOLEAN -> random.nextBoolean();
      case INT, DATE -> random.nextInt();
      case LONG, TIMESTAMP -> random.nextLong();
      case DOUBLE -> random.nextDouble();
    };
  }

  private static PackedRows throughAFile(PackedRows packed)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(packed);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PackedRows) in.readObject();
    }
  }
}
