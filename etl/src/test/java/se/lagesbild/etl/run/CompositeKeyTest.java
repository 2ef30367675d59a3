package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key of several columns of which some are not stated. */
class CompositeKeyTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String SOURCE = "larm";
  private static final String CONTRACT =
      """
      id: larm
      title: { sv: Larm, en: Alarms }
      organisation: kommunen
      secrecy: internal
      cadence: { everyDays: 7, lateAfterDays: 3 }
      format: csv
      dialect: { delimiter: ";" }
      fields:
        - { name: NR, type: string }
        - { name: DEL, type: string }
        - { name: TID, type: datetime, format: "%Y-%m-%d %H:%M" }
        - { name: KOD, type: string }
      delivery: { mode: upsert }
      event:
        key: [NR, DEL]
        report: [NR, DEL]
        municipality: { code: "1982" }
        occurred: { from: TID }
        code: { field: KOD, list: codes.csv }
      """;

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void writeContract() throws IOException {
    Path contract = Files.createDirectories(folder.resolve("sources").resolve(SOURCE));
    Files.writeString(contract.resolve("source.yaml"), CONTRACT);
    Files.writeString(
        contract.resolve("codes.csv"),
        "code,title,category,police_initiated,valid_from,valid_to\nA,A,graffiti,false,,\n");
    home = TestHome.create(folder.resolve("home")).withSources(folder.resolve("sources"));
  }

  private void deliver(String... keys) {
    StringBuilder text = new StringBuilder("NR;DEL;TID;KOD\n");
    for (String key : keys) {
      text.append(key).append(";2024-09-20 10:00;A\n");
    }
    home.put(SOURCE, "larm.csv", text.toString(), StandardCharsets.UTF_8);
    home.publish(TODAY);
  }

  @Test
  void aPartKeepsItsPlaceThoughTheOtherIsNotStated() {
    deliver("A;", ";A", "A;A");

    assertThat(home.ask("select count(*), count(*) filter (is_report_head) from event"))
        .containsExactly("3 3");
  }

  @Test
  void aRowWithoutAnyPartIsRejected() {
    deliver("A;1", ";", ";");

    assertThat(home.ask("select count(*) from event")).containsExactly("1");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("3 NR missing_value", "4 NR missing_value");
  }
}
