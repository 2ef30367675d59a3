package se.lagesbild.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.state.Actor;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.CauseArtefact;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.schema.LedgerState;

final class WordsTest {
  private static final Path FILES = Path.of("src/main/resources/se/lagesbild/dashboard/words");
  private static final List<Class<? extends Enum<?>>> WORDED =
      List.of(
          Result.Verdict.class,
          CauseResult.Evaluated.Change.class,
          Indicator.Direction.class,
          Indicator.DateBasis.class,
          Grain.class,
          Dimension.class,
          Result.CellStatus.class,
          SourceResult.Freshness.class,
          SourceResult.RunState.class,
          Provenance.Outcome.class,
          Provenance.Fate.class,
          Category.Kind.class,
          CauseArtefact.Kind.class,
          Indicator.Quantity.class,
          Indicator.Denominator.class,
          SourceContract.Mode.class,
          SourceContract.FieldType.class,
          SourceContract.WhenMissing.class,
          LedgerState.class,
          Actor.class,
          Annotation.Kind.class);
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9._]*)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:text|counted)\\(\\s*\"([A-Za-z0-9._]+)\"");

  private static final Set<String> literals = new TreeSet<>();
  private static final Set<String> asked = new TreeSet<>();

  @BeforeAll
  static void readSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/main/jte")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(Files::isRegularFile).forEach(sources::add);
      }
    }
    for (Path source : sources) {
      String text = Files.readString(source);
      LITERAL.matcher(text).results().forEach(found -> literals.add(found.group(1)));
      Matcher question = ASKED.matcher(text);
      while (question.find()) {
        asked.add(question.group(1));
      }
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(keys("en")).isEqualTo(keys("sv"));
  }

  @Test
  void everyKeyAskedForExists() throws IOException {
    Set<String> keys = keys("sv");
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(keys)
                    .anyMatch(
                        known ->
                            known.equals(key)
                                || known.equals(key + ".one")
                                || (key.endsWith(".") && known.startsWith(key))));
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    assertThat(keys("sv")).allMatch(WordsTest::used);
  }

  @Test
  void everyConstantShownHasAName() {
    for (Language language : Language.values()) {
      Words words = Words.in(language);
      for (Class<? extends Enum<?>> worded : WORDED) {
        for (Enum<?> constant : worded.getEnumConstants()) {
          assertThat(words.of(constant)).isNotBlank();
        }
      }
    }
  }

  @Test
  void countsOneAndMany() {
    assertThat(Words.in(Language.SV).counted("events", 1)).isEqualTo("1 händelse");
    assertThat(Words.in(Language.SV).counted("events", 1234)).isEqualTo("1\u00a0234 händelser");
  }

  private static boolean used(String key) {
    String plain = key.replaceFirst("\\.(one|many)$", "");
    boolean constant =
        WORDED.stream().anyMatch(type -> key.startsWith(type.getSimpleName() + "."))
            || key.startsWith("Span.")
            || key.startsWith("Shown.")
            || key.startsWith("Facet.")
            || key.startsWith("Against.");
    boolean built =
        literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    return constant || built || literals.contains(plain);
  }

  private static Set<String> keys(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(FILES.resolve("messages_" + language + ".properties"))) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  @Test
  void titlesAreOrderedByTheAlphabetOfTheLanguage() {
    Text fires = new Text("Övriga bränder", "Other fires");
    Text lights = new Text("Trasig belysning", "Broken lights");
    Text thefts = new Text("Åverkan", "Wilful damage");

    assertThat(Stream.of(fires, lights, thefts).sorted(Words.in(Language.SV).alphabet()))
        .containsExactly(lights, thefts, fires);
    assertThat(Stream.of(fires, thefts, lights).sorted(Words.in(Language.EN).alphabet()))
        .containsExactly(lights, fires, thefts);
  }
}
