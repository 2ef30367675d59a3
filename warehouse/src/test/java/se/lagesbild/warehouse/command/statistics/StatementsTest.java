package se.lagesbild.warehouse.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/** What every method says of its reference cases and of others made from them. */
class StatementsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Path ROOMS = Path.of("src/main/java/se/lagesbild/warehouse");

  private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private static final Subject THEFTS =
      new Subject(
          new Phrase("anmälda cykelstölder", "reported bicycle thefts"),
          new Phrase("i Centrum", "in the centre"),
          new Phrase("2018–2025", "2018–2025"),
          new Phrase("månad", "month"));

  static Stream<Path> cases() throws Exception {
    return ReferenceCasesTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyAnswerIsSaidInAllPartsAndWithoutForbiddenWords(Path file) throws IOException {
    Set<String> faults = new LinkedHashSet<>();
    CaseVariations.of(JSON.readTree(file.toFile()))
        .forEach(
            (variation, tree) ->
                faultsOf(tree).forEach(fault -> faults.add(variation + ": " + fault)));

    assertThat(faults).isEmpty();
  }

  /** The reasons for telling nothing are many, and some take odd series to hear. */
  @ParameterizedTest
  @CsvSource({"statistics, 500", "analysis, 50"})
  void noSentenceThatARoomCanSayClaimsTooMuch(String room, int fewest) throws IOException {
    List<String> faults = new ArrayList<>();
    int sentences = 0;
    try (Stream<Path> files = Files.walk(ROOMS.resolve(room).toAbsolutePath())) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = COMMENTS.matcher(Files.readString(file)).replaceAll("");
        Matcher texts = TEXTS.matcher(code.replaceAll("\"\\s*\\+\\s*\"", ""));
        while (texts.find()) {
          sentences++;
          SpokenWords.claims(texts.group())
              .forEach(fault -> faults.add(file.getFileName() + ": " + fault));
        }
      }
    }

    assertThat(sentences).isGreaterThan(fewest);
    assertThat(faults).isEmpty();
  }

  @Test
  void everyMethodIsHeard() throws Exception {
    Set<String> heard = cases().map(StatementsTest::method).collect(Collectors.toSet());

    assertThat(heard).containsAll(Methods.all().stream().map(Method::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ökningen är signifikant.",
        "Det bevisar något.",
        "Det blev färre på grund av insatsen.",
        "Det orsakades av lovet.",
        "Brotten halverades.",
        "Det blev 12,3 procent fler.",
        "Det blev 12,3 % fler.",
        "Det blev NaN.",
        "Det blev Infinity.",
        "Det blev null.",
        "Det blev {0}.",
        "Det blev %d.",
        "Det blev  fler.",
        "Det blev fler .",
        "Det blev 3.5 fler.",
        "Det blev 12345 fler.",
        "Det blev −0 fler.",
        "det blev fler",
        ""
      })
  void aForbiddenSentenceIsFound(String sentence) {
    assertThat(SpokenWords.faults(statement(new Phrase(sentence, "Well.")))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The rise is significant.",
        "This proves it.",
        "Fewer because of the measure.",
        "Fewer due to the measure.",
        "Caused by the holidays.",
        "Crime was halved.",
        "There were 12.3 per cent more.",
        "There were 3,5 more."
      })
  void aForbiddenSentenceInEnglishIsFound(String sentence) {
    assertThat(SpokenWords.faults(statement(new Phrase("Bra.", sentence)))).isNotEmpty();
  }

  @Test
  void aPlainStatementHasNoFault() {
    Phrase plain =
        new Phrase(
            "Det blev 1\u00a0234,5 eller 12 procent fler, −3 till 4: samband, inte orsak.",
            "There were 1,234.5 or 12 per cent more, −3 to 4: related, not the cause.");

    assertThat(SpokenWords.faults(statement(plain))).isEmpty();
  }

  private static Statement statement(Phrase observed) {
    Phrase plain = new Phrase("Bra.", "Well.");
    return new Statement(plain, observed, Verdict.USUAL, plain, plain, plain);
  }

  private static List<String> faultsOf(JsonNode tree) {
    try {
      Answer answer = Methods.answer(Methods.named(tree.path("method").asText()), tree);
      List<String> faults = new ArrayList<>();
      faults.addAll(SpokenWords.faults(answer.outcome().about(Subject.UNNAMED)));
      faults.addAll(SpokenWords.faults(answer.outcome().about(THEFTS)));
      return faults;
    } catch (BadCase e) {
      return e.getMessage().endsWith(".") ? List.of() : List.of(e.getMessage());
    }
  }

  private static String method(Path file) {
    return file.getFileName().toString().replaceFirst("__.*", "");
  }
}
