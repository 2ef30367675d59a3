package se.lagesbild.etl.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import se.lagesbild.warehouse.command.statistics.StatisticsCommand;

class BenchStatisticsCommandTest {
  private static final String[] BRIEFLY = {
    "--units", "1", "--runs", "1", "--warm-up", "0", "--r-seconds", "0"
  };

  @Test
  void everyMethodHasAWorkload() {
    Set<String> measured =
        Workloads.all().stream().map(Workload::method).collect(Collectors.toSet());

    assertThat(measured).isEqualTo(Set.copyOf(methods()));
  }

  static List<Workload> workloads() {
    return Workloads.all();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void eachUnitGivesAResultAndNotThatNothingCanBeTold(Workload workload) {
    Workload small = workload.withAtMost(20);

    Timing timing = Timing.of(small.calculation(), small.rows(), 1, 0);

    assertThat(timing.told()).isEqualTo(timing.units()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void aUnitHasTheSameNumbersEachTimeAndTwoUnitsHaveDifferentOnes(Workload workload) {
    assertThat(workload.data().apply(1)).isEqualTo(workload.data().apply(1));
    assertThat(workload.data().apply(1)).isNotEqualTo(workload.data().apply(2));
  }

  @Test
  void theTableHasEveryMethodBesideRWhereThereIsR() {
    String table = run();

    assertThat(methods()).allSatisfy(method -> assertThat(table).contains("\n" + method + " "));
    assertThat(table).containsPattern("^R (\\d\\.\\d\\.\\d räknade|finns inte här)");
  }

  @Test
  void withoutRStatedFiguresAreShownAsThat() {
    String table = run("--r", "no-such-program", "--only", "stl");

    assertThat(table).startsWith("R finns inte här; bredvid står siffror från R 4.2.2");
    assertThat(table.lines().filter(line -> line.startsWith("stl ")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("R 4.2.2, angivet"));
  }

  @Test
  void aMethodThatThereIsNotIsWrongUse() {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new BenchStatisticsCommand());
    command.setErr(new PrintWriter(err));

    assertThat(command.execute("--only", "nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("metoden nothing finns inte");
  }

  private static List<String> methods() {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new StatisticsCommand());
    command.setOut(new PrintWriter(out));
    command.execute("--list");
    return out.toString().lines().map(line -> line.split(" ")[0]).toList();
  }

  private static String run(String... options) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BenchStatisticsCommand());
    command.setOut(new PrintWriter(out));
    String[] all =
        java.util.stream.Stream.of(BRIEFLY, options)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new);
    assertThat(command.execute(all)).isZero();
    return out.toString();
  }
}
