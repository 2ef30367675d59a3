package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDataTest {

  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";
  private static final String CONCERNS = "kommun-orosanmalningar";
  private static final Map<String, Charset> CHARSETS =
      Map.of(
          POLICE,
          Charset.forName("windows-1252"),
          FAULTS,
          StandardCharsets.UTF_8,
          CONCERNS,
          StandardCharsets.UTF_8,
          "kommun-krankande-behandling",
          StandardCharsets.UTF_8,
          "vaktare-larm",
          Charset.forName("windows-1252"),
          "nvk-storningsarenden",
          Charset.forName("windows-1252"));

  @TempDir private static Path folder;

  private static Written written;

  @BeforeAll
  static void write() throws IOException {
    written = Written.into(folder);
  }

  @Test
  void theSameOptionsGiveTheSameBytes(@TempDir Path other) throws IOException {
    Written.into(other);

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(other.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "polisen-anmalda-brott, 53",
    "nvk-felanmalan, 104",
    "kommun-est-rapport, 53",
    "kommun-orosanmalningar, 28",
    "sdr-raddningstjanst, 24",
    "kommun-krankande-behandling, 25",
    "vaktare-larm, 91",
    "nvk-skadegorelse, 24",
    "gymnasiet-handelser, 26",
    "kommun-otrygga-platser, 24",
    "kommun-hot-personal, 8",
    "nvk-storningsarenden, 24",
    "polisen-inriktning, 39",
    "gymnasiet-franvaro, 26",
    "scb-folkmangd, 2",
    "scb-brott, 2",
    "scb-utbildning, 2",
    "kommun-trygghetsmatning, 2",
    "kommun-kalender, 2",
    "polisen-handelser, 61"
  })
  void everyDeliveryIsTheFileThatTheTruthDescribes(String source, int count) throws Exception {
    JsonNode deliveries = written.truth().get(source).get("deliveries");
    List<Path> files = Replay.inOrderOfArrival(written.inbox(source));
    assertThat(files).hasSameSizeAs(deliveries).hasSize(count);
    for (int index = 0; index < files.size(); index++) {
      JsonNode delivery = deliveries.get(index);
      Path file = files.get(index);

      assertThat(file.getFileName()).hasToString(delivery.get("file").asText());
      assertThat(sha256(file)).isEqualTo(delivery.get("sha256").asText());
      if (CHARSETS.containsKey(source)) {
        assertThat(rows(source, file)).isEqualTo(delivery.get("rows").asInt());
      }
      assertThat(arrival(file)).isEqualTo(delivery.get("arrival").asText() + "T06:00");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "duplicates",
    "outOfScopeRows",
    "correctedKeys",
    "voidedKeys",
    "vanishedKeys",
    "rejectedRows"
  })
  void everyKindOfDirtOccursInThePoliceFiles(String kind) {
    assertThat(written.truth().get(POLICE).get("deliveries"))
        .anyMatch(delivery -> delivery.get(kind).asInt() > 0 || !delivery.get(kind).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"b, 9", "d, 22", "g, 24"})
  void everyPlantedEventIsAlive(String id, int events) {
    assertThat(written.planted(POLICE, id).get("keys")).hasSize(events);
  }

  @Test
  void theGraffitiStepShowsInBothSourcesTogether() {
    JsonNode police = written.planted(POLICE, "a").get("counts");
    JsonNode faults = written.planted(FAULTS, "a").get("counts");
    double during = police.get("during").asDouble() + faults.get("during").asDouble();
    double before =
        police.get("52_weeks_before").asDouble() + faults.get("52_weeks_before").asDouble();

    assertThat((during / 5) / (before / 52)).isBetween(1.5, 3.0);
  }

  @Test
  void betterLightingHalvesDamageAgainstTheControl() {
    double treated = ratio(POLICE, "treated");
    double control = ratio(POLICE, "control");

    assertThat(treated / control).isBetween(0.3, 0.75);
  }

  @ParameterizedTest
  @CsvSource({"i", "j"})
  void theLastHalfYearHasMoreOfWhatIsPlanted(String id) {
    JsonNode counts = written.planted("kommun-est-rapport", id).get("counts");
    double during = 2 * counts.get("during").asDouble();

    assertThat(during / counts.get("52_weeks_before").asDouble()).isGreaterThan(2.5);
  }

  @Test
  void noTemporaryFileIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  private static double ratio(String source, String role) {
    JsonNode counts = written.planted(source, "e").get("counts");
    return counts.get(role + "_during").asDouble()
        / counts.get(role + "_52_weeks_before").asDouble();
  }

  private static int rows(String source, Path file) {
    Replay replay = new Replay(CHARSETS.get(source), row -> "", row -> true, other -> row -> false);
    return replay.rows(file).size();
  }

  private static String arrival(Path file) throws IOException {
    ZonedDateTime time =
        Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.of("Europe/Stockholm"));
    return time.toLocalDateTime().toString();
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
