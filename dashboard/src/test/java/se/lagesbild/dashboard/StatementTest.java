package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accessibility statement is found from everywhere and says what the law asks. */
final class StatementTest {
  private final TestSite site = TestSite.shared();

  @Test
  void everyPageLeadsToIt() {
    assertThat(Addresses.ofPages())
        .allSatisfy(
            path ->
                assertThat(site.get(path).body())
                    .as(path)
                    .containsPattern("(?s)<footer.*<a href=\"/tillganglighet\".*</footer>"));
  }

  @ParameterizedTest
  @CsvSource({
    "sv, delvis förenlig, Säg till den i kommunen",
    "en, partially compliant, tell the person at the municipality"
  })
  void saysWhatIsMetAndWhomToTell(String language, String compliance, String whom) {
    assertThat(site.get("/tillganglighet?lang=" + language).body())
        .contains("2018:1937", "WCAG 2.1", "Digg", "2026", compliance, whom)
        .contains("<html lang=\"" + language + "\">");
  }

  @Test
  void namesTheContactOfTheInstallation() throws IOException {
    try (TestSite own = TestSite.empty()) {
      Files.writeString(
          own.fixture().home().config().resolve("installation.yaml"),
          "\ncontact: \"trygghet@exempel.se, 0123-456 78\"\n",
          StandardOpenOption.APPEND);
      own.fixture().publishSeeded(1, 10);
      own.refresh();

      assertThat(own.get("/tillganglighet").body())
          .contains("vilken sida det gäller: trygghet@exempel.se, 0123-456 78. Du har rätt")
          .doesNotContain("Säg till den i kommunen");
    }
  }
}
