package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

class RunLogTest {
  private static final String RUN = "2024-09-24T031500";

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");

  @TempDir Path folder;
  private Home home;
  private final StringWriter said = new StringWriter();
  private final PrintWriter out = new PrintWriter(said);

  @BeforeEach
  void makeFolders() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.logs());
  }

  private static Summary summary() {
    LocalDateTime started = LocalDateTime.of(2024, 9, 24, 3, 15);
    return new Summary(RUN, LocalDate.of(2024, 9, 24), started);
  }

  private List<JsonNode> logged() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(home.logs().resolve("etl-" + RUN + ".jsonl"))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void everyStepIsALineOfJsonInTheLog() throws IOException {
    RunLog log = RunLog.begin(home, RUN, Progress.forNobody());
    log.begin(Step.LAND).done(2);
    log.begin(Step.APPEND).done(2, 12_345);
    Summary summary = summary();
    summary.warn("nvk-felanmalan", "Testsson skrev fel.");
    log.end(summary);

    List<JsonNode> lines = logged();
    assertThat(lines)
        .extracting(line -> line.get("step").asText())
        .containsExactly("land", "append", "end");
    assertThat(lines).allMatch(line -> line.get("run").asText().equals(RUN));
    assertThat(lines)
        .allMatch(
            line ->
                TIME.matcher(line.get("time").asText()).matches()
                    && line.get("seconds").isNumber());
    assertThat(lines.get(1).get("deliveries").asInt()).isEqualTo(2);
    assertThat(lines.get(1).get("rows").asInt()).isEqualTo(12_345);
    assertThat(lines.get(2).get("warnings").get("nvk-felanmalan").asInt()).isEqualTo(1);
    assertThat(lines.get(2).get("exitCode").asInt()).isEqualTo(3);
    assertThat(lines.toString()).doesNotContain("Testsson");
  }

  @Test
  void whoeverWatchesReadsSwedish() {
    RunLog log = RunLog.begin(home, RUN, Progress.forPeople(out));
    log.begin(Step.LAND).done(1);
    log.begin(Step.APPEND).done(3, 12_345);
    log.begin(Step.CHECK).done();
    log.end(summary());

    assertThat(said.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches(" +\\d+,\\d s  Mottagning +1 leverans"),
            line ->
                assertThat(line).matches(" +\\d+,\\d s  Lagring +3 leveranser +12\u00a0345 rader"),
            line -> assertThat(line).matches(" +\\d+,\\d s  Kontroll"),
            line -> assertThat(line).isEmpty());
  }

  @Test
  void whatCollectsTheOutputReadsTheLinesOfTheLog() throws IOException {
    RunLog log = RunLog.begin(home, RUN, Progress.forMachines(out));
    log.begin(Step.CHECK).done();
    log.end(summary());

    assertThat(said.toString())
        .isEqualTo(Files.readString(home.logs().resolve("etl-" + RUN + ".jsonl")));
  }

  @Test
  void aLogThatCannotBeWrittenIsAWarning() throws IOException {
    Files.createDirectory(home.logs().resolve("etl-" + RUN + ".jsonl"));
    RunLog log = RunLog.begin(home, RUN, Progress.forNobody());
    log.begin(Step.CHECK).done();
    Summary summary = summary();

    log.end(summary);

    assertThat(summary.sentences().get("logs"))
        .contains("kunde inte skrivas: kontrollera rättigheter och diskutrymme.");
  }

  @Test
  void whoeverMayNotWriteTheLogReadsOfRights() {
    assertThat(RunLog.unwritten(home, new AccessDeniedException("etl.jsonl")))
        .contains("har inte rätt att skriva i " + home.logs() + "; ändra rättigheterna.")
        .doesNotContain("disk");
    assertThat(RunLog.unwritten(home, new IOException("No space left on device")))
        .contains("är full")
        .doesNotContain("rätt");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsToldOfAsThat() throws IOException {
    Files.setPosixFilePermissions(home.logs(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(home.logs()), "nothing is closed to whoever runs the test");
    RunLog log = RunLog.begin(home, RUN, Progress.forNobody());
    Summary summary = summary();

    log.end(summary);

    assertThat(summary.sentences().get("logs")).contains("inte rätt att skriva");
  }
}
