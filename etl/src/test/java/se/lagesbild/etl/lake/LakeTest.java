package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/** What the lake's files are, with real Iceberg tables. */
class LakeTest {
  private static final LakeTable EVENTS = LakeTable.EVENT_VERSION;
  private static final int DAY = (int) LocalDate.of(2024, 9, 10).toEpochDay();

  @TempDir Path folder;
  private TestHome test;
  private Home home;

  @BeforeEach
  void makeHome() {
    test = TestHome.create(folder.resolve("home"), "all");
    home = test.home();
  }

  private static InternalRow event(String delivery, @Nullable String municipality, int number) {
    @Nullable Object[] columns = new Object[EVENTS.columns().size()];
    columns[EVENTS.indexOf("event_id")] = UTF8String.fromString("%032x".formatted(number));
    columns[EVENTS.indexOf("source")] = UTF8String.fromString("faults");
    columns[EVENTS.indexOf("delivery_id")] = UTF8String.fromString(delivery);
    columns[EVENTS.indexOf("municipality")] = UTF8String.fromString(municipality);
    columns[EVENTS.indexOf("day_reported")] = DAY;
    return new GenericInternalRow(columns);
  }

  private static List<InternalRow> events(String delivery, String municipality, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(number -> event(delivery, municipality, number))
        .toList();
  }

  private JavaRDD<InternalRow> spread(List<InternalRow> rows, int partitions) {
    return JavaSparkContext.fromSparkContext(test.spark().sparkContext())
        .parallelize(rows, partitions);
  }

  private List<Path> dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(home.lake())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  private static List<Path> all(Lake lake) {
    return lake.files().values().stream().flatMap(List::stream).sorted().toList();
  }

  @Test
  void aFolderMayHaveAnyName() {
    Home named = new Home(folder.resolve("my home 100%20"));
    try (Lake lake = Lake.open(named)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      lake.fastForward(1);
      lake.append(EVENTS, events("d2", "1982", 2));

      lake.resetTo(lake.snapshots());

      assertThat(lake.files().get(EVENTS)).allMatch(file -> file.startsWith(named.lake()));
      assertThat(count(lake, "count(*)")).containsExactly("5");
    }
  }

  @Test
  void aNightOfTheWholeCountryWritesAFileForEachCounty() {
    List<Municipality> country = InstallationReader.read(home.config()).nationalMunicipalities();
    List<InternalRow> rows = new ArrayList<>();
    for (int number = 0; number < 15_000; number++) {
      rows.add(event("d1", country.get(number % country.size()).code(), number));
    }
    rows.add(event("d1", null, 15_000));
    long counties = country.stream().map(each -> each.code().substring(0, 2)).distinct().count();
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, spread(rows, 4), 4_000_000);

      assertThat(country).hasSize(290);
      assertThat(lake.files().get(EVENTS)).hasSize((int) counties + 1);
      assertThat(count(lake, "count(*), count(distinct event_id), count(municipality)"))
          .containsExactly("15001 15001 15000");
    }
  }

  @Test
  void anAppendIsDividedByItsSizeAndNotByItsPartitions() {
    List<InternalRow> rows = events("d1", "1982", 80);
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, spread(rows, 8), 20_000);
      assertThat(lake.files().get(EVENTS)).hasSize(1);

      lake.append(EVENTS, spread(rows, 8), 40L << 20);
      assertThat(lake.files().get(EVENTS)).hasSize(1 + 3);

      lake.append(EVENTS, spread(rows, 8), 40L << 30);
      assertThat(lake.files().get(EVENTS)).hasSize(1 + 3 + 8);
    }
  }

  @Test
  void whatARunThatFailedAppendedIsDeletedAndWhatIsPublishedStays() throws IOException {
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      lake.fastForward(1);
      List<Path> published = all(lake);
      Map<String, Long> snapshots = lake.snapshots();
      lake.append(EVENTS, events("d2", "1982", 5));
      assertThat(dataFiles()).hasSize(2);

      lake.resetTo(snapshots);

      assertThat(dataFiles()).isEqualTo(published).hasSize(1);
      assertThat(all(lake)).isEqualTo(published);
    }
  }

  @Test
  void whatARunMovedMainToWithoutPublishingIsDeleted() throws IOException {
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      lake.fastForward(1);
      Map<String, Long> snapshots = lake.snapshots();
      lake.append(EVENTS, events("d2", "1982", 5));
      lake.fastForward(2);

      lake.resetTo(snapshots);
      lake.append(EVENTS, events("d3", "1982", 1));
      lake.fastForward(2);
      lake.resetTo(lake.snapshots());

      assertThat(dataFiles()).isEqualTo(all(lake)).hasSize(2);
    }
  }

  @Test
  void filesThatNoSnapshotNamesAreDeleted() throws IOException {
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      lake.fastForward(1);
      Path file = all(lake).get(0);
      Files.copy(file, file.resolveSibling("of-a-task-that-was-cut-off.parquet"));

      lake.resetTo(lake.snapshots());

      assertThat(dataFiles()).containsExactly(file);
    }
  }

  @Test
  void filesOfAFirstRunThatWasCutOffAreDeleted() throws IOException {
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      Path file = dataFiles().get(0);
      Files.copy(file, file.resolveSibling("of-a-task-that-was-cut-off.parquet"));

      lake.resetTo(Map.of());

      assertThat(dataFiles()).isEmpty();
    }
  }

  @Test
  void filesOfEarlierGenerationsStay() throws IOException {
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d1", "1982", 3));
      lake.append(EVENTS, events("d2", "1982", 3));
      lake.fastForward(1);
      List<Path> first = all(lake);
      lake.remove("faults", List.of("d1"));
      lake.fastForward(2);
      lake.append(EVENTS, events("d3", "1982", 3));

      lake.resetTo(lake.snapshots());

      assertThat(dataFiles()).containsAll(first);
    }
  }

  @Test
  void filesThatOnlyGenerationsNobodyKeepsNeedAreDeleted() throws IOException {
    try (Lake lake = Lake.open(home)) {
      for (int number = 1; number <= 3; number++) {
        lake.append(EVENTS, events("d" + number, "1982", 3));
        lake.fastForward(number);
      }
      lake.remove("faults", List.of("d1"));
      lake.fastForward(4);
      List<Path> all = dataFiles();

      lake.keepGenerations(Set.of(3L, 4L));
      assertThat(dataFiles()).isEqualTo(all);
      lake.keepGenerations(Set.of(4L));
      lake.resetTo(lake.snapshots());

      assertThat(dataFiles()).isEqualTo(all(lake)).hasSize(2);
      assertThat(count(lake, "count(*)")).containsExactly("6");
    }
  }

  @Test
  void manySmallFilesOfACountyBecomeOne() throws IOException {
    try (Lake lake = Lake.open(home)) {
      for (int number = 0; number < Compaction.MANY; number++) {
        lake.append(EVENTS, events("d" + number, "1982", 2));
      }
      lake.append(EVENTS, events("x", "0180", 2));
      lake.fastForward(1);
      List<Path> small = all(lake);
      lake.append(EVENTS, events("y", "0180", 2));
      String rows = "count(*), bit_xor(hash(event_id, delivery_id, municipality, day_reported))";
      List<String> apart = count(lake, rows);

      lake.compact();
      lake.fastForward(2);

      assertThat(lake.files().get(EVENTS)).hasSize(3);
      assertThat(count(lake, rows)).isEqualTo(apart);
      assertThat(dataFiles()).as("an earlier generation needs them").containsAll(small);
      lake.keepGenerations(Set.of(2L));
      lake.resetTo(lake.snapshots());
      assertThat(dataFiles()).hasSize(3);
    }
  }

  /** A lake is older than its generations: no snapshot that brought the first files is left. */
  @Test
  void smallFilesAreJoinedWhenTheGenerationsThatBroughtThemAreGone() throws IOException {
    try (Lake lake = Lake.open(home)) {
      for (long generation = 1; generation <= 3; generation++) {
        for (int number = 0; number < Compaction.MANY / 2; number++) {
          lake.append(EVENTS, events("d" + generation + "-" + number, "1982", 1));
        }
        lake.fastForward(generation);
        lake.keepGenerations(Set.of(generation));
      }
      lake.append(EVENTS, events("y", "1982", 1));

      lake.compact();

      assertThat(lake.files().get(EVENTS)).hasSize(1);
      assertThat(count(lake, "count(*)")).containsExactly("" + (3 * Compaction.MANY / 2 + 1));
    }
  }

  @Test
  void rowsAreRemovedFromFilesThatHoldOthersToo() {
    List<InternalRow> rows = new ArrayList<>(events("d1", "1982", 3));
    rows.addAll(events("d2", "1982", 2));
    rows.addAll(events("d3", "1962", 1));
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, rows);
      lake.append(EVENTS, events("d1", "1982", 4));
      lake.append(EVENTS, events("d9", "1982", 1));
      lake.fastForward(1);

      lake.remove("faults", List.of("d1", "d3"));

      assertThat(count(lake, "count(*) filter (delivery_id in ('d1', 'd3')), count(*)"))
          .containsExactly("0 3");
      assertThat(lake.files().get(EVENTS)).hasSize(2);
    }
  }

  @Test
  void aTableOfAnOlderVersionGetsTheColumnsItLacksAndKeepsTheOthers() {
    List<String> lacking = List.of("organisation", "area", "last_changed");
    Map<String, Integer> ids = makeOlderTable(lacking);

    try (Lake lake = Lake.open(home)) {
      List<InternalRow> rows = events("d2", "1962", 1);
      rows.get(0).update(EVENTS.indexOf("organisation"), UTF8String.fromString("police"));
      rows.get(0).update(EVENTS.indexOf("area"), UTF8String.fromString("centre"));
      rows.get(0).update(EVENTS.indexOf("last_changed"), DAY * 86_400_000_000L);
      lake.append(EVENTS, rows);

      assertThat(
              count(
                  lake,
                  "delivery_id, organisation, municipality, area, cast(last_changed as date)"))
          .containsExactlyInAnyOrder("d1 null 1982 null null", "d2 police 1962 centre 2024-09-10");
    }
    try (JdbcCatalog catalog = catalog()) {
      Schema schema = catalog.loadTable(identifier()).schema();
      ids.forEach((name, id) -> assertThat(schema.findField(name).fieldId()).isEqualTo(id));
      assertThat(lacking).noneMatch(name -> ids.containsValue(schema.findField(name).fieldId()));
      assertThat(schema.columns().stream().map(Types.NestedField::name))
          .containsExactlyElementsOf(EVENTS.columns().stream().map(each -> each.name()).toList());
    }
  }

  @Test
  void rowsOfATableOfAnOlderVersionCanBeRemoved() {
    makeOlderTable(List.of("organisation"));
    try (Lake lake = Lake.open(home)) {
      lake.append(EVENTS, events("d2", "1982", 1));

      lake.remove("faults", List.of("d1"));

      assertThat(count(lake, "delivery_id")).containsExactly("d2");
    }
  }

  /** A table with one row, in files by municipality; the ids of its columns. */
  private Map<String, Integer> makeOlderTable(List<String> lacking) {
    Lake.open(home).close();
    Schema schema =
        new Schema(
            TableLayout.schema(EVENTS).columns().stream()
                .filter(field -> !lacking.contains(field.name()))
                .toList());
    try (JdbcCatalog catalog = catalog()) {
      catalog.dropTable(identifier(), true);
      PartitionSpec spec = PartitionSpec.builderFor(schema).identity("municipality").build();
      Table table = catalog.createTable(identifier(), schema, spec, Map.of("format-version", "2"));
      InternalRow row = event("d1", "1982", 1);
      Object[] values =
          EVENTS.columns().stream()
              .filter(column -> !lacking.contains(column.name()))
              .map(column -> ((GenericInternalRow) row).values()[EVENTS.indexOf(column.name())])
              .toArray();
      List<DataFile> files =
          DataFileWriter.write(
              table, List.<InternalRow>of(new GenericInternalRow(values)).iterator());
      table.newAppend().appendFile(files.get(0)).commit();
      return table.schema().columns().stream()
          .collect(Collectors.toMap(Types.NestedField::name, Types.NestedField::fieldId));
    }
  }

  private static TableIdentifier identifier() {
    return TableIdentifier.of("warehouse", EVENTS.id());
  }

  private JdbcCatalog catalog() {
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.setConf(new org.apache.hadoop.conf.Configuration());
    catalog.initialize(
        "lake",
        Map.of(
            CatalogProperties.URI,
            "jdbc:sqlite:" + home.lake().resolve("catalog.sqlite"),
            CatalogProperties.WAREHOUSE_LOCATION,
            home.lake().toUri().toString(),
            "jdbc.schema-version",
            "V1"));
    return catalog;
  }

  private static List<String> count(Lake lake, String columns) {
    String files =
        lake.files().get(EVENTS).stream()
            .map(file -> "'" + file + "'")
            .collect(Collectors.joining(", "));
    return LakeQuery.rows(
        "select %s from read_parquet([%s], union_by_name = true, hive_partitioning = false)"
            .formatted(columns, files));
  }
}
