package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;

/** Rows that could not be used become events when their contract is mended. */
class MendedContractTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 10);
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path folder;

  /** Whether the contract is right from the start or mended when all has come, all is the same. */
  @Test
  void theLakeBecomesAsIfTheContractHadBeenRightFromTheStart() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome right = home.emptyCopy(folder.resolve("right"));
    mend(right);
    deliver(home);
    deliver(right);
    assertThat(home.ask("select count(*) from rejected_row")).containsExactly("4");
    assertThat(home.ask("select count(*) from event")).containsExactly("11");

    mend(home);
    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(SummaryText.of(summary))
        .contains("Kontraktet för Anmälda brott har ändrats: 3 leveranser lästes in på nytt.");
    assertThat(home.tables()).isEqualTo(right.tables());
    assertThat(home.lakeRows()).isEqualTo(right.lakeRows());
    assertThat(home.ask("select count(*) from rejected_row")).containsExactly("0");
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void whatCannotBeReadAgainStaysAsItWasAndTheRestIsMended() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(home);
    Delivery first = new LandedDeliveries(home.home).list(POLICE).get(0);
    Files.delete(home.home.landing().resolve(first.path()));

    mend(home);
    home.publish(TODAY);

    assertThat(home.ask("select reason from rejected_row"))
        .containsExactly("unknown_code", "unknown_code");
    assertThat(home.ask("select distinct delivery_id from rejected_row"))
        .containsExactly(first.id());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void aChangeThatDoesNotReadWhatWasReadLeavesItAndTheOthersLoad() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(home);
    List<String> faults =
        home.ask("select * from event where source = '" + FAULTS + "' order by 1");
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    String sound = Files.readString(contract);
    Files.writeString(contract, sound.replace("delimiter: \";\"", "delimiter: \"|\""));
    addPoliceCode(home);

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).as(summary.sentence()).isEqualTo(3);
    assertThat(summary.sentences().get(FAULTS))
        .contains("kontraktet har ändrats")
        .contains("NVK_felanmalan_2024_v34.csv, som användes förut");
    assertThat(home.ask("select * from event where source = '" + FAULTS + "' order by 1"))
        .isEqualTo(faults);
    assertThat(home.ask("select count(*) from rejected_row where source = '" + POLICE + "'"))
        .containsExactly("0");
    assertSaidAgainWithoutReading(home, summary.sentences().get(FAULTS));
    Files.writeString(contract, sound);
    addFaultCode(home);
    home.publish(TODAY);
    assertThat(home.ask("select count(*) from rejected_row")).containsExactly("0");
  }

  /** Each night until the contract changes once more. */
  private static void assertSaidAgainWithoutReading(TestHome home, String sentence) {
    Set<Object> steps = new HashSet<>();

    Summary next = home.run(TODAY, line -> steps.add(line.fields().get("step")));

    assertThat(next.exitCode()).isEqualTo(3);
    assertThat(next.sentences()).containsEntry(FAULTS, sentence);
    assertThat(next.published()).isFalse();
    assertThat(steps).contains(Step.LAND.id()).doesNotContain(Step.SPARK.id(), Step.READ.id());
  }

  /** Then there is something else to read again than what was refused. */
  @Test
  void theRestIsMendedWhenWhatCouldNotBeReadIsWithdrawn() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(34, unknown("A1", 10).replace("Graffiti", "Gatubelysning"), unknown("A2", 11));
    home.publish(TODAY);
    home.faults(38, fault("A3", 12), fault("A4", 13), fault("A5", 14)).publish(TODAY);
    Path codes = home.home.config().resolve("sources/nvk-felanmalan/codes.csv");
    Files.writeString(codes, Files.readString(codes).replace("Klotter,", "Kladd,"));
    addFaultCode(home);
    assertThat(home.run(TODAY).sentences().get(FAULTS)).contains("2 rader till kan inte användas");
    assertThat(home.run(TODAY).sentences().get(FAULTS)).contains("2 rader till kan inte användas");

    home.command(0, "withdraw", new LandedDeliveries(home.home).list(FAULTS).get(1).id());
    home.publish(TODAY);

    assertThat(home.ask("select count(*) from rejected_row")).containsExactly("0");
    assertThat(home.ask("select count(*) from event")).containsExactly("2");
  }

  @Test
  void aChangeThatUsesFewerRowsLeavesThemAsTheyWere() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(home);
    List<String> faults =
        home.ask("select * from event where source = '" + FAULTS + "' order by 1");
    Path codes = home.home.config().resolve("sources/nvk-felanmalan/codes.csv");
    String sound = Files.readString(codes);
    Files.writeString(codes, sound.replace("Klotter,", "Kladd,"));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).as(summary.sentence()).isEqualTo(3);
    assertThat(summary.sentences().get(FAULTS)).contains("rader till kan inte användas");
    assertThat(home.ask("select * from event where source = '" + FAULTS + "' order by 1"))
        .isEqualTo(faults);
    Files.writeString(codes, sound);
    addFaultCode(home);
    home.publish(TODAY);
    assertThat(home.ask("select count(*) from rejected_row where source = '" + FAULTS + "'"))
        .containsExactly("0");
  }

  /** Later deliveries correct and take back what an earlier one could not tell. */
  private static void deliver(TestHome home) {
    home.police(34, police(6, "K8", "K9")).faults(34, fault("A1", 10), unknown("A2", 11));
    home.publish(TODAY);
    home.police(36, police(6, "K8")).faults(36, fault("A1", 12), fault("A3", 13));
    home.publish(TODAY);
    home.police(38, police(7)).faults(38, fault("A2", 14), fault("A4", 15));
    home.publish(TODAY);
  }

  private static String[] police(int known, String... unknown) {
    String[] rows = java.util.Arrays.copyOf(reports(known, AUGUST), known + unknown.length);
    for (int at = 0; at < unknown.length; at++) {
      rows[known + at] = report(unknown[at], 1, AUGUST, "99Z9", "ÖPPEN");
    }
    return rows;
  }

  private static String fault(String number, int day) {
    return TestHome.fault(number, "2024-08-%02d 08:15".formatted(day), "Fagersta", "Ny");
  }

  private static String unknown(String number, int day) {
    return fault(number, day).replace("Klotter", "Graffiti");
  }

  private static void mend(TestHome home) throws IOException {
    addPoliceCode(home);
    addFaultCode(home);
  }

  /** Stands beside the contracts, since other sources use it too. */
  private static void addPoliceCode(TestHome home) throws IOException {
    add(home, "offence-codes.csv", "99Z9,Klotter med krita,graffiti,false,,,,\n");
  }

  private static void addFaultCode(TestHome home) throws IOException {
    add(home, "sources/nvk-felanmalan/codes.csv", "Graffiti,Klotter,graffiti,false,,\n");
  }

  private static void add(TestHome home, String list, String line) throws IOException {
    Files.writeString(home.home.config().resolve(list), line, StandardOpenOption.APPEND);
  }
}
