package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;

/**
 * The year in which the municipality took over upper secondary school, with a system that writes
 * other files: one source goes on, and says the day on which its numbers stop being comparable.
 */
class TakenOverSourceTest {
  private static final String UNTIL = "2021-12-31";
  private static final String SOURCE = "gymnasiet-handelser";

  @TempDir Path folder;

  @Test
  void filesOfBothSystemsBecomeEventsOfWhomeverAnsweredForThem() throws IOException {
    TestHome written = TestHome.create(folder.resolve("written"));
    Path root = written.home.root();
    assertThat(Main.run("sample-data", "--home", root.toString(), "--years", "1", "--until", UNTIL))
        .isZero();
    TestHome home = TestHome.create(folder.resolve("home"));
    Path inbox = home.home.inbox().resolve(SOURCE);
    Files.delete(inbox);
    Files.move(written.home.inbox().resolve(SOURCE), inbox);

    home.publish(LocalDate.parse(UNTIL));

    JsonNode truth =
        new ObjectMapper().readTree(root.resolve("truth.json").toFile()).at("/sources/" + SOURCE);
    assertThat(home.ask("select count(*), count(*) filter (is_report_head) from event"))
        .containsExactly(
            truth.at("/totals/1982/alive").asText()
                + ' '
                + truth.at("/totals/1982/reports").asText());
    assertThat(
            home.ask(
                "select organisation, time_precision, min(day_occurred) >= date '2021-07-01' from event group by 1, 2 order by 1"))
        .containsExactly("kommunen minute true", "nvu day false");
    assertThat(home.ask("select day, kind from series_break where source = '" + SOURCE + "'"))
        .containsExactly("2021-07-01 organisation");
    assertThat(
            home.ask(
                "select count(*) from expected_delivery where state in ('missing', 'late') and source = '"
                    + SOURCE
                    + "'"))
        .containsExactly("0");
  }
}
