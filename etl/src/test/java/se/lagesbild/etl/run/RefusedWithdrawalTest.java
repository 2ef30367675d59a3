package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.LandedDeliveries;

/** A withdrawal that would take another delivery along is not made, and holds nothing else up. */
class RefusedWithdrawalTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 10);
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path folder;
  private TestHome home;

  /** Ten reports, eight, seven: each takes back no more than it may of the one before it. */
  @BeforeEach
  void deliver() {
    home = TestHome.create(folder.resolve("home"));
    fortnight(5, 10).faults(36, fault("A1", "2024-09-03 08:15", "Fagersta", "Ny")).publish(TODAY);
    fortnight(6, 8).publish(TODAY);
    fortnight(7, 7).publish(TODAY);
    assertThat(reportsKnown()).isEqualTo("7");
  }

  @Test
  void itsSourceStaysAsItWasAndTheOthersLoadEachNight() {
    Set<String> steps = new HashSet<>();
    List<String> police = told(POLICE);
    home.command(0, "withdraw", id(1));

    home.faults(37, fault("A2", "2024-09-10 08:15", "Fagersta", "Ny"));
    Summary first = home.run(TODAY);
    home.faults(38, fault("A3", "2024-09-17 08:15", "Fagersta", "Ny"));
    Summary second = home.run(TODAY, line -> steps.add(line.fields().get("source") + ""));

    for (Summary summary : List.of(first, second)) {
      assertThat(summary.published()).as(summary.sentence()).isTrue();
      assertThat(summary.exitCode()).isEqualTo(3);
      assertThat(summary.sentences().get(POLICE))
          .contains("återkallelsen av POL_1982_anmalda_2024_v33-34.csv görs inte")
          .contains("skulle ta tillbaka 3 av 10 händelser")
          .contains("./lagesbild delivery withdraw " + id(1) + " --undo")
          .contains("./lagesbild delivery withdraw " + id(2));
    }
    assertThat(told(POLICE)).isEqualTo(police);
    assertThat(told(FAULTS)).hasSize(3);
    assertThat(steps).as("nothing is tried in vain").contains(FAULTS).doesNotContain(POLICE);
    assertThat(home.run(TODAY).exitCode()).as("with nothing new").isEqualTo(3);
    assertThat(home.command(0, "list")).contains("återkallas");
  }

  /** A source that sends every night is not read twice every night. */
  @Test
  void whatComesAfterTheFileThatHoldsItUpIsLoadedAtOnce() {
    home.command(0, "withdraw", id(1));
    home.run(TODAY);
    List<Object> read = new ArrayList<>();

    put("POL_1982_anmalda_2024_v33-34.csv", 9, 0, reports(6, AUGUST));
    Summary summary = home.run(TODAY, line -> read.add(line.fields().get("source")));

    assertThat(reportsKnown()).isEqualTo("6");
    assertThat(summary.sentences().get(POLICE)).contains("görs inte");
    assertThat(read).as("how many times it was read").filteredOn(POLICE::equals).hasSize(1);
  }

  @Test
  void itIsTakenBack() {
    List<String> tables = home.tables();
    home.command(0, "withdraw", id(1));
    home.run(TODAY);

    assertThat(home.command(0, "withdraw", id(1), "--undo")).contains("tillbakatagen");

    Summary summary = home.run(TODAY);
    assertThat(summary.sentences()).doesNotContainKey(POLICE);
    assertThat(home.tables()).isEqualTo(tables);
    assertThat(home.command(1, "withdraw", "--undo", id(1))).contains("är inte återkallad");
  }

  @Test
  void oneThatWasMadeCannotBeTakenBack() {
    home.command(0, "withdraw", id(2));
    home.publish(TODAY);

    assertThat(home.command(1, "withdraw", id(2), "--undo")).contains("är redan gjord");
    assertThat(home.command(2, "withdraw", id(2), "--undo", "--reason", "fel"))
        .contains("--reason hör till en återkallelse");
    assertThat(reportsKnown()).isEqualTo("8");
  }

  /** As its warning advises. */
  @Test
  void itIsMadeWhenTheOtherIsWithdrawnToo() {
    home.command(0, "withdraw", id(1));
    home.run(TODAY);

    home.command(0, "withdraw", id(2));
    home.publish(TODAY);

    assertThat(reportsKnown()).isEqualTo("10");
    assertThat(home.ask("select outcome from delivery where source = '" + POLICE + "' order by 1"))
        .containsExactly("applied", "withdrawn", "withdrawn");
  }

  /** A corrected file stands between the first and the one that was stopped. */
  @Test
  void itIsTriedAgainWhenTheRightFileHasCome() {
    home.command(0, "withdraw", id(1));
    home.run(TODAY);

    put("POL_1982_anmalda_2024_v33-34.csv", 6, 6, reports(8, AUGUST.plusDays(1)));
    Summary summary = home.run(TODAY);

    assertThat(summary.sentences()).as("made").doesNotContainKey(POLICE);
    assertThat(reportsKnown()).isEqualTo("7");
    assertThat(home.ask("select count(*) from delivery where outcome = 'withdrawn'"))
        .containsExactly("1");
  }

  @Test
  void theWithdrawnStaysWhenTheContractIsMendedMeanwhile() throws IOException {
    String[] rows = Arrays.copyOf(reports(7, AUGUST), 8);
    rows[7] = TestHome.unusable(1, AUGUST)[0];
    put("POL_1982_anmalda_2024_v33-34.csv", 8, 0, rows);
    home.publish(TODAY);
    home.command(0, "withdraw", id(1));
    home.run(TODAY);
    Path codes = home.home.config().resolve("offence-codes.csv");
    Files.writeString(
        codes, Files.readString(codes) + "99Z9,Klotter med krita,graffiti,false,,,,\n");

    home.run(TODAY);
    Summary summary = home.run(TODAY);

    assertThat(summary.sentences().get(POLICE)).contains("görs inte");
    assertThat(reportsKnown()).isEqualTo("8");
    assertThat(home.ask("select outcome from delivery where source = '" + POLICE + "'"))
        .containsOnly("applied");
  }

  @Test
  void aChangedContractThatReadsNothingHoldsItUpUntilItIsMended() throws IOException {
    home.faults(38, fault("A9", "2024-09-17 08:15", "Fagersta", "Ny")).publish(TODAY);
    String first = new LandedDeliveries(home.home).list(FAULTS).get(0).id();
    List<String> tables = home.tables();
    home.command(0, "withdraw", first);
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    String sound = Files.readString(contract);
    Files.writeString(contract, sound.replace("delimiter: \";\"", "delimiter: \"|\""));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get(FAULTS))
        .contains("NVK_felanmalan_2024_v38.csv, som användes förut");
    assertThat(home.tables()).isEqualTo(tables);
    Files.writeString(contract, sound);
    home.publish(TODAY);
    assertThat(home.ask("select outcome from delivery where source = '" + FAULTS + "' order by 1"))
        .containsExactly("applied", "withdrawn");
  }

  private TestHome fortnight(int hour, int count) {
    return put("POL_1982_anmalda_2024_v33-34.csv", hour, 0, reports(count, AUGUST));
  }

  private TestHome put(String name, int hour, int minute, String[] rows) {
    return home.put(
        POLICE,
        name,
        TestHome.policeText(List.of(rows)).getBytes(Charset.forName("windows-1252")),
        Instant.parse("2024-09-04T%02d:%02d:00Z".formatted(hour, minute)));
  }

  private String id(int position) {
    return new LandedDeliveries(home.home).list(POLICE).get(position).id();
  }

  private String reportsKnown() {
    return told(POLICE).size() + "";
  }

  private List<String> told(String source) {
    return home.ask("select * from event where source = '" + source + "' order by event_id");
  }
}
