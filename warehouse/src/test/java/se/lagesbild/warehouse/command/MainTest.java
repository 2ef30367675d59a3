package se.lagesbild.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import se.lagesbild.warehouse.fixture.GenerationFixture;

class MainTest {
  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void configure() {
    fixture = GenerationFixture.in(root);
  }

  record Ended(int code, String out, String err) {}

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return new Ended(commands.execute(arguments), out.toString(), err.toString());
  }

  private Ended query(String format, String sql) {
    return run("query", "--home", root.toString(), "--format", format, sql);
  }

  private static final String EVERY_KIND =
      """
      select 'Å, "b"' as text, null as missing, 1.50::decimal(8,2) as amount, 12 as whole,
        date '2026-01-02' as day, timestamp '2026-01-02 03:04:05' as time, true as flag,
        'nan'::double as odd, [1, 2] as list""";

  @Test
  void writesATable() {
    fixture.publish(List.of(), List.of());

    assertThat(query("table", "select 'Å' as bokstav, 12 as antal union all select null, 5").out())
        .isEqualToNormalizingNewlines(
            """
            bokstav  antal
            -------  -----
            Å           12
            NULL         5
            (2 rader)
            """);
  }

  @Test
  void writesCsv() {
    fixture.publish(List.of(), List.of());

    assertThat(query("csv", EVERY_KIND).out())
        .isEqualTo(
            """
            text,missing,amount,whole,day,time,flag,odd,list
            "Å, ""b""\",,1.50,12,2026-01-02,2026-01-02 03:04:05,true,NaN,"[1, 2]"
            """);
  }

  @Test
  void writesJson() {
    fixture.publish(List.of(), List.of());

    assertThat(query("json", EVERY_KIND).out())
        .isEqualTo(
            """
            [
            {"text":"Å, \\"b\\"","missing":null,"amount":1.50,"whole":12,"day":"2026-01-02",\
            "time":"2026-01-02 03:04:05","flag":true,"odd":"NaN","list":"[1, 2]"}
            ]
            """);
  }

  @Test
  void streamsMoreRowsThanItMeasures() {
    fixture.publish(List.of(), List.of());

    Ended ended = query("table", "from range(2500)");

    assertThat(ended.out().lines().count()).isEqualTo(2503);
    assertThat(ended.out()).endsWith("(2500 rader)\n");
  }

  @Test
  void aWrongStatementIsOneSentenceAndCodeOne() {
    fixture.publish(List.of(), List.of());

    Ended ended = query("table", "select dag from daily");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("kolumnen \"dag\" finns inte; menar du \"day\",");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void saysWhatToDoBeforeTheFirstPublication() {
    assertThat(query("table", "show tables").err())
        .isEqualTo("ingen generation är publicerad ännu; kör ./lagesbild etl --home KATALOG.\n");
    assertThat(run("generations", "--home", root.toString()).out())
        .isEqualTo("Ingen generation är publicerad ännu.\n");
    assertThat(run("generations", "--home", root.resolve("nowhere").toString()).err())
        .contains("finns inte; skapa en installation med ./lagesbild init");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fråga",
        "query",
        "query --home x",
        "query --home x --format xml show",
        "rollback --home x",
        "rollback --home x 3 --release",
        "rollback --home x tre",
        "generations --home x --pin",
        "query --home x --unknown show",
      })
  void wrongUseIsOneLineAndCodeTwo(String line) {
    Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("--help").doesNotContain("Missing", "Unknown", "Invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "generations", "rollback"})
  void everyCommandHelpsInSwedish(String command) {
    Ended ended = run(command, "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Användning: ", "Val:", "--home=KATALOG");
  }

  @Test
  void onlyWhatIsPinnedCanBeUnpinned() {
    fixture.publishSeeded(1, 100);
    run("generations", "--home", root.toString(), "--pin", "1");

    assertThat(run("generations", "--home", root.toString(), "--unpin", "9"))
        .isEqualTo(new Ended(1, "", "generation 9 finns inte; välj en av 1.\n"));
    assertThat(run("generations", "--home", root.toString(), "--unpin", "1").out())
        .doesNotContain("fäst");
    assertThat(run("generations", "--home", root.toString(), "--unpin", "1"))
        .isEqualTo(new Ended(1, "", "generation 1 är inte fäst.\n"));
  }

  @Test
  void listsPinsAndRollsBack() {
    fixture.publishSeeded(1, 100);
    fixture.publishSeeded(1, 100);

    assertThat(run("generations", "--home", root.toString(), "--pin", "1").out())
        .containsPattern("2  2026-11-21 07:55   2026-11-22 +[0-9]+,[0-9] MB  i drift\n")
        .containsPattern("1  2026-11-21 07:55   2026-11-22 +[0-9]+,[0-9] MB  fäst\n");

    assertThat(run("rollback", "--home", root.toString(), "1").out())
        .startsWith("Generation 1 är i drift och publiceringen är stoppad");
    assertThat(run("generations", "--home", root.toString()).out())
        .containsPattern("1 .* i drift  fäst")
        .contains("Publiceringen är stoppad");
    assertThat(query("csv", "select value from meta where key = 'number'").out())
        .isEqualTo("value\n1\n");

    assertThat(run("rollback", "--home", root.toString(), "--release").code()).isZero();
    assertThat(run("rollback", "--home", root.toString(), "9"))
        .isEqualTo(new Ended(1, "", "generation 9 finns inte; välj en av 2, 1.\n"));
  }
}
