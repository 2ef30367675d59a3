package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run cannot use ends in a sentence, and everything else is published. */
class RefusedDeliveriesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 10);

  @TempDir Path folder;

  @Test
  void aDeliveryThatWouldWithdrawTooMuchIsStopped() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, reports(10, LocalDate.of(2024, 9, 1)));
    home.police(38, reports(7, LocalDate.of(2024, 9, 1)));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get("polisen-anmalda-brott"))
        .contains("skulle ta tillbaka 3 av 10 händelser");
    assertThat(home.ask("select count(*) from event")).containsExactly("10");
  }

  @Test
  void aFileWithoutHeadingsTellsNothingOfItsFirstRow() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.put(
        "nvk-felanmalan",
        "NVK_felanmalan_2024_v38.csv",
        "A1;2024-09-17 08:15;Fagersta;Klotter;;Ring Test Testsson 070-1740601;Hemgatan 7;;;;Ny;;;\n",
        StandardCharsets.UTF_8);

    Summary summary = home.run(TODAY);

    assertThat(summary.sentences().get("nvk-felanmalan")).contains("har 14 kolumner");
    try (Stream<Path> files = Files.walk(home.home.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(home.home.landing())) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain("Testsson")
              .doesNotContain("Hemgatan");
        }
      }
    }
  }

  @Test
  void anUnusableExpressionRefusesTheSourcesDeliveriesOnceAndTheWarningStands() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, report("K1", SEPTEMBER))
        .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("\"try_to_date(substring", "\"(select 1) = try_to_date(substring"));

    assertThat(home.run(TODAY).sentences().get("nvk-felanmalan")).contains("underfråga");
    Summary again = home.run(TODAY);

    assertThat(again.published()).isFalse();
    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.sentences().get("nvk-felanmalan")).contains("underfråga");
    assertThat(home.ask("select distinct source from event"))
        .containsExactly("polisen-anmalda-brott");
  }

  @Test
  void badFilesAreRefusedWithASentenceAndTheOthersLoad() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "all");
    home.police(38, report("K1", SEPTEMBER));
    home.put("nvk-felanmalan", "NVK_felanmalan_2024_v37.csv", new byte[0]);
    home.put("nvk-felanmalan", "fel namn.csv", "x", StandardCharsets.UTF_8);
    home.put("polisen-handelser", "2024-09-01.json", "[{\"id\":1,", StandardCharsets.UTF_8);
    home.put("okand-kalla", "fil.csv", "x", StandardCharsets.UTF_8);
    Files.createDirectories(home.home.inbox().resolve("nvk-felanmalan/mapp"));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.published()).isTrue();
    assertThat(summary.sentences().get("nvk-felanmalan"))
        .contains("filen är tom (0 byte)")
        .contains("fel namn.csv följer inte kontraktets filnamn")
        .contains("mapp är inte en vanlig fil");
    assertThat(summary.sentences().get("polisen-handelser")).contains("avklippt");
    assertThat(summary.sentences().get("okand-kalla")).contains("hör inte till någon källa");
    assertThat(home.ask("select source, outcome from delivery order by 1"))
        .containsExactly(
            "nvk-felanmalan refused", "polisen-anmalda-brott applied", "polisen-handelser refused");
    assertThat(home.home.inbox().resolve("nvk-felanmalan/fel namn.csv")).exists();
  }

  @Test
  void aContractWithATypingErrorLeavesItsFilesInTheInboxAndTheOthersLoad() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, report("K1", SEPTEMBER))
        .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(contract, Files.readString(contract).replace("delimiter", "delimeter"));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get("nvk-felanmalan"))
        .contains("source.yaml, rad ")
        .contains("delimeter")
        .contains("tillåtna ord: decimalChar, delimiter, header, quoteChar");
    assertThat(home.home.inbox().resolve("nvk-felanmalan/NVK_felanmalan_2024_v38.csv")).exists();
    assertThat(home.ask("select distinct source from event"))
        .containsExactly("polisen-anmalda-brott");
  }

  @Test
  void aDeliveryIsReadAgainWhenItsContractWasMended() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, report("K1", SEPTEMBER));
    home.put(
        "nvk-felanmalan",
        "NVK_felanmalan_2024_v38.csv",
        "Nr;Inkommet\nA1;x\n",
        StandardCharsets.UTF_8);
    home.run(TODAY);
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace(
                "{ name: Ärendenr, type: string,",
                "{ name: Ärendenr, type: string, aliases: [Nr],"));

    assertThat(home.run(TODAY).sentences().get("nvk-felanmalan"))
        .contains("kolumnen \"Kommun\" saknas");
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void aMistypedYearLeavesTheFileInTheInboxAndMakesNothingStale() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(37, fault("A1", "2024-09-10 08:15", "Fagersta", "Ny"));
    Path inbox = home.home.inbox().resolve("nvk-felanmalan");
    Path mistyped = inbox.resolve("NVK_felanmalan_2062_v37.csv");
    Files.move(inbox.resolve("NVK_felanmalan_2024_v37.csv"), mistyped);
    home.faults(38, fault("A1", "2024-09-10 08:15", "Fagersta", "Klar"));

    Summary summary = home.run(TODAY);

    assertThat(summary.sentences())
        .containsEntry(
            "nvk-felanmalan",
            "NVK_felanmalan_2062_v37.csv skulle gälla till och med 2062-09-17, långt fram i tiden; rätta året eller perioden i filnamnet, filen ligger kvar i inbox.");
    assertThat(mistyped).exists();
    assertThat(home.ask("select file_name, superseded from delivery"))
        .containsExactly("NVK_felanmalan_2024_v38.csv 0");
  }

  @Test
  void aClockFarAheadIsNotBelieved() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(contract, Files.readString(contract).replaceFirst("  fileName: .*\\n", ""));
    home.police(38, report("K1", SEPTEMBER))
        .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    Path file = home.home.inbox().resolve("nvk-felanmalan/NVK_felanmalan_2024_v38.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2062-09-17T05:00:00Z")));

    assertThat(home.run(TODAY).sentences().get("nvk-felanmalan"))
        .contains("har en tidsstämpel långt fram i tiden (2062-09-17)");
    assertThat(file).exists();
  }
}
