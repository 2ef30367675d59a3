package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused file is told of until another has come in its place. */
class StandingRefusalTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";
  private static final String CASES = "NVK_felanmalan_2024_v38.csv";
  private static final String REFUSED = "POL_1982_anmalda_2024_v35-36.csv";
  private static final String LATEST = "POL_1982_anmalda_2024_v37-38.csv";
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Instant MONDAY = Instant.parse("2024-09-23T05:00:00Z");

  @TempDir Path folder;

  private TestHome homeWithARefusedFile() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    home.put(POLICE, REFUSED, new byte[0]);
    home.publish(TODAY);
    return home;
  }

  @Test
  void anotherMunicipalitysFileDoesNotComeInItsPlace() {
    TestHome home = homeWithARefusedFile();
    home.police("1962", 38, report("K1", TODAY.minusDays(9)).replace("FAGERSTA;N", "NORBERG;N"));
    home.publish(TODAY);

    assertThat(home.run(TODAY).sentences().get(POLICE)).contains(REFUSED);
  }

  @Test
  void theMunicipalitysOwnFileDoes() {
    TestHome home = homeWithARefusedFile();
    home.police("1982", 38, report("K1", TODAY.minusDays(9)));
    home.publish(TODAY);

    assertThat(home.run(TODAY).sentences().getOrDefault(POLICE, "")).doesNotContain(REFUSED);
  }

  /** The order of two files of the same days is by content, and says nothing of which is right. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theRightFileOfTheSameDaysTakesTheWarningAwayTheNightItLoads(boolean refusedSortsLast)
      throws Exception {
    TestHome home = TestHome.create(folder.resolve("home"));
    String right = TestHome.policeText(List.of(report("K1", TODAY.minusDays(9))));
    home.put(POLICE, LATEST, broken(right, refusedSortsLast), MONDAY);
    assertThat(run(home)).isEqualTo(3);
    assertThat(said()).contains(LATEST + ": ");

    home.put(POLICE, LATEST, right.getBytes(WINDOWS), MONDAY.plusSeconds(3600));
    assertThat(run(home)).as(said()).isZero();

    assertThat(said()).contains("är publicerad").doesNotContain(LATEST + ": ");
    assertThat(home.ask("select outcome from delivery order by outcome"))
        .containsExactly("applied", "refused");
    assertThat(run(home)).as(said()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBrokenCorrectionOfWhatIsInUseIsToldOf(boolean refusedSortsLast) {
    TestHome home = TestHome.create(folder.resolve("home"));
    String right = TestHome.policeText(List.of(report("K1", TODAY.minusDays(9))));
    home.put(POLICE, LATEST, right.getBytes(WINDOWS), MONDAY);
    home.publish(TODAY);
    home.put(POLICE, LATEST, broken(right, refusedSortsLast), MONDAY.plusSeconds(3600));
    home.publish(TODAY);

    assertThat(home.run(TODAY).sentences().get(POLICE)).contains(LATEST);
    home.put("polisen-handelser", "2024-09-23.json", "[]".getBytes(WINDOWS)).publish(TODAY);
    assertThat(home.run(TODAY).sentences().get(POLICE)).contains(LATEST);
  }

  /** What makes a run read again what an earlier one has read. */
  enum Change {
    /** Rows of a municipality that is kept no longer leave. */
    MUNICIPALITIES {
      @Override
      void make(TestHome home) throws IOException {
        Path file = home.home.config().resolve("installation.yaml");
        Files.writeString(
            file,
            Files.readString(file)
                .replaceFirst("(?m)^municipalities: \\[[^]]*]", "municipalities: [\"1982\"]"));
      }
    },
    /** The way out when the key has leaked. */
    KEY {
      @Override
      void make(TestHome home) throws IOException {
        Files.move(home.home.lake(), home.home.root().resolve("lake-aside"));
        Files.move(home.home.serving(), home.home.root().resolve("serving-aside"));
        Files.writeString(home.home.config().resolve("hmac.key"), "0123456789abcdef".repeat(4));
      }
    };

    abstract void make(TestHome home) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void aReplacedFileIsNotToldOfWhenItIsReadAgain(Change change) throws Exception {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    String weekBefore = "NVK_felanmalan_2024_v37.csv";
    home.put(FAULTS, weekBefore, cases("2024-09-10"), MONDAY.minusSeconds(7 * 86_400))
        .publish(TODAY);
    home.put(FAULTS, CASES, "Ärendenr;Ink".getBytes(StandardCharsets.UTF_8), MONDAY);
    assertThat(home.run(TODAY).sentences().get(FAULTS)).contains(CASES + ": ");
    home.put(FAULTS, CASES, cases("2024-09-17"), MONDAY.plusSeconds(3600));
    assertThat(home.run(TODAY).exitCode()).isZero();
    change.make(home);

    assertThat(run(home)).as(said()).isZero();

    assertThat(said()).contains("är publicerad").doesNotContain(CASES + ": ");
    assertThat(said().lines().filter(line -> line.matches("Felanmälningar +\\d.*")))
        .as(said())
        .singleElement()
        .asString()
        .endsWith(" A");
    assertThat(home.ask("select outcome from delivery order by outcome, attempt"))
        .contains("refused", "applied");
    assertThat(home.run(TODAY).exitCode()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatNoneHasReplacedIsToldOfWhenItIsReadAgain(Change change) throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    home.put(FAULTS, CASES, cases("2024-09-17"), MONDAY);
    home.publish(TODAY);
    home.put(FAULTS, CASES, "trasig".getBytes(WINDOWS), MONDAY.plusSeconds(3600));
    home.publish(TODAY);
    change.make(home);

    Summary again = home.run(TODAY);

    assertThat(again.published()).isTrue();
    assertThat(again.sentences().get(FAULTS)).contains(CASES + ": ");
  }

  @Test
  void aBrokenLateFileIsToldOfTheNightItComesAlthoughLaterDaysAreInUse() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.put(FAULTS, CASES, cases("2024-09-17"), MONDAY);
    home.publish(TODAY);
    String late = "NVK_felanmalan_2024_v37.csv";
    home.put(FAULTS, late, "trasig".getBytes(WINDOWS), MONDAY.plusSeconds(3600));

    assertThat(home.run(TODAY).sentences().get(FAULTS)).contains(late + ": ");
    assertThat(home.run(TODAY).sentences().getOrDefault(FAULTS, "")).doesNotContain(late);
  }

  /** A week of two municipalities' cases. */
  private static byte[] cases(String day) {
    return TestHome.faultsText(
        fault("A" + day, day + " 08:15", "Fagersta", "Ny"),
        fault("N" + day, day + " 08:15", "Norberg", "Ny"));
  }

  /** A run as it is on a server. */
  private int run(TestHome home) throws Exception {
    RunProcess process = RunProcess.start(home.home, TODAY, folder.resolve("said"));
    assertThat(process.endsWithin(900_000)).isTrue();
    return process.exitCode();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  /** A file without the headings that sorts after another of the same days, or before. */
  private static byte[] broken(String right, boolean last) {
    String than = sha256(right.getBytes(WINDOWS));
    return IntStream.range(0, 1000)
        .mapToObj(number -> ("trasig " + number + "\n").getBytes(WINDOWS))
        .filter(bytes -> sha256(bytes).compareTo(than) > 0 == last)
        .findFirst()
        .orElseThrow();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
