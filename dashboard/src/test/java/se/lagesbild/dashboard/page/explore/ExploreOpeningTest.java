package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.PeerEvents;

/** What is shown to whoever has not chosen an indicator. */
final class ExploreOpeningTest {
  private static final Pattern SELECTED =
      Pattern.compile("name=\"indicator\".*?<option value=\"([^\"]+)\" selected", Pattern.DOTALL);
  private static TestSite site;

  @BeforeAll
  static void open() throws IOException {
    site = TestSite.empty();
    Path config = site.fixture().home().config();
    PeerEvents.configure(config);
    tellOnlyOfFagersta(config.resolve("sources/polisen-handelser/source.yaml"));
    Path indicators = config.resolve("indicators");
    Files.writeString(
        indicators.resolve("a-forst.yaml"),
        Files.readString(indicators.resolve("handelser.yaml"))
            .replaceFirst("(?m)^id:.*", "id: a-forst"));
    site.fixture().publish(PeerEvents.write(site.fixture().home().lake()));
    site.refresh();
  }

  private static void tellOnlyOfFagersta(Path contract) throws IOException {
    String text = Files.readString(contract);
    String narrowed =
        text.replaceFirst("municipality: \\{[^}]*}", "municipality: {code: \"1982\"}");
    assertThat(narrowed).isNotEqualTo(text);
    Files.writeString(contract, narrowed);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "?lang=sv, a-forst",
    "?municipality=1982, a-forst",
    "?municipality=all, a-forst",
    "?municipality=1904, anmalda-brott",
    "?municipality=1982&municipality=1904, anmalda-brott",
    "?split=municipality&municipality=1904, a-forst",
    "?municipality=1904&indicator=a-forst, a-forst",
  })
  void itIsTheFirstThatTheSourcesTellOfThere(String query, String indicator) {
    Matcher selected = SELECTED.matcher(site.get("/utforska" + query).body());

    assertThat(selected.find()).isTrue();
    assertThat(selected.group(1)).isEqualTo(indicator);
  }
}
