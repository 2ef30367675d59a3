package se.lagesbild.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.ClosedDatabase;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.terminal.ResultFormat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {
  private static final ClosedDatabase.Limits LIMITS =
      new ClosedDatabase.Limits("200MB", Duration.ofSeconds(1), ClosedDatabase.Results.STREAMED);

  private Path file;

  @BeforeAll
  void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publishSeeded(2, 2_000);
    file = ServingDirectory.of(fixture.home()).file(1);
  }

  private String run(String sql) {
    StringWriter out = new StringWriter();
    new Sandbox(file, LIMITS).run(sql, ResultFormat.CSV.writer(new PrintWriter(out)));
    return out.toString();
  }

  record Probe(String outcome, String sql) {
    @Override
    public String toString() {
      return sql;
    }
  }

  static List<Probe> probes() throws IOException {
    try (InputStream in = SandboxTest.class.getResourceAsStream("probes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new Probe(parts[0], parts[1]))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void everyProbeEndsAsExpected(Probe probe) {
    if (probe.outcome().equals("rows")) {
      assertThat(run(probe.sql()).lines().count()).isGreaterThan(1);
    } else {
      assertThatThrownBy(() -> run(probe.sql()))
          .isInstanceOf(ServingException.class)
          .hasMessageContaining(probe.outcome())
          .message()
          .containsPattern("[.?]$")
          .doesNotContain("\n", "Exception", file.getParent().toString());
    }
  }

  @Test
  void aLongTextIsRefusedBeforeItIsParsed() {
    assertThatThrownBy(() -> run("select '" + "x".repeat(33_000) + "'"))
        .isInstanceOf(ServingException.class)
        .hasMessage("frågan är längre än 32 kB; dela upp den.");
  }

  @Test
  void aWideStatementBelowTheLimitRuns() {
    assertThatCode(() -> run("select 1" + " + 1".repeat(150))).doesNotThrowAnyException();
  }
}
