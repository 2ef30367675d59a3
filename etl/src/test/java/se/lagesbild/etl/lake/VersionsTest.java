package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.TestContract;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.RowState;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/** Two deliveries of one source whose rows are told here as the conformer would tell them. */
class VersionsTest {
  private static final LakeTable EVENTS = LakeTable.EVENT_VERSION;
  private static final int TEXT = 500;

  /** Deliveries are known by the second, but nothing says that they have to be. */
  private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 9, 22, 23, 59, 59, 750_000_000);

  @TempDir Path folder;

  private final List<ConformedRow> rows = new ArrayList<>();

  private void tell(int delivery, int event, long hash) {
    @Nullable Object[] columns = new Object[EVENTS.columns().size()];
    columns[EVENTS.indexOf("report_key")] = UTF8String.fromString("x".repeat(TEXT));
    rows.add(
        new ConformedRow(
            delivery,
            (long) event << ConformedRow.ITEM_BITS,
            RowState.CANDIDATE,
            null,
            event,
            null,
            null,
            null,
            null,
            new ConformedRow.Told(event, event, hash, 0, -1, false, null, null, columns),
            null));
  }

  private Versions.Outcomes apply() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982");
    SourceContract contract =
        TestContract.reading("format: csv\nfields:\n  - { name: TID, type: datetime }\n");
    return new Versions(contract, List.of(delivery("d1"), delivery("d2")), List.of())
        .apply(
            JavaSparkContext.fromSparkContext(home.spark().sparkContext()).parallelize(rows, 2),
            StorageLevel.MEMORY_ONLY(),
            List.of());
  }

  private static Delivery delivery(String id) {
    return new Delivery(
        id,
        "test",
        id,
        "00",
        1,
        AS_OF,
        new Delivery.Period(AS_OF, null, null),
        id,
        LocalDate.of(2024, 9, 23));
  }

  @Test
  void onlyRowsThatBecomeVersionsAreToBeWritten() {
    for (int event = 0; event < 100; event++) {
      tell(0, event, 1);
      tell(1, event, event < 10 ? 2 : 1);
    }

    Versions.Outcomes outcomes = apply();

    assertThat(outcomes.versions().get(0).count()).isEqualTo(110);
    assertThat(outcomes.bytes()).isBetween(110L * TEXT, 150L * TEXT);
  }

  @Test
  void anEventThatIsNewWasFirstSeenWhenItWasTold() {
    tell(0, 1, 1);

    InternalRow version = apply().versions().get(0).collect().get(0);

    long told = version.getLong(EVENTS.indexOf("last_changed"));
    assertThat(told % 1_000_000).isEqualTo(750_000);
    assertThat(version.getLong(EVENTS.indexOf("first_seen"))).isEqualTo(told);
  }
}
