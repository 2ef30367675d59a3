package se.lagesbild.warehouse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

class SwedishCommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(
      name = "lagesbild",
      subcommands = {Work.class, Group.class})
  static final class Main {
    @Mixin private CommonOptions common;
  }

  @Command(name = "group", subcommands = Work.class)
  static final class Group {
    @Mixin private CommonOptions common;
  }

  enum Shape {
    ROUND,
    SQUARE
  }

  @Command(name = "work", description = "Gör något.")
  static final class Work implements Runnable {
    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common;

    @Option(names = "--home", required = true, paramLabel = "KATALOG")
    private Path home;

    @Option(
        names = {"-d", "--day"},
        paramLabel = "DATUM")
    private LocalDate day;

    @Option(names = "--count", paramLabel = "ANTAL")
    private int count;

    @Option(names = "--shape", paramLabel = "FORM")
    private Shape shape;

    @Option(names = "--now")
    private boolean now;

    @Parameters(paramLabel = "SQL")
    private String sql;

    @Override
    public void run() {
      if (count < 0) {
        throw new WrongUse(spec, "--count ska vara minst 0");
      }
      spec.commandLine().getOut().print(sql);
    }
  }

  private int run(String line) {
    CommandLine commands = SwedishCommands.of(new Main());
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(line.isEmpty() ? new String[0] : line.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          work x                        | det saknas --home KATALOG; se ./lagesbild work --help.
          group work x                  | det saknas --home KATALOG; se ./lagesbild group work --help.
          group                         | ett kommando eller ett värde saknas; se ./lagesbild group --help.
          work --home h                 | det saknas SQL; se ./lagesbild work --help.
          work                          | det saknas --home KATALOG och SQL; se
          work x --home                 | --home saknar sitt värde KATALOG; se
          work x --home --count 3       | --home saknar sitt värde KATALOG; se
          work --home h x --hom         | okänt val "--hom" (menar du --home?); se
          work --hom h x                | okänt val "--hom" (menar du --home?); se
          work --home h x -z            | okänt val "-z"
          work --home h x y             | okänt ord "y"; se
          wrk                           | okänt ord "wrk" (menar du work?); se ./lagesbild --help.
          work --home h x --day igår    | --day ska vara ett datum, till exempel 2026-09-14, inte "igår";
          work --home h x -d 2026-02-30 | --day ska vara ett datum, till exempel 2026-09-14, inte "2026-02-30";
          work --home h x --count 1,5   | --count ska vara ett heltal, inte "1,5"; se
          work --home h x --shape oval  | --shape ska vara ett av round, square, inte "oval"; se
          work --home h x --home i      | --home kan bara anges en gång; se
          work --home h x --now=yes     | --now tar inget värde; se
          work --home h x --count -1    | --count ska vara minst 0; se
          ``                            | ett kommando eller ett värde saknas; se ./lagesbild --help.
          """)
  void saysInOneSwedishSentenceWhatIsWrong(String line, String sentence) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(err.toString()).startsWith("Fel användning: " + sentence).endsWith("--help.\n");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "work -V"})
  void tellsTheVersionEverywhere(String line) {
    assertThat(run(line)).isZero();
    assertThat(out.toString()).matches("Lägesbild (\\d+\\.\\d+\\.\\d+\\S*|\\(inte byggd\\))\n");
  }

  @Test
  void helpsInSwedish() {
    assertThat(run("work --help")).isZero();
    assertThat(out.toString())
        .startsWith("Användning: lagesbild work ")
        .contains("\nArgument:\n", "\nVal:\n", "Visar den här hjälpen.");
  }

  @Test
  void takesAnArgumentThatBeginsWithAnAtSignAsItStands() {
    assertThat(run("work --home h @x")).isZero();
    assertThat(out.toString()).isEqualTo("@x");
  }
}
