package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

  private final Municipalities two = Municipalities.parse("1982,1962");

  @Test
  void replaceTheLineAndKeepWhatStandsAroundIt() {
    assertThat(two.writtenInto("name: Fagersta\nmunicipalities: [\"1982\"]\nlanguage: sv\n"))
        .isEqualTo(
            "name: Fagersta och Norberg\nmunicipalities: [\"1982\", \"1962\"]\nlanguage: sv\n");
  }

  @Test
  void replaceAListBelowTheLine() {
    assertThat(two.writtenInto("municipalities: # codes\n  - \"1982\"\n  - \"1907\"\nlast: 1\n"))
        .isEqualTo("municipalities: [\"1982\", \"1962\"]\nlast: 1\n");
  }

  @Test
  void allNeedsNoCodes() {
    assertThat(Municipalities.parse("all").writtenInto("municipalities: [\"1982\"]\n"))
        .isEqualTo("municipalities: all\n");
  }

  @Test
  void refuseAFileWithoutTheSetting() {
    assertThatThrownBy(() -> two.writtenInto("name: Fagersta\n"))
        .hasMessage("Inställningen municipalities saknas i installation.yaml.");
  }

  @Test
  void theNameSaysWhichOrHowMany() {
    String shipped = "name: Fagersta\nmunicipalities: [\"1982\"]\n";

    assertThat(Municipalities.parse("all").writtenInto(shipped))
        .startsWith("name: Sveriges kommuner\n");
    assertThat(Municipalities.parse("1907").writtenInto(shipped)).startsWith("name: Surahammar\n");
    assertThat(Municipalities.parse("1904,1907,1960,1961,1962").writtenInto(shipped))
        .startsWith("name: 5 kommuner\n");
  }
}
