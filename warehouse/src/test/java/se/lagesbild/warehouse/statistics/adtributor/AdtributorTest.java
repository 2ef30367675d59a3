package se.lagesbild.warehouse.statistics.adtributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class AdtributorTest {

  @Test
  void theSurprisingElementThatExplainsEnoughIsTheCandidate() {
    Attribution found =
        attribute(
            new Dimension("area", of(20, 20, 20), of(20, 50, 21)),
            new Dimension("type", of(30, 30), of(45, 46)));
    Part area = found.parts().get(0);

    assertThat(found.best()).isEqualTo("area");
    assertThat(area.candidate()).containsExactly(1);
    assertThat(area.candidatePower()).isCloseTo(30 / 31.0, within(1e-12));
    assertThat(found.about(Subject.UNNAMED).swedish())
        .contains("Av ändringen, 31, ligger 30 i uppdelningen area, antal delar 1.")
        .contains("inte varför");
  }

  @Test
  void aDimensionWhereNothingExplainsEnoughHasNoCandidate() {
    Attribution found =
        attribute(
            new Dimension(
                "hour",
                of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5),
                of(6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)));

    assertThat(found.parts().get(0).hasCandidate()).isFalse();
    assertThat(found.parts().get(0).candidatePower()).isNaN();
    assertThat(found.bestPart()).isEmpty();
    assertThat(found.about(Subject.UNNAMED).swedish()).contains("inte samlad", "kan vara slump");
  }

  @Test
  void aFallIsAttributedAsARise() {
    Part part = attribute(new Dimension("area", of(50, 20), of(20, 20))).parts().get(0);

    assertThat(part.explanatoryPower()).containsExactly(new double[] {1, 0}, within(0.0));
    assertThat(part.candidate()).containsExactly(0);
  }

  @Test
  void withoutAChangeThereIsNothingToAttribute() {
    Part part = attribute(new Dimension("area", of(5, 6, 1), of(6, 5, 1))).parts().get(0);

    assertThat(part.hasCandidate()).isFalse();
    assertThat(part.explanatoryPower()).containsOnly(Double.NaN);
    assertThat(part.candidatePower()).isNaN();
  }

  @Test
  void anElementWithoutEventsSurprisesNobody() {
    Part part = attribute(new Dimension("area", of(5, 0, 0), of(9, 0, 1))).parts().get(0);

    assertThat(part.surprise()[1]).isZero();
    assertThat(part.chance()[1]).isEqualTo(1);
    assertThat(part.ratio()[1]).isNaN();
    assertThat(part.ratio()[2]).isInfinite();
    assertThat(part.surprise()[2]).isFinite().isPositive();
  }

  @Test
  void nothingInAPeriodCannotBeTold() {
    assertThat(Adtributor.withDefaults().attribute(List.of(new Dimension("area", of(0), of(4)))))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatDoesNotDivideTheSameEvents() {
    assertThatThrownBy(
            () ->
                attribute(new Dimension("area", of(5), of(6)), new Dimension("type", of(4), of(6))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("summan före i type är 4 men ska vara 5 som i den första.");
    assertThatThrownBy(() -> attribute(new Dimension("area", of(5), of(6, 1))))
        .hasMessageContaining("lika långt");
    assertThatThrownBy(() -> attribute()).hasMessageContaining("minst 1");
    assertThatThrownBy(() -> Adtributor.withDefaults().withThresholds(0.5, 0))
        .hasMessageContaining("tEEP");
  }

  @Test
  void smallNumbersHaveNoVerdict() {
    assertThat(
            attribute(new Dimension("area", of(1, 1), of(9, 1))).about(Subject.UNNAMED).swedish())
        .contains("från 2 till 10", "går inte att säga");
  }

  private static double[] of(double... values) {
    return values;
  }

  private static Attribution attribute(Dimension... dimensions) {
    return Adtributor.withDefaults()
        .attribute(List.of(dimensions))
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
