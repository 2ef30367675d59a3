package se.lagesbild.warehouse.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StatisticsCommandTest {
  @TempDir private Path folder;

  @Test
  void listsEachMethodWithItsQuestion() {
    assertThat(run("--list")).contains("p_adjust").contains("?");
  }

  @Test
  void answersEveryFileOfAFolder() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        in.resolve("a.json"),
        "{\"method\": \"p_adjust\", \"case\": \"two\", \"input\": {\"p\": [0.01, null, 0.5]}}");
    Files.writeString(in.resolve("p_adjust__bad.json"), "{\"input\": {\"p\": [1.5]}}");
    Files.writeString(in.resolve("broken.json"), "{");

    run("--batch", in.toString(), folder.resolve("out").toString());

    assertThat(folder.resolve("out/p_adjust__two.json"))
        .content()
        .contains("0.02")
        .contains("null");
    assertThat(folder.resolve("out/p_adjust__bad.json"))
        .content()
        .contains("p är 1.5 men ska vara från 0 till 1.");
    assertThat(folder.resolve("out/broken.json")).content().contains("Underlaget är inte JSON");
  }

  @Test
  void saysTheAnswerInWordsOfBothLanguages() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            "{\"input\": {\"count\": 8, \"exposure\": 1, \"nullRate\": 3.2}}"
                .getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("poisson_rate_1sample", "--text"))
          .contains("8, mot väntade 3,2. Omdöme: fler än vanligt.")
          .contains("Verdict: more than usual.");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void wordsWithoutAMethodAreWrongUse() {
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new StatisticsCommand()).setErr(new PrintWriter(err, true));

    assertThat(command.execute("--list", "--text")).isEqualTo(2);
    assertThat(err.toString()).contains("ange metoden som --text ska säga något om");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new StatisticsCommand())
            .setOut(new PrintWriter(out, true))
            .execute(arguments);
    assertThat(code).isZero();
    return out.toString();
  }
}
