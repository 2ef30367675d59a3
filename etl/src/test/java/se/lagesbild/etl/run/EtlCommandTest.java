package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.Main;

/** {@code ./lagesbild etl}: wrong use is told from a run that failed. */
class EtlCommandTest {
  @TempDir Path folder;

  @Test
  void aFolderOfSourcesThatIsNotThereIsWrongUse() {
    assertRefused("--sources", folder.resolve("nowhere").toString(), "finns inte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "local[0]", "spark://dator"})
  void whatIsNoAddressOfSparkIsWrongUse(String master) {
    assertRefused("--master", master, "är ingen adress till Spark");
  }

  private void assertRefused(String option, String value, String reason) {
    TestHome home = TestHome.create(folder.resolve("home"));
    StringWriter said = new StringWriter();

    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said, true))
            .execute("etl", "--home", home.home().root().toString(), option, value);

    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains(option + " " + value).contains(reason);
    assertThat(said.toString().strip().lines()).hasSize(1);
    assertThat(Files.exists(home.home().logs().resolve("etl.lock"))).isFalse();
  }
}
