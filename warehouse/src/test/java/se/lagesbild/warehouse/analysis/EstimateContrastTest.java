package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.statistics.Verdict;

class EstimateContrastTest {
  private static final double Z = 1.959963984540054;

  /** A share of {@code n} with Wilson's limits. */
  private static EstimateContrast.Side share(int x, int n) {
    double p = (double) x / n;
    double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    return new EstimateContrast.Side(p, middle - half, middle + half);
  }

  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062"
  })
  void agreesWithNewcombesTableTwo(int x, int n, int y, int m, double low, double high) {
    EstimateContrast contrast = EstimateContrast.of(share(x, n), share(y, m));

    assertThat(contrast.likely().low()).isEqualTo(low, within(5e-5));
    assertThat(contrast.likely().high()).isEqualTo(high, within(5e-5));
  }

  @Test
  void turnsRoundWithItsSides() {
    EstimateContrast one = EstimateContrast.of(share(56, 70), share(48, 80));
    EstimateContrast other = EstimateContrast.of(share(48, 80), share(56, 70));

    assertThat(one.verdict()).isEqualTo(Verdict.MORE);
    assertThat(other.verdict()).isEqualTo(Verdict.FEWER);
    assertThat(other.likely().low()).isEqualTo(-one.likely().high(), within(1e-12));
  }

  @Test
  void overlappingIntervalsMayDiffer() {
    EstimateContrast.Side high = new EstimateContrast.Side(34.4, 30.5, 38.5);
    EstimateContrast.Side low = new EstimateContrast.Side(28.4, 24.5, 32.5);

    assertThat(EstimateContrast.of(high, low).verdict()).isEqualTo(Verdict.MORE);
  }

  @Test
  void limitsThatWereRoundedAreTakenToLieFurtherOut() {
    EstimateContrast.Side newest = new EstimateContrast.Side(28.3, 24, 32);
    EstimateContrast.Side before = new EstimateContrast.Side(33.8, 30, 38);

    EstimateContrast rounded = EstimateContrast.of(newest, before);
    assertThat(rounded.likely().high()).isEqualTo(-5.5 + Math.hypot(4.2, 4.3), within(1e-12));
    assertThat(rounded.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    EstimateContrast finer =
        EstimateContrast.of(newest, new EstimateContrast.Side(33.8, 30, 38.01));
    assertThat(finer.verdict()).isEqualTo(Verdict.FEWER);
  }

  @Test
  void ofTheSameShareADifferenceIsToldAsSeldomAsPromised() {
    Random random = new Random(20261122);
    int told = 0;
    for (int survey = 0; survey < 4_000; survey++) {
      EstimateContrast contrast = EstimateContrast.of(drawn(random, 640), drawn(random, 120));
      told += contrast.verdict() == Verdict.CANNOT_TELL ? 0 : 1;
    }
    // One in twenty, give or take three standard errors.
    assertThat(told / 4_000.0).isEqualTo(0.05, within(0.0105));
  }

  private static EstimateContrast.Side drawn(Random random, int answers) {
    return share((int) random.doubles(answers).filter(each -> each < 0.31).count(), answers);
  }

  @ParameterizedTest
  @CsvSource({"5, 6, 8", "9, 6, 8", "NaN, 6, 8", "7, NaN, 8", "7, 6, NaN"})
  void refusesLimitsThatDoNotLieAround(double value, double low, double high) {
    assertThatThrownBy(() -> new EstimateContrast.Side(value, low, high))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limits must lie around the estimate");
  }
}
