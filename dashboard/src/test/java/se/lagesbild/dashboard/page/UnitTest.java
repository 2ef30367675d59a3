package se.lagesbild.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.Result;

final class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "anmälningar, reports, 1 anmälan, 1 report",
    "brott, crimes, 1 brott, 1 crime",
    "ärenden, cases, 1 ärende, 1 case",
    "händelser, events, 1 händelse, 1 event",
    "timmar, hours, 1 timme, 1 hour",
    "personer, persons, 1 person, 1 person",
    "procent, percent, 1 procent, 1 percent"
  })
  void oneIsNotCalledSeveral(String swedish, String english, String one, String oneInEnglish) {
    Text several = new Text(swedish, english);
    Unit unit = Unit.of(several, Words.in(Language.SV));

    assertThat(unit.of(1)).isEqualTo(one);
    assertThat(Unit.of(several, Words.in(Language.EN)).of(1)).isEqualTo(oneInEnglish);
    assertThat(unit.of(0)).isEqualTo("0 " + swedish);
    assertThat(unit.of(1234)).isEqualTo("1\u00a0234 " + swedish);
    assertThat(unit.plural()).isEqualTo(swedish);
  }

  @Test
  void aUnitOfTheInstallationStandsAsItIsWritten() {
    assertThat(Unit.of(new Text("nätter", "nights"), Words.in(Language.SV)).of(1))
        .isEqualTo("1 nätter");
  }

  @Test
  void aRoundedNumberIsAboutSoManyAndOneThatIsMissingSaysWhy() {
    Unit unit = Unit.of(new Text("anmälningar", "reports"), Words.in(Language.SV));

    assertThat(unit.of(new Result.Cell(30.0, Result.CellStatus.ROUNDED)))
        .isEqualTo("cirka 30 anmälningar");
    assertThat(unit.of(new Result.Cell(1.0, Result.CellStatus.EXACT))).isEqualTo("1 anmälan");
    assertThat(unit.of(new Result.Cell(null, Result.CellStatus.NOT_DELIVERED)))
        .isEqualTo("inte levererat");
  }
}
