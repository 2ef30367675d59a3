package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.Test;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.RowState;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.run.TestHome;

class NotesWhileWritingTest {

  @Test
  void aPartitionThatIsReadAgainIsCountedOnce() {
    NotesWhileWriting notes = new NotesWhileWriting();
    JavaRDD<ConformedRow> rows = NotesWhileWriting.gather(rows(), notes);

    rows.count();
    rows.filter(row -> row.line() > 50).count();

    assertThat(notes.value().of(List.of(delivery())))
        .containsExactly(
            new DeliveryNote(delivery().id(), "dst_gap", "TID", 100, 1),
            new DeliveryNote(delivery().id(), "zero_point", "", 10, 10));
  }

  private static JavaRDD<ConformedRow> rows() {
    List<ConformedRow> rows = new ArrayList<>();
    for (int line = 1; line <= 100; line++) {
      String odd = line % 10 == 0 ? "zero_point,dst_gap:TID" : "dst_gap:TID";
      rows.add(new ConformedRow(0, line, RowState.REJECTED, null, line, null, "x", odd, null));
    }
    return TestHome.sparkContext().parallelize(rows, 7);
  }

  private static Delivery delivery() {
    LocalDateTime time = LocalDateTime.parse("2026-01-01T00:00");
    return new Delivery(
        "1",
        "source",
        "file.csv",
        "00",
        1,
        time,
        new Delivery.Period(time, null, null),
        "source/file.csv",
        time.toLocalDate());
  }
}
