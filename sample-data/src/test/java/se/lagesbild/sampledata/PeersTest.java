package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.world.Peer;

/** The exports of several municipalities. */
class PeersTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir private static Path folder;

  private static JsonNode truth;

  @BeforeAll
  static void write() throws IOException {
    write("one", 1);
    truth = write("three", 3);
  }

  private static JsonNode write(String name, int municipalities) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/installation.yaml"), "name: x\n");
    new SampleData(1, 1982, Written.UNTIL, municipalities).writeInto(new Home(home));
    return new ObjectMapper().readTree(home.resolve("truth.json").toFile());
  }

  private static Set<String> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(name).resolve("inbox"))) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.resolve(name).relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whatFagerstaSendsIsTheSameToTheByte() throws IOException {
    Set<String> alone = files("one");

    assertThat(files("three")).containsAll(alone);
    for (String file : alone) {
      assertThat(folder.resolve("three").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void eachOtherMunicipalityHasItsOwnFilesOfThePolice() throws IOException {
    Set<String> more = files("three");
    more.removeAll(files("one"));

    assertThat(more).hasSize(52).allMatch(file -> file.matches(".*/POL_19(62|07)_anmalda_.*"));
    assertThat(truth.at("/options/municipalities").toString())
        .isEqualTo("[\"1982\",\"1962\",\"1907\"]");
  }

  /** Rows of other municipalities are clean and never withdrawn: every key that is told lives. */
  @Test
  void theTruthCountsWhatStandsInTheFiles() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String file : files("three")) {
      if (file.contains("POL_1907_")) {
        List<String> lines =
            Files.readAllLines(folder.resolve("three").resolve(file), Charset.forName("cp1252"));
        lines.stream()
            .skip(1)
            .map(line -> line.split(";"))
            .forEach(row -> keys.add(row[0] + row[1]));
      }
    }

    assertThat(truth.at("/sources/" + POLICE + "/totals/1907/alive").asInt())
        .isEqualTo(keys.size())
        .isGreaterThan(800);
  }

  @Test
  void damageIsHalfAsCommonElsewhere() {
    JsonNode planted = truth.at("/sources/" + POLICE + "/planted");
    JsonNode counts = planted.get(planted.size() - 1).get("counts");
    double here = counts.get("1982").asDouble() / 13_341;
    double there = (counts.get("1962").asDouble() + counts.get("1907").asDouble()) / 15_700;

    assertThat(there / here).isBetween(0.3, 0.75);
  }

  @Test
  void theMostAlikeComeFirstAndEveryMunicipalityOnce() {
    List<String> codes = SampleData.codes(290);

    assertThat(codes).startsWith("1982", "1962", "1907", "1904", "1981").doesNotHaveDuplicates();
    assertThat(codes).hasSize(290);
    assertThat(Peer.mostAlike(Peer.MOST)).allMatch(peer -> peer.inhabitants() >= 4_000);
  }

  @Test
  void moreMunicipalitiesThanThereAreIsWrongUse() {
    String home = folder.resolve("one").toString();

    assertThat(Main.run("sample-data", "--home", home, "--municipalities", "0")).isEqualTo(2);
    assertThat(Main.run("sample-data", "--home", home, "--municipalities", "291")).isEqualTo(2);
  }
}
