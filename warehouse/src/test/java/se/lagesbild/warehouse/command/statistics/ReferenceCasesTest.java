package se.lagesbild.warehouse.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method against numbers that R and Python computed; each case states its tolerance. */
class ReferenceCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Columns beside the target, for parity with a package. */
  private static final Set<String> ONLY_OF_R =
      Set.of(
          "farrington_flexible/upperbound",
          "farrington_flexible/alarm",
          "farrington_flexible/expected",
          "farrington_flexible/phi",
          "farrington_flexible/pValue",
          "farrington_flexible/trendUsed",
          "farrington_flexible/trendCoefficient",
          "farrington_flexible/exceedanceScoreR",
          "farrington_flexible/debugLastTimepoint",
          "local_moran/quadrant",
          "its_segmented/bwNeweyWestAuto",
          "changepoint_op/packageAgrees",
          "ets_fixed/packageUpper95",
          "ets_fixed/packageAgrees",
          "ets_fixed/optimizer",
          "granger/varCausality");

  static Stream<Path> cases() throws Exception {
    Path folder =
        Path.of(ReferenceCasesTest.class.getResource("p_adjust__mixed20.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMethodGivesTheNumbersOfTheCase(Path file) throws IOException {
    JsonNode tree = JSON.readTree(file.toFile());
    double absolute = tree.path("tolerance").path("abs").doubleValue();

    tree.findParents("specialCauseType")
        .forEach(parent -> ((ObjectNode) parent).remove("specialCauseType"));

    Method method = Methods.named(tree.path("method").asText());
    JsonNode answer = Methods.answer(method, tree).numbers().get().tree();

    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : tree.path("expected").properties()) {
      String name = field.getKey();
      double relative = relative(tree.path("tolerance"), name);
      if (!ONLY_OF_R.contains(tree.path("method").asText() + "/" + name)) {
        compare(name, field.getValue(), answer.path(name), relative, absolute, differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** A tolerance {@code ciRel} is for the fields whose names start with {@code ci}. */
  private static double relative(JsonNode tolerance, String field) {
    for (Map.Entry<String, JsonNode> group : tolerance.properties()) {
      String prefix = group.getKey().replaceFirst("Rel$", "");
      if (!prefix.equals(group.getKey()) && field.startsWith(prefix)) {
        return group.getValue().doubleValue();
      }
    }
    return tolerance.path("rel").doubleValue();
  }

  private static void compare(
      String where,
      JsonNode want,
      JsonNode got,
      double relative,
      double absolute,
      List<String> differences) {
    if (want.isContainerNode() && want.size() == got.size()) {
      for (Map.Entry<String, JsonNode> field : want.properties()) {
        String name = where + "/" + field.getKey();
        compare(name, field.getValue(), got.path(field.getKey()), relative, absolute, differences);
      }
      for (int at = 0; want.isArray() && at < want.size(); at++) {
        String name = where + "[" + (at + 1) + "]";
        compare(name, want.get(at), got.path(at), relative, absolute, differences);
      }
    } else if (want.isNumber() && got.isNumber()) {
      double apart = Math.abs(got.doubleValue() - want.doubleValue());
      if (!(apart <= absolute + relative * Math.abs(want.doubleValue()))) {
        differences.add(where + " is " + got + ", not " + want);
      }
    } else if (!want.equals(got)) {
      differences.add(where + " is " + got + ", not " + want);
    }
  }
}
