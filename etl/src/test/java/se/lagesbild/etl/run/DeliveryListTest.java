package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.unusable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;

class DeliveryListTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path folder;

  @Test
  void showsEveryDeliveryInOrderAndWhatBecameOfIt() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    String[] three = {
      report("K1", TODAY.minusDays(60)),
      report("K2", TODAY.minusDays(60)),
      report("K3", TODAY.minusDays(60))
    };
    home.police(36, three).police(38, report("K4", TODAY.minusDays(9)));
    home.put(
        "kommun-est-rapport",
        "EST_rapport_2024_v37-38.xlsx",
        "trasig".getBytes(StandardCharsets.UTF_8));
    String heading = "Ärendenr;Inkommet;Kommun;Kategori;SWEREF99TM N;SWEREF99TM E;Plats;Status";
    home.put(FAULTS, "NVK_felanmalan_2024_v35.csv", heading + "\n", StandardCharsets.UTF_8);
    home.faults(36, fault("A1", "2024-09-03 08:15", "Fagersta", "Ny"));
    home.faults(37, fault("A2", "2024-09-10 08:15", "Fagersta", "Ny"));
    home.publish(TODAY);
    home.command(0, "withdraw", id(home, 1));
    home.publish(TODAY);
    home.command(0, "withdraw", id(home, 2));
    Rollback.of(ServingDirectory.of(home.home)).to(1);
    home.faults(38, fault("A3", "2024-09-17 08:15", "Fagersta", "Ny")).run(TODAY);
    deleteCopy(home, 0);

    JsonNode list = new ObjectMapper().readTree(home.command(0, "list", "--format", "json"));

    List<String> lines = new ArrayList<>();
    list.forEach(
        row ->
            lines.add(
                "%s | %s | %s | %s | %s"
                    .formatted(
                        row.get("file").asText(),
                        row.get("as_of").asText(),
                        row.get("state").asText(),
                        row.get("rows").asText(),
                        row.get("copy").asText())));
    assertThat(lines)
        .containsExactly(
            "EST_rapport_2024_v37-38.xlsx | 2024-09-22 23:59:59 | avvisad | 0 | finns",
            "NVK_felanmalan_2024_v35.csv | 2024-09-01 23:59:59 | tom | 0 | gallrad",
            "NVK_felanmalan_2024_v36.csv | 2024-09-08 23:59:59 | återkallad | null | finns",
            "NVK_felanmalan_2024_v37.csv | 2024-09-15 23:59:59 | återkallas | 1 | finns",
            "NVK_felanmalan_2024_v38.csv | 2024-09-22 23:59:59 | väntar | null | finns",
            "POL_1982_anmalda_2024_v35-36.csv | 2024-09-08 23:59:59 | använd | 3 | finns",
            "POL_1982_anmalda_2024_v37-38.csv | 2024-09-22 23:59:59 | stoppad | 1 | finns");
  }

  @Test
  void showsOneSourceAsCsvBeforeAnythingIsPublished() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, unusable(100, TODAY.minusDays(9)));
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    assertThat(home.run(TODAY).published()).isFalse();

    assertThat(home.command(0, "list", "--source", FAULTS, "--format", "csv").lines())
        .containsExactly(
            "id,source,file,as_of,arrived,state,rows,copy",
            id(home, 0)
                + ",nvk-felanmalan,NVK_felanmalan_2024_v38.csv,2024-09-22 23:59:59,"
                + "2024-11-04 06:00:00,väntar,,finns");
  }

  @Test
  void saysWhatIsThereWhenTheSourceIsNot() {
    TestHome home = TestHome.create(folder.resolve("home"));

    assertThat(home.command(0, "list")).contains("(0 rader)");
    assertThat(home.command(1, "list", "--source", "polis")).contains("ingen har gjort det ännu");
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny")).run(TODAY);
    assertThat(home.command(1, "list", "--source", "polis"))
        .isEqualTo("källan \"polis\" har inte levererat något; de som har är nvk-felanmalan.\n");
  }

  @Test
  void aFolderWithoutAnInstallationIsSaidToHaveNone() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    Files.move(home.home.config(), folder.resolve("moved"));

    assertThat(home.command(1, "list"))
        .isEqualTo(
            home.home.root()
                + " är ingen installation, config/ saknas; skapa en installation med ./lagesbild init --home KATALOG.\n");
  }

  private static String id(TestHome home, int position) {
    return delivery(home, position).id();
  }

  private static void deleteCopy(TestHome home, int position) throws IOException {
    Files.delete(home.home.landing().resolve(delivery(home, position).path()));
  }

  private static Delivery delivery(TestHome home, int position) {
    return new LandedDeliveries(home.home).list(FAULTS).get(position);
  }
}
