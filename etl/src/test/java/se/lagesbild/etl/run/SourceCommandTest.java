package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.lagesbild.etl.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;

/**
 * {@code ./lagesbild source}: what a file would become, and a first contract for an unknown one.
 */
class SourceCommandTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);

  @TempDir Path folder;

  private record Said(int code, String out, String err) {}

  private static Said say(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> line = new ArrayList<>(List.of("source"));
    Stream.of(arguments).map(String::valueOf).forEach(line::add);
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(line.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  private static Map<String, String> state(Path root) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        state.put(
            file.toString(),
            Files.getLastModifiedTime(file)
                + " "
                + Files.size(file)
                + " "
                + Files.getPosixFilePermissions(file));
      }
    }
    return state;
  }

  /** The list of commands shows the first line of what each says of itself. */
  @Test
  void theListOfCommandsSaysWholeSentences() {
    Map<String, CommandLine> commands = Main.commandLine().getSubcommands();

    assertThat(commands).containsKey("source");
    Stream.concat(
            commands.values().stream(), commands.get("source").getSubcommands().values().stream())
        .forEach(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandName())
                    .matches("\\p{Lu}.*\\."));
    assertThat(say("--help").out().replaceAll("\\s+", " "))
        .contains("vad det blir av den.")
        .contains("första kontrakt.");
  }

  /**
   * The nightly run is the second opinion: both must say the same of each source's largest file.
   */
  @Test
  void saysOfEveryShippedSourceWhatTheNightlyRunDoes() throws IOException {
    Path root = folder.resolve("home");
    TestHome home = TestHome.create(root);
    assertThat(
            se.lagesbild.sampledata.Main.run(
                "sample-data", "--home", root.toString(), "--years", "1", "--until", "2025-12-31"))
        .isZero();
    Map<String, Path> largest = new TreeMap<>();
    try (Stream<Path> sources = Files.list(home.home.inbox())) {
      for (Path source : sources.toList()) {
        keepLargest(source, largest);
      }
    }
    Installation installation = InstallationReader.read(home.home.config());
    Map<String, FileTrial.Result> tried = new TreeMap<>();
    largest.forEach(
        (source, file) ->
            tried.put(
                source,
                new FileTrial(installation, installation.findSource(source).orElseThrow(), 3)
                    .run(file, SparkStart.forTheProcess("local[2]"))));

    home.publish(LocalDate.of(2026, 1, 5));

    assertThat(tried.keySet()).hasSize(installation.sources().size());
    tried.forEach(
        (source, result) -> {
          assertThat(
                  home.ask(
                      "select outcome, rows, accepted, unchanged, superseded, out_of_scope, structural, rejected, events_created from delivery where source = '%s'"
                          .formatted(source)))
              .as(source)
              .containsExactly(ledger(result));
          assertThat(result.isReadable()).as(source).isTrue();
          assertThat(result.first()).as(source).hasSize(3);
          assertThat(
                  home.ask(
                      "select count(*) from rejected_row where source = '%s'".formatted(source)))
              .containsExactly("" + result.rejections().stream().mapToLong(Rejection::rows).sum());
        });
  }

  private static void keepLargest(Path source, Map<String, Path> largest) throws IOException {
    try (Stream<Path> files = Files.list(source)) {
      List<Path> all =
          files
              .sorted(
                  Comparator.comparingLong((Path file) -> file.toFile().length())
                      .thenComparing(file -> file))
              .toList();
      for (Path file : all.subList(0, Math.max(0, all.size() - 1))) {
        Files.delete(file);
      }
      if (!all.isEmpty()) {
        largest.put(source.getFileName().toString(), all.get(all.size() - 1));
      }
    }
  }

  private static String ledger(FileTrial.Result result) {
    var ledger = result.ledger();
    List<String> values = new ArrayList<>(List.of(ledger.outcome().id(), "" + ledger.rows()));
    for (var state : se.lagesbild.warehouse.schema.LedgerState.values()) {
      values.add("" + ledger.count(state));
    }
    values.add("" + ledger.events().created());
    return String.join(" ", values);
  }

  @Test
  void tellsLinesReasonsAndConclusionAndWritesNothing() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    String[] rows = {
      fault("A1", "2024-09-03 08:15", "Fagersta", "Ny"),
      fault("A2", "2024-09-04 25:15", "Fagersta", "Ny"),
      fault("A3", "2024-09-05 08:15", "Norberg", "Ny"),
      fault("ring herr Testsson", "2024-09-05 08:15", "Fagersta", "Ny")
    };
    home.faults(36, rows);
    Path file = home.home.inbox().resolve("nvk-felanmalan/NVK_felanmalan_2024_v36.csv");
    Path moved = Files.move(file, folder.resolve("NVK_felanmalan_2024_v36.csv"));
    Files.setLastModifiedTime(moved, FileTime.from(Instant.parse("2024-09-09T05:00:00Z")));
    Map<String, String> before = state(home.home.root());
    Installation installation = InstallationReader.read(home.home.config());

    FileTrial.Result result =
        new FileTrial(installation, installation.findSource("nvk-felanmalan").orElseThrow(), 5)
            .run(moved, SparkStart.forTheProcess("local[2]"));
    String told = TrialText.of(result);

    assertThat(told)
        .contains("rubrikraden är rad 1")
        .contains("till och med 2024-09-08")
        .contains("Inkommet: inte en tid som går att läsa (1 rad: rad 4 \"2024-09-04 25:15\")")
        .contains("Ärendenr: innehåller något som ser ut som en personuppgift")
        .contains("event_id=‹pseudonym›")
        .contains("category=graffiti")
        .endsWith(
            "Filen kan läsas: 1 av 4 rader blir händelser, 1 ligger utanför det som installationen följer.\n");
    assertThat(told).doesNotContain("Testsson").doesNotContain("Skolgatan").doesNotContain("A1");
    JsonNode json = new ObjectMapper().readTree(TrialJson.of(result));
    assertThat(json.get("readable").asBoolean()).isTrue();
    assertThat(json.at("/ledger/rejected").asInt()).isEqualTo(2);
    assertThat(json.toString()).doesNotContain("Testsson");
    assertThat(state(home.home.root())).isEqualTo(before);
  }

  @Test
  void wrongFilesAndWordsEndInASentence() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, report("K1", TODAY.minusDays(9)));
    Path police =
        home.home.inbox().resolve("polisen-anmalda-brott/POL_1982_anmalda_2024_v37-38.csv");
    Path renamed = Files.copy(police, folder.resolve("brott.csv"));
    Path empty = Files.createFile(folder.resolve("KOM2_orosanmalningar_2024-08.csv"));
    Path broken =
        Files.writeString(folder.resolve("KOM2_orosanmalningar_2024-09.csv"), "A;B\n1;2\n");

    Said homeless = say("check", police, "--home", folder.resolve("ingen"));
    assertThat(homeless.code()).isEqualTo(1);
    assertThat(homeless.err()).startsWith("katalogen ").contains("finns inte");
    assertThat(say("check", "--home", home.home.root()).code()).isEqualTo(2);
    assertThat(say("check", police, "--home", home.home.root(), "--rows", 1000).code())
        .isEqualTo(2);
    Said unknown = say("check", police, "--home", home.home.root(), "--source", "okänd");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("källan \"okänd\" finns inte; det finns ", "kommun-est-rapport, ");
    assertThat(say("check", folder, "--home", home.home.root()).err()).contains("är en mapp");
    assertThat(say("check", folder.resolve("borta.csv"), "--home", home.home.root()))
        .isEqualTo(new Said(1, "", "filen borta.csv finns inte.\n"));
    assertThat(say("check", renamed, "--home", home.home.root()).err())
        .contains("passar inte filnamnet i något kontrakt");
    Said misnamed =
        say("check", renamed, "--home", home.home.root(), "--source", "polisen-anmalda-brott");
    assertThat(misnamed.code()).isEqualTo(1);
    assertThat(misnamed.out())
        .contains("Filen skulle inte tas emot: brott.csv följer inte kontraktets filnamn");
    Installation installation = InstallationReader.read(home.home.config());
    for (Path file : List.of(empty, broken)) {
      FileTrial.Result result =
          new FileTrial(
                  installation, installation.findSource("kommun-orosanmalningar").orElseThrow(), 3)
              .run(file, SparkStart.forTheProcess("local[2]"));
      assertThat(result.isReadable()).isFalse();
      assertThat(TrialText.conclusion(result)).startsWith("Filen kan inte användas: ");
    }
  }

  @Test
  void aDraftLoadsThroughANightWhenItsOpenLinesAreFilled() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    StringBuilder text = new StringBuilder("Rapportnr;Objekt;Datum;Larmtid;Larmtyp;Text\r\n");
    for (int at = 0; at < 12; at++) {
      text.append(
          "R%d;Brukshuset;2024-09-2%d;%s;%s;Väktare Sven Larsson såg ABC12D vid porten %d\r\n"
              .formatted(
                  100 + at,
                  at % 2,
                  at % 3 == 0 ? "24:00" : "18:45",
                  at % 2 == 0 ? "inbrott" : "överfall",
                  at));
    }
    byte[] bytes = text.toString().getBytes(java.nio.charset.Charset.forName("windows-1252"));
    Path file = Files.write(folder.resolve("VAKTARE_2024-09-21.csv"), bytes);
    Path drafts = folder.resolve("drafts");

    Said said = say("draft", file, "--home", home.home.root(), "--to", drafts);
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("rader med TODO").contains("kolumn ser personlig ut");
    Said again = say("draft", file, "--home", home.home.root(), "--to", drafts);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("finns redan och skrivs inte över");
    fill(drafts.resolve("vaktare"));

    home.withSources(drafts).put("vaktare", "VAKTARE_2024-09-21.csv", bytes).publish(TODAY);

    assertThat(
            home.ask(
                "select count(*), min(occurred_from), max(occurred_from) from event where source = 'vaktare'"))
        .containsExactly("12 2024-09-20 18:45:00.0 2024-09-22 00:00:00.0");
  }

  private static void fill(Path source) throws IOException {
    Path yaml = source.resolve("source.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("organisation: TODO", "organisation: kommunen")
            .replace("secrecy: TODO", "secrecy: internal")
            .replace("everyDays: TODO", "everyDays: 1"));
    Path codes = source.resolve("codes.csv");
    Files.writeString(
        codes,
        Files.readString(codes, StandardCharsets.UTF_8)
            .replaceAll(",TODO[^,]*,", ",other_observation,"));
  }

  @Test
  void draftingSaysWhatIsWrong() throws IOException {
    Path pdf = Files.writeString(folder.resolve("avtal.pdf"), "%PDF-1.7 text");

    assertThat(say("draft", pdf))
        .isEqualTo(
            new Said(
                1,
                "",
                "avtal.pdf: filen är en PDF; en tabell i en PDF kan inte läsas säkert. Be om xlsx eller csv.\n"));
    assertThat(say("draft", folder.resolve("borta.csv")).code()).isEqualTo(1);
    assertThat(say("draft", folder).err()).contains("är en mapp");
    assertThat(say("draft").code()).isEqualTo(2);
    assertThat(say("draft", pdf, "--id", "Fel Id").code()).isEqualTo(2);
    assertThat(say("draft", pdf, "--home", folder.resolve("ingen")).code()).isEqualTo(1);
  }
}
