package se.lagesbild.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementTest {

  @Test
  void aStatementKeepsTheOrderOfItsParts() {
    Statement statement =
        new Statement(
            new Phrase("A.", "a."),
            new Phrase("B.", "b."),
            Verdict.MORE,
            new Phrase("C.", "c."),
            new Phrase("D.", "d."),
            Phrase.NONE);

    assertThat(statement.swedish()).isEqualTo("A. B. Omdöme: fler än vanligt. C. D.");
    assertThat(statement.english()).isEqualTo("a. b. Verdict: more than usual. c. d.");
  }

  @Test
  void whatCannotBeToldIsNotNoChange() {
    Outcome<Result> none = Outcome.cannotTell("För få händelser.", "Too few events.");

    assertThat(none.about(Subject.UNNAMED).swedish())
        .contains("För få händelser.", "går inte att säga")
        .contains("betyder inte att inget har ändrats");
  }

  @Test
  void smallNumbersHaveNoPercent() {
    assertThat(Wording.change(3, 6).swedish()).isEqualTo("från 3 till 6");
    assertThat(Wording.change(19.6, 40).swedish()).isEqualTo("från 19,6 till 40");
    assertThat(Wording.change(40, 60).swedish()).isEqualTo("50 procent fler");
    assertThat(Wording.change(60, 40).english()).isEqualTo("33 per cent fewer");
  }

  @Test
  void numbersAreWrittenAsInTheLanguage() {
    assertThat(Wording.number(-1234.56, 1).swedish()).isEqualTo("−1\u00a0234,6");
    assertThat(Wording.number(1234.56, 1).english()).isEqualTo("1,234.6");
    assertThat(Wording.number(-0.04, 1).swedish()).isEqualTo("0,0");
    assertThat(Wording.number(4, 2).swedish()).isEqualTo("4");
  }

  @Test
  void chanceIsToldAsOnceIn() {
    assertThat(Wording.chance(0.012).swedish())
        .isEqualTo("Slumpen ger detta ungefär en gång på 80.");
    assertThat(Wording.chance(0.5).english()).isEqualTo("Chance often gives this.");
    assertThat(Wording.chance(1e-9).english())
        .isEqualTo("Chance gives this less than once in 10,000.");
  }
}
