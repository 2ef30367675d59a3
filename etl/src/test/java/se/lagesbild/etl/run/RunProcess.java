package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.lagesbild.warehouse.schema.Home;

/** A nightly run as a process of its own, which can be killed. */
final class RunProcess {
  /** Far longer than a run takes beside others on a busy machine. */
  private static final Duration STUCK = Duration.ofMinutes(15);

  private final Home home;
  private final Path log;
  private final Process process;

  private RunProcess(Home home, Path log, Process process) {
    this.home = home;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param log what it says
   * @param options of its JVM
   */
  static RunProcess start(Home home, LocalDate today, Path log, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-Dio"))
        .forEach(command::add);
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("se.lagesbild.etl.Main", "etl", "--today", today.toString()));
    command.addAll(List.of("--home", home.root().toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new RunProcess(home, log, process);
  }

  /** Starts one that waits at a place to be killed. */
  static RunProcess startTowards(Failpoint failpoint, Home home, LocalDate today, Path log)
      throws IOException {
    Files.deleteIfExists(marker(home, failpoint));
    return start(home, today, log, "-Dlagesbild.failpoint=" + failpoint.name());
  }

  private static Path marker(Home home, Failpoint failpoint) {
    return home.logs().resolve("failpoint-" + failpoint.name());
  }

  /** Waits until it stands at the place. */
  void await(Failpoint failpoint) throws InterruptedException {
    assertThat(reaches(failpoint))
        .as(() -> "the process ended before the failpoint: " + said())
        .isTrue();
  }

  /** Whether it comes to the place; false if it ends without. */
  boolean reaches(Failpoint failpoint) throws InterruptedException {
    Instant deadline = Instant.now().plus(STUCK);
    while (!Files.exists(marker(home, failpoint))) {
      if (!process.isAlive()) {
        return false;
      }
      assertThat(Instant.now()).as(() -> "stuck: " + said()).isBefore(deadline);
      Thread.sleep(20);
    }
    return true;
  }

  /** Whether it ends by itself in that time. */
  boolean endsWithin(long milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
  }

  /** How it ended; 137 when it was killed. */
  int exitCode() {
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
