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
  void oneBadFileEndsNoBatch() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    String even =
        "{\"input\": {\"y\": [3, 2, 4, 3, 2, 3, 4, 2, 3, 2]}, \"params\": {\"horizon\": %d}}";
    Files.writeString(in.resolve("count_glm_forecast__far.json"), even.formatted(2_000_000_000));
    Files.writeString(in.resolve("count_glm_forecast__less.json"), even.formatted(-3));
    Files.writeString(in.resolve("deep.json"), "[".repeat(200_000));
    Files.writeString(in.resolve("p_adjust__junk.json"), "{\"input\": {\"p\": [0.5]}} more");
    Files.createDirectory(in.resolve("folder.json"));
    Files.writeString(in.resolve("p_adjust__right.json"), "{\"input\": {\"p\": [0.5]}}");

    run("--batch", in.toString(), folder.resolve("out").toString());

    assertError("count_glm_forecast__far", "horizon är 2000000000 men ska vara 1 till 10000.");
    assertError("count_glm_forecast__less", "horizon är -3 men ska vara 1 till 10000.");
    assertError("deep", "Underlaget är inte JSON.");
    assertError("p_adjust__junk", "Underlaget är inte JSON (rad 1).");
    assertError("folder", "Underlaget kan inte läsas");
    assertThat(folder.resolve("out/p_adjust__right.json")).content().contains("0.5");
  }

  /** Java 17 by itself writes this number with two digits too many. */
  @Test
  void numbersHaveTheFewestDigits() {
    assertThat(CaseText.of(new Numbers().with("x", 2.82879384806159E17).tree()))
        .contains(": 2.82879384806159E17");
  }

  @Test
  void anEmptyTimeIsAMissingOne() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        in.resolve("aoristic__gap.json"),
        "{\"input\": {\"from\": [\"2024-01-01 10:00\", \"\"], \"to\": [\"2024-01-01 11:00\", \"\"]}}");

    run("--batch", in.toString(), folder.resolve("out").toString());

    assertThat(folder.resolve("out/aoristic__gap.json")).content().contains("\"sum\" : 1");
  }

  private void assertError(String file, String sentence) {
    assertThat(folder.resolve("out/" + file + ".json"))
        .content()
        .contains("\"error\"", sentence)
        .hasLineCount(3);
  }

  @Test
  void whateverFailsIsOneSentence() {
    assertThat(BadCase.of(new StackOverflowError())).hasMessageContaining("för stort för minnet");
    assertThat(BadCase.of(new OutOfMemoryError("heap"))).hasMessageContaining("för stort");
    assertThat(BadCase.of(new NegativeArraySizeException("-3")))
        .hasMessage(
            "Metoden kan inte räkna på underlaget (NegativeArraySizeException); kontrollera att"
                + " talen är rimliga.");
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
