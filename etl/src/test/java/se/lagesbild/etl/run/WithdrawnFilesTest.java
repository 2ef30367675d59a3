package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.publish.Publisher;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.schema.LakeTable;

/** What taking a delivery's rows out of the lake does to its files. */
class WithdrawnFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path folder;
  private TestHome home;
  private String first;

  @BeforeEach
  void loadTwoDeliveriesIntoTheSameFiles() {
    home = TestHome.create(folder.resolve("home"));
    home.faults(37, fault("A1", "2024-09-10 08:15", "Fagersta", "Ny"));
    home.faults(38, fault("A2", "2024-09-17 08:15", "Fagersta", "Ny"));
    home.publish(TODAY);
    first = new LandedDeliveries(home.home).list(FAULTS).get(0).id();
  }

  @Test
  void theBranchHoldsTheOtherRowsInPlainFilesAndPublishedOnesStay() {
    try (Lake lake = Lake.open(home.home)) {
      Map<LakeTable, List<Path>> published = lake.files();

      lake.remove(FAULTS, List.of(first));

      assertThat(home.rows(lake.files().get(LakeTable.EVENT_VERSION))).hasSize(1);
      assertThat(home.rows(lake.files().get(LakeTable.DELIVERY))).hasSize(1);
      assertThat(home.rows(published.get(LakeTable.EVENT_VERSION))).hasSize(2);
      lake.resetTo(home.pointer().snapshots());
      assertThat(lake.files()).isEqualTo(published);
    }
  }

  @Test
  void rowsOfAnotherSourceStay() {
    try (Lake lake = Lake.open(home.home)) {
      lake.remove("polisen-anmalda-brott", List.of(first));

      assertThat(home.rows(lake.files().get(LakeTable.EVENT_VERSION))).hasSize(2);
    }
  }

  @Test
  void aGenerationIsThenMadeFromTheStart() throws IOException {
    ServingDirectory serving = ServingDirectory.of(home.home);
    Installation installation = InstallationReader.read(home.home.config(), List.of());
    enlarge(serving.file(home.pointer().latest()));
    try (Lake lake = Lake.open(home.home)) {
      Map<LakeTable, List<Path>> published = lake.files();
      Publisher publisher = new Publisher(serving, lake);
      assertThat(publisher.since(installation, published, installation.sha256())).isPresent();

      lake.remove(FAULTS, List.of(first));

      assertThat(publisher.since(installation, published, installation.sha256())).isEmpty();
    }
  }

  /** Only large generations are made from the one before. */
  private static void enlarge(Path file) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
      opened.setLength(65L << 20);
    }
  }
}
