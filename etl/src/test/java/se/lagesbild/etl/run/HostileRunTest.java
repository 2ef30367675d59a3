package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One night with everything in the inbox that could do harm: each ends in a sentence that names it,
 * whatever else has come is published, and nothing is lost.
 */
class HostileRunTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String FAULTS = "nvk-felanmalan";
  private static final String HEADING =
      "Ärendenr;Inkommet;Kommun;Kategori;Underkategori;Beskrivning;Plats;SWEREF99TM N;"
          + "SWEREF99TM E;Prioritet;Status;Åtgärdat;Åtgärd;Kostnad";
  private static final String ROW = fault("A2", "2024-08-12 08:15", "Fagersta", "Ny");

  @TempDir Path folder;

  private TestHome home;
  private Path inbox;

  @BeforeEach
  void receiveGoodDeliveries() throws IOException {
    home =
        TestHome.create(folder.resolve("home"))
            .police(38, report("K1", LocalDate.of(2024, 9, 10)))
            .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    inbox = Files.createDirectories(home.home.inbox().resolve(FAULTS));
  }

  private Path faultsOfWeek(int week) {
    return inbox.resolve("NVK_felanmalan_2024_v%02d.csv".formatted(week));
  }

  /** Publishes, and says all sentences about a source. */
  private String published(String source) {
    Summary summary = home.run(TODAY);
    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(home.ask("select count(*) from event where source = 'polisen-anmalda-brott'"))
        .containsExactly("1");
    assertThat(home.home.logs().resolve("etl-" + summary.run() + ".log")).doesNotExist();
    return summary.sentences().getOrDefault(source, "");
  }

  @Test
  void filesThatAskForTooMuch() throws IOException {
    String useless = "1\n".repeat(1 << 15);
    home.put(
        FAULTS,
        "NVK_felanmalan_2024_v30.zip",
        HostileFiles.zip("a.csv", HEADING + "\n" + useless, 1_100));
    HostileFiles.endlessLine(faultsOfWeek(31), 64L << 20);
    HostileFiles.rows(faultsOfWeek(32), HEADING, "1", "2", 250_000);
    HostileFiles.rows(faultsOfWeek(33), HEADING, ROW, "A3;\"2024-08-12\" 08:15;;", 340_000);
    assertThat(Files.size(faultsOfWeek(33))).isGreaterThan(32L << 20);
    home.put("sdr-raddningstjanst", "SDR_handelser_2024-07.xml", HostileFiles.billionLaughs());
    home.put("polisen-handelser", "2024-09-02.json", HostileFiles.deepJson(100_000));
    home.put(
        "kommun-est-rapport",
        "EST_rapport_2024_v35-36.xlsx",
        HostileFiles.workbookOfABillionRows());

    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    Map<String, String> said = summary.sentences();
    assertThat(said.get(FAULTS))
        .contains("v30.zip: a.csv: filen packas upp till mer än 64 MB")
        .contains("v31.csv: en rad eller post har mer än 16777216 tecken")
        .contains("v32.csv: mer än 200 000 rader kan inte användas")
        .contains("v33.csv: efter rad 340001 kan filen inte läsas som CSV (ett citattecken");
    assertThat(said.get("sdr-raddningstjanst")).contains("2024-07.xml: ", "DOCTYPE");
    assertThat(said.get("polisen-handelser")).contains("2024-09-02.json: ", "för djup");
    assertThat(said.get("kommun-est-rapport")).contains("v35-36.xlsx: ", "fler rader än 1048576");
    assertThat(home.ask("select source, outcome, count(*) from delivery group by all order by all"))
        .containsExactly(
            "kommun-est-rapport refused 1",
            "nvk-felanmalan applied 1",
            "nvk-felanmalan refused 4",
            "polisen-anmalda-brott applied 1",
            "polisen-handelser refused 1",
            "sdr-raddningstjanst refused 1");
    assertThat(home.ask("select source, count(*) from event group by 1 order by 1"))
        .containsExactly("nvk-felanmalan 1", "polisen-anmalda-brott 1");
    assertThat(saysHowItFailed(home.home.receipts())).isEmpty();
    assertThat(home.home.logs().resolve("etl-" + summary.run() + ".log")).doesNotExist();
  }

  @Test
  void namesThatLeadElsewhere() throws IOException {
    home.put(
        FAULTS,
        "NVK_felanmalan_2024_v30.zip",
        HostileFiles.zip("../../x.csv", HEADING + "\n" + ROW + "\n", 1));
    Files.writeString(
        inbox.resolve("a\\..\\..\\x.csv NVK_felanmalan_2024_v37.csv"), HEADING + "\n" + ROW + "\n");
    Files.writeString(inbox.resolve("%2e%2e%2fx.csv"), HEADING + "\n" + ROW + "\n");
    Set<String> before = names(folder);

    String said = published(FAULTS);

    assertThat(said)
        .contains("v30.zip: den packade filen har ett filnamn som leder ut ur den")
        .contains("%2e%2e%2fx.csv följer inte kontraktets filnamn");
    assertThat(home.ask("select count(*) from event where source = 'nvk-felanmalan'"))
        .containsExactly("2");
    Set<String> written = names(folder);
    written.removeAll(before);
    assertThat(written).noneMatch(name -> name.contains("x.csv"));
    assertThat(names(folder.getParent())).doesNotContain("x.csv");
  }

  @Test
  void whatIsNoFileOrNotYetOne() throws IOException, InterruptedException {
    Path outside = Files.writeString(folder.resolve("utanför.csv"), HEADING + "\n" + ROW + "\n");
    Files.createSymbolicLink(faultsOfWeek(30), outside);
    Files.createSymbolicLink(home.home.inbox().resolve("sdr-raddningstjanst-2"), folder);
    assertThat(new ProcessBuilder("mkfifo", faultsOfWeek(31).toString()).start().waitFor())
        .isZero();
    Files.createDirectory(faultsOfWeek(32));
    Files.createFile(faultsOfWeek(33));
    Files.writeString(faultsOfWeek(34), HEADING + "\n" + ROW + "\n");
    Files.setPosixFilePermissions(faultsOfWeek(34), PosixFilePermissions.fromString("---------"));
    boolean privileged = Files.isReadable(faultsOfWeek(34));
    AtomicBoolean growing = new AtomicBoolean(true);
    Thread sender = new Thread(() -> append(faultsOfWeek(35), growing));
    sender.start();

    String said = published(FAULTS);
    growing.set(false);
    sender.join();

    assertThat(said)
        .contains("v30.csv är inte en vanlig fil och lästes inte")
        .contains("v31.csv är inte en vanlig fil och lästes inte")
        .contains("v32.csv är inte en vanlig fil och lästes inte")
        .contains("v33.csv: filen är tom (0 byte)")
        .contains("v35.csv växer fortfarande; den ligger kvar i inbox till nästa körning");
    // Whoever runs the tests as root may read everything.
    assertThat(said.contains("v34.csv får inte läsas")).isEqualTo(!privileged);
    assertThat(outside).exists();
    assertThat(Stream.of(30, 31, 32, 35).map(this::faultsOfWeek))
        .allMatch(file -> Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS));

    assertThat(home.run(TODAY).published()).isTrue();
    assertThat(home.ask("select outcome from delivery where file_name like '%v35.csv'"))
        .containsExactly("applied");
  }

  private static void append(Path file, AtomicBoolean growing) {
    try {
      Files.writeString(file, HEADING + "\n");
      while (growing.get()) {
        Files.writeString(file, ROW + "\n", StandardOpenOption.APPEND);
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void contractsThatReachForTheSystem() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    for (String call :
        List.of(
            "reflect('java.lang.System', 'exit', 1)",
            "java_method('java.lang.Runtime', 'getRuntime')",
            "try_reflect('java.lang.System', 'getenv')",
            "read_files('/etc/passwd')",
            "(select 1)")) {
      Path copy = Files.createDirectories(sources.resolve("elak-" + (names(sources).size())));
      try (Stream<Path> files = Files.list(home.home.config().resolve("sources").resolve(FAULTS))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
      Path contract = copy.resolve("source.yaml");
      Files.writeString(
          contract,
          Files.readString(contract)
              .replace("id: nvk-felanmalan", "id: " + copy.getFileName())
              .replace("derive:\n", "derive:\n  reached: \"%s\"\n".formatted(call)));
      home.put(
          copy.getFileName().toString(),
          "NVK_felanmalan_2024_v38.csv",
          (HEADING + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
    }
    home = home.withSources(sources);

    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(summary.sentences().keySet()).hasSize(5).allMatch(id -> id.startsWith("elak-"));
    assertThat(summary.sentences().values())
        .allMatch(said -> said.contains("uttrycket \"reached\""));
    assertThat(home.ask("select source, outcome from delivery order by 1"))
        .filteredOn(delivery -> delivery.startsWith("elak-"))
        .containsExactly("elak-4 refused");
    for (int screened = 0; screened < 4; screened++) {
      assertThat(names(home.home.inbox().resolve("elak-" + screened)))
          .containsExactly("NVK_felanmalan_2024_v38.csv");
    }
    assertThat(home.ask("select source, count(*) from event group by 1 order by 1"))
        .containsExactly("nvk-felanmalan 1", "polisen-anmalda-brott 1");
  }

  private static Set<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  /** Receipts that tell of code instead of files. */
  private static List<Path> saysHowItFailed(Path receipts) throws IOException {
    try (Stream<Path> files = Files.walk(receipts)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).matches("(?s).*(Exception|\\tat |java\\.).*"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
